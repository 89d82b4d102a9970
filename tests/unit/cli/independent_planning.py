"""The pipeline's hygiene and the planning year once more: targets by month, market grid. From docs/method/FUNNEL-012, PLANNING-003, -004,
-007."""
from fractions import Fraction

from independent_plan import day, days_between
from independent_radar import stage_on
from independent_tier import tier_of


def pile(deals):
    return {"count": len(deals), "money": sum(deal.get("deal_value") or 0 for deal in deals)}


def stage_since(plan, deal):
    stated = day(deal.get("stage_since"))
    if stated is None or stated <= plan.today:
        return stated
    changes = [day(change["since"]) for change in plan.of("stage_changes", "deal", deal["id"]) if "since" in change and "stage" in change]
    return max((on for on in changes if on <= plan.today), default=None)


def flags_of(plan, deal):
    rules, stages = plan.playbook["funnel"]["hygiene"], plan.playbook["stages"]["list"]
    number = stage_on(plan, deal, plan.today)
    normal = stages[number - 1]["normal_days"][tier_of(plan, "deals", deal) or "strategic"] if number <= len(stages) else 0
    since = stage_since(plan, deal)
    actions = [day(on) for on in deal.get("customer_actions", []) if day(on) <= plan.today]
    last = max(actions, default=None) or (day(deal["opened_on"]) if deal.get("opened_on") and day(deal["opened_on"]) <= plan.today else None)
    moves = sum(day(on) <= plan.today for on in deal.get("close_date_moves", []))
    in_stage = days_between(since, plan.today) if since else None
    silent = days_between(last, plan.today) if last else None
    return {"stalled": bool(normal and since and in_stage > rules["stalled_factor"] * normal),
            "slipped": moves >= rules["slipped_moves"],
            "zombie": bool(normal and last and silent > rules["zombie_factor"] * normal) or moves >= rules["zombie_moves"],
            "days_in_stage": in_stage, "days_since_customer_action": silent}


def check_hygiene(plan, got, see):
    deals = [deal for deal in plan.all("deals") if not plan.is_closed(deal)]
    see.exact("pipeline/hygiene/deals", [deal["id"] for deal in deals], [report["id"] for report in got["deals"]])
    flags = {deal["id"]: flags_of(plan, deal) for deal in deals}
    for report in got["deals"]:
        for name, value in flags[report["id"]].items():
            see.exact(f"pipeline/hygiene/{report['id']}/{name}", value, report[name])
    having = lambda flag: [deal for deal in deals if flags[deal["id"]][flag]]
    dead = having("zombie")
    alive = [deal for deal in deals if deal not in dead]
    for name, some in (("stated", deals), ("cleaned", alive), ("stalled", having("stalled")), ("slipped", having("slipped")), ("zombies", dead)):
        see.numbers(f"pipeline/hygiene/{name}", pile(some), got[name])
    for decision, report in got["zombies_by_decision"].items():
        see.numbers(f"pipeline/hygiene/{decision}", pile([deal for deal in dead if deal.get("zombie_decision", "undecided") == decision]), report)
    see.number("pipeline/hygiene/zombie_share", len(dead) / len(deals) if deals else None, got["zombie_share"])
    numbers = {stage["id"]: number for number, stage in enumerate(plan.playbook["stages"]["list"], 1)}
    for stage in got["stages"]:
        here = [deal for deal in deals if stage_on(plan, deal, plan.today) == numbers[stage["stage"]]]
        see.numbers(f"pipeline/hygiene/{stage['stage']}/stated", pile(here), stage["stated"])
        see.numbers(f"pipeline/hygiene/{stage['stage']}/cleaned", pile([deal for deal in here if deal not in dead]), stage["cleaned"])
    see.exact("pipeline/hygiene/stages", len(deals), sum(stage["stated"]["count"] for stage in got["stages"]))


def half_even(value):
    return round(Fraction(value))  # of a fraction: exact, half to even


def exact(number):
    """A decimal of the plan as the fraction that it stands for."""
    return Fraction(str(number))


def spread(total, weights):
    """Largest remainders, ties to the earlier part."""
    whole = sum(weights)
    shares = [Fraction(total * weight, whole) for weight in weights]
    parts = [int(share) for share in shares]
    order = sorted(range(len(parts)), key=lambda i: (-(shares[i] - parts[i]), i))
    for i in order[:total - sum(parts)]:
        parts[i] += 1
    return parts


def selected_year(plan):
    chosen = plan.find("years", plan.document.get("settings", {}).get("selected_year"))
    return chosen or next(iter(plan.all("years")), None)


def check_targets(plan, got, see):
    year = selected_year(plan)
    if year is None:
        see.exact("planning/targets", None, got)
        return
    goal, weights = year.get("goal"), [year.get("month_weights", {}).get(str(month), 0) for month in range(1, 13)]
    levels = plan.playbook["planning"]["targets"]["levels"] if goal is not None else []
    see.exact("planning/targets/levels", [level["id"] for level in levels], [level["id"] for level in got["levels"]])
    for level, report in zip(levels, got["levels"]):
        amount = year.get("level_amounts", {}).get(level["id"], half_even(goal * exact(level["factor"])))
        months = spread(amount, weights if any(weights) else [1] * 12)
        see.exact(f"planning/targets/{level['id']}", amount, report["year"])
        see.exact(f"planning/targets/{level['id']}/months", months, report["months"])
        see.exact(f"planning/targets/{level['id']}/quarters", [sum(months[i:i + 3]) for i in range(0, 12, 3)], report["quarters"])


def row_of(plan, row, segment):
    """(potential, target, saline)."""
    figures = [row.get(name) for name in ("customers", "conversion", "order_value")]
    potential = None if None in figures else half_even(figures[0] * exact(figures[1]) * figures[2])
    saline = any(segment.get(name) == "no" or row.get(name) == "no" for name in ("has_need", "has_chance"))
    return potential, 0 if saline or potential is None else potential, saline


def check_market(plan, got, see):
    segments = {segment["id"]: segment for segment in plan.all("market_segments")}
    rows = {row["id"]: row for row in plan.all("market_rows") if row.get("segment") in segments}
    if not segments:
        see.exact("planning/market", None, got)
        return
    see.exact("planning/market/rows", sorted(rows), sorted(row["id"] for row in got["rows"]))
    targets = {}
    for report in got["rows"]:
        row = rows[report["id"]]
        potential, target, saline = row_of(plan, row, segments[row["segment"]])
        targets[report["id"]] = target
        for name, value in (("potential", potential), ("target", target), ("is_saline", saline)):
            see.exact(f"planning/market/{report['id']}/{name}", value, report[name])
    see.exact("planning/market/bottom_up", sum(targets.values()), got["bottom_up"])
    for report in got["segments"]:
        segment, place = segments[report["id"]], f"planning/market/{report['id']}"
        figures = (segment.get("customers"), segment.get("customer_scale"))
        capacity = None if None in figures else figures[0] * figures[1]
        share = segment["own_last_year"] / capacity if capacity and "own_last_year" in segment else None
        wanted = segment.get("share_goal")
        see.exact(f"{place}/capacity", capacity, report["capacity"])
        see.number(f"{place}/share", share, report["share"])
        see.number(f"{place}/share_jump", wanted / share if share and wanted is not None else None, report["share_jump"])
        see.money(f"{place}/goal_revenue", None if wanted is None or capacity is None else exact(wanted) * capacity, report["goal_revenue"])
        see.exact(f"{place}/target", sum(target for row, target in targets.items() if rows[row]["segment"] == segment["id"]), report["target"])
    grid = plan.playbook["planning"]["market_grid"]
    kinds = {field: {kind["id"] for kind in grid[field + "s"]} for field in ("offer_kind", "customer_kind")}
    for field, name in (("region", "by_region"), ("industry", "by_industry"), ("offer_kind", "by_offer_kind"), ("customer_kind", "by_customer_kind")):
        groups = {}
        for row, target in targets.items():
            key = (rows[row] if field in kinds else segments[rows[row]["segment"]]).get(field, "")
            key = key if field not in kinds or key in kinds[field] else ""
            groups[key] = groups.get(key, 0) + target
        see.numbers(f"planning/market/{name}", groups, {group["key"]: group["target"] for group in got[name]})


def check_planning(plan, result, see):
    check_hygiene(plan, result["pipeline"]["hygiene"], see)
    check_targets(plan, result["planning"]["targets"], see)
    check_market(plan, result["planning"]["market"], see)
