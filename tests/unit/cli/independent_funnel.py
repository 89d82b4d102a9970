"""The funnel once more: outputs, effects of levers, goal seek, cohorts. From docs/method/FUNNEL-001 to -007 and -010."""
import math

LEVERS = ("leads", "lead_conversion", "win_rate", "deal_value", "collection_ratio", "renewal_rate", "sales_cycle_days")
SHARES = ("lead_conversion", "win_rate", "collection_ratio", "renewal_rate")
MONEY = ("bookings", "collected", "renewals", "lifetime_bookings", "lifetime_bookings_open_ended", "velocity_per_day")
LIMITS = {"leads": (0, 1e12), "deal_value": (0, 9e15), "sales_cycle_days": (1e-6, 36500), **{share: (0, 1) for share in SHARES}}
MONTH_DAYS = 365 / 12


def levers_of(scenario):
    """By lever; None: not applicable. Nothing at all: a lever is missing."""
    gone = scenario.get("not_applicable", [])
    levers = {lever: None if lever in gone else scenario.get(lever) for lever in LEVERS}
    return None if any(levers[lever] is None and lever not in gone for lever in LEVERS) else levers


def factor(value):
    return 1 if value is None else value


def outputs(scenario, levers):
    """Every result of a period, money in minor units and not rounded; None: does not exist."""
    leads, value, cycle, renewal = (levers[name] for name in ("leads", "deal_value", "sales_cycle_days", "renewal_rate"))
    period, share, horizon = scenario.get("period_days", 365), scenario.get("recurring_share", 1), scenario.get("horizon_periods", 5)
    batch = scenario.get("cycle_switch") == "capacity_bound"
    times = 1 if not batch else period / cycle if cycle is not None else None
    out = dict.fromkeys(("opportunities", "wins", *MONEY, "open_deals", "reps_needed", "performance_index"))
    product = math.prod(factor(levers[lever]) for lever in LEVERS if lever not in ("deal_value", "sales_cycle_days"))
    out["performance_index"] = product * (1 if value is None else value / 100) / factor(cycle)
    if leads is None:
        return out
    at_once = leads * factor(levers["lead_conversion"])
    if times is not None:
        out["opportunities"] = at_once * times
        out["wins"] = out["opportunities"] * factor(levers["win_rate"])
        if value is not None:
            out["bookings"] = bookings = out["wins"] * value
            out["collected"] = bookings * factor(levers["collection_ratio"])
            out["renewals"] = None if renewal is None else bookings * share * renewal
            if renewal is None:
                out["lifetime_bookings"] = out["lifetime_bookings_open_ended"] = bookings
            else:
                out["lifetime_bookings"] = bookings * (1 + share * math.fsum(renewal**j for j in range(1, horizon)))
                out["lifetime_bookings_open_ended"] = bookings * (1 + share * renewal / (1 - renewal)) if renewal < 1 else None
    if cycle is not None:
        if value is not None:
            out["velocity_per_day"] = at_once * factor(levers["win_rate"]) * value / cycle
        out["open_deals"] = out["opportunities"] * cycle / period
        if scenario.get("deals_per_rep"):
            out["reps_needed"] = math.ceil(out["open_deals"] / scenario["deals_per_rep"] - 1e-9)
    return out


def improved(levers, names, x):
    better = dict(levers)
    for name in names:
        if levers[name] is not None:
            low, high = LIMITS[name]
            better[name] = min(max(levers[name] * (1 - x if name == "sales_cycle_days" else 1 + x), low), high)
    return better


def gains(scenario, before, after):
    old, new = outputs(scenario, before), outputs(scenario, after)
    return {name: None if old[name] in (None, 0) or new[name] is None else new[name] / old[name] - 1 for name in old}


def readings(levers, x):
    """The same improvement everywhere, under other ways to count it (FUNNEL-006). From a lever at 0 there is no factor."""
    on = {name: value for name, value in levers.items() if value is not None}
    relative = {name: improved(levers, [name], x)[name] for name in on}
    points = {name: min(1, value + x) if name in SHARES else relative[name] for name, value in on.items()}
    cycle, renewal = ("sales_cycle_days",), ("renewal_rate",)

    def product(after, skip=(), times=1):
        names = [name for name in on if name not in skip]
        if times is None or any(on[name] == 0 for name in names):
            return None
        return times * math.prod(on[name] / after[name] if name in cycle else after[name] / on[name] for name in names)

    r, better = on.get("renewal_rate"), relative.get("renewal_rate")
    out = {"renewal_as_factor": product(relative), "points_and_factor": product(points)}
    out["cycle_as_factor"] = product(relative, cycle, 1 + x) if "sales_cycle_days" in on else None
    out["without_cycle"] = product(relative, cycle) if "sales_cycle_days" in on else None
    out["without_renewal"] = product(relative, renewal) if r is not None else None
    out["renewal_second_year"] = product(relative, renewal, (1 + better) / (1 + r)) if r is not None else None
    out["renewal_lifetime"] = product(relative, renewal, (1 - r) / (1 - better) if better < 1 else None) if r is not None else None
    out["points_and_second_year"] = product(points, renewal, (1 + points["renewal_rate"]) / (1 + r)) if r is not None else None
    return {name: None if value is None else value - 1 for name, value in out.items()}


def check_effects(scenario, levers, playbook, got, see, place):
    x = scenario.get("improvement", playbook["funnel"]["improvement"])
    see.number(f"{place}/improvement", x, got["improvement"])
    on = [lever for lever in LEVERS if levers[lever] is not None]
    by_lever = {effect["lever"]: effect for effect in got["levers"]}
    see.exact(f"{place}/levers", sorted(on), sorted(by_lever))
    for lever in on:
        after = improved(levers, [lever], x)
        effect, where = by_lever[lever], f"{place}/{lever}"
        see.number(f"{where}/before", levers[lever], effect["before"])
        see.number(f"{where}/after", after[lever], effect["after"])
        see.number(f"{where}/headroom", 1 / levers[lever] - 1 if lever in SHARES and levers[lever] > 0 else None, effect["headroom"])
        see.exact(f"{where}/capped", lever in SHARES and levers[lever] * (1 + x) > 1 + 1e-12, effect["capped"])
        see.numbers(f"{where}/gain", gains(scenario, levers, after), effect["gain"])
    see.numbers(f"{place}/together_gain", gains(scenario, levers, improved(levers, LEVERS, x)), got["together_gain"])
    see.numbers(f"{place}/readings", readings(levers, x), got["readings"])
    order = [effect["gain"]["performance_index"] or 0 for effect in got["levers"]]
    see.exact(f"{place}/order", sorted(order, reverse=True), order)


def goal_of(scenario):
    output = scenario.get("goal_output")
    target = scenario.get("goal_count" if output in ("opportunities", "wins") else "goal_money")
    return (output, target) if output and target is not None else None


def alone(scenario, levers, lever, output, target):
    """(reach, value): the value of one lever that brings the result to the target, by halving an interval."""
    if levers[lever] is None:
        return "not_applicable", None

    def result(value):
        return outputs(scenario, {**levers, lever: value})[output]

    low, high = LIMITS[lever]
    if result(levers[lever]) is None:
        return "not_applicable", None
    other = levers[lever] * 0.5 or high * 0.5
    if result(other) == result(levers[lever]):
        return "no_effect", levers[lever]
    rises = result(high) is None or result(high) > result(low)
    top = result(high if rises else low)
    if top is not None and top < target * (1 - 1e-12):
        return "not_reachable", high if rises else low
    for _ in range(200):
        middle = (low + high) / 2
        reached = result(middle) is None or result(middle) >= target
        low, high = (low, middle) if reached == rises else (middle, high)
    return "reached", (low + high) / 2


def check_goal(scenario, levers, got, see, place):
    goal = goal_of(scenario)
    if goal is None:
        see.exact(place, None, got)
        return
    output, target = goal
    see.exact(f"{place}/output", output, got["output"])
    see.exact(f"{place}/target", target, got["target"])
    for seen in got["alone"]:
        reach, value = alone(scenario, levers, seen["lever"], output, target)
        where = f"{place}/alone/{seen['lever']}"
        see.exact(f"{where}/reach", reach, seen["reach"])
        if value is not None:
            see.number(f"{where}/value", value, seen["value"])
    check_together(scenario, levers, output, target, got["together"], see, f"{place}/together")


def together(scenario, levers, chosen, output, target):
    """(reach, effort): the common improvement of the levers that have an effect, by halving an interval."""
    if outputs(scenario, levers)[output] is None:
        return "not_applicable", None
    moving = [lever for lever in chosen if alone(scenario, levers, lever, output, target)[0] not in ("no_effect", "not_applicable")]
    if not moving:
        return "no_effect", None

    def result(x):
        return outputs(scenario, improved(levers, moving, x))[output]

    low, high = -1.0, 1.0 if "sales_cycle_days" in moving else 1e15
    if result(high) == result(0) == result(-0.5):
        return "no_effect", None  # a lever at 0 stays there
    if (result(high) is not None and result(high) < target * (1 - 1e-12)) or target <= 0:
        return "not_reachable", None  # nothing is taken down to nothing
    for _ in range(400):
        middle = (low + high) / 2
        reached = result(middle) is None or result(middle) >= target
        low, high = (low, middle) if reached else (middle, high)
    return "reached", high


def check_together(scenario, levers, output, target, got, see, place):
    chosen = scenario.get("goal_levers") or [lever for lever in LEVERS if levers[lever] is not None]
    reach, effort = together(scenario, levers, chosen, output, target)
    see.exact(f"{place}/reach", reach, got["reach"])
    if effort is None:
        return
    see.number(f"{place}/effort", effort, got["effort"])
    for seen in got["levers"]:
        name = seen["lever"]
        if levers[name] is not None:
            moves = name in chosen and seen["reach"] != "no_effect"
            see.number(f"{place}/{name}", improved(levers, [name], effort)[name] if moves else levers[name], seen["value"])


def gamma_share(days, mean_days):
    """Of a gamma distribution of shape 4: what is decided within so many days."""
    if mean_days == 0:
        return 1.0
    y = 4 * days / mean_days
    return 1 - math.exp(-y) * (1 + y + y * y / 2 + y**3 / 6)


def lagged(flow, mean_days):
    """Events of each month, arriving later."""
    months = len(flow)
    shares = [gamma_share((j + 1) * MONTH_DAYS, mean_days) - (gamma_share(j * MONTH_DAYS, mean_days) if j else 0) for j in range(months)]
    return [math.fsum(flow[i] * shares[m - i] for i in range(m + 1)) for m in range(months)]


def cohorts(scenario, levers):
    months, period, cycle = scenario.get("months", 24), scenario.get("period_days", 365), levers["sales_cycle_days"]
    times = period / cycle if scenario.get("cycle_switch") == "capacity_bound" else 1
    weights = scenario.get("month_weights") or {}
    a_year = levers["leads"] * times * 365 / period
    leads = []
    for month in range(months):
        calendar = (scenario.get("first_month", 1) - 1 + month) % 12 + 1
        weight = weights.get(str(calendar), 0) / 1e6 if weights else 1 / 12
        leads.append(a_year * weight if month < scenario.get("lead_months", months) else 0)
    opportunities = [n * factor(levers["lead_conversion"]) for n in leads]
    decided = lagged(opportunities, cycle)
    win = factor(levers["win_rate"])
    wins, losses = [n * win for n in decided], [n * (1 - win) for n in decided]
    value, keep, share = levers["deal_value"], levers["renewal_rate"] or 0, scenario.get("recurring_share", 1)
    renewed, renewals = [0.0] * months, [0.0] * months
    for month in range(12, months):
        renewed[month] = keep * (wins[month - 12] + renewed[month - 12])
        renewals[month] = keep * (wins[month - 12] * factor(value) * share + renewals[month - 12])
    paid, lag = factor(levers["collection_ratio"]), scenario.get("cash_lag_days", 0)
    bookings = [n * factor(value) for n in wins]
    flows = {"leads": leads, "opportunities": opportunities, "wins": wins, "losses": losses, "renewed_contracts": renewed,
             "bookings": bookings, "collected": [n * paid for n in lagged(bookings, lag)],
             "renewals": renewals, "renewals_collected": [n * paid for n in lagged(renewals, lag)]}
    if value is None:
        flows.update(dict.fromkeys(("bookings", "collected", "renewals", "renewals_collected")))
    return flows


def check_cohorts(scenario, levers, got, see, place):
    if levers["leads"] is None or levers["sales_cycle_days"] is None:
        see.exact(f"{place}/months", [], got["months"])
        return
    flows = cohorts(scenario, levers)
    see.exact(f"{place}/length", len(flows["leads"]), len(got["months"]))
    for name, flow in flows.items():
        for index, month in enumerate(got["months"]):
            see.number(f"{place}/{index}/{name}", flow[index] if flow else None, month[name])
        see.number(f"{place}/total/{name}", math.fsum(flow) if flow else None, got["total"][name])
    for index, month in enumerate(got["months"]):
        so_far = [math.fsum(flows[name][:index + 1]) for name in ("opportunities", "wins", "losses")]
        see.number(f"{place}/{index}/open_opportunities", so_far[0] - so_far[1] - so_far[2], month["open_opportunities"])
        live = flows["wins"][max(0, index - 11):index + 1] + flows["renewed_contracts"][max(0, index - 11):index + 1]
        see.number(f"{place}/{index}/live_contracts", math.fsum(live), month["live_contracts"])
    # What was created is open, won or lost, and stays so to the end.
    total = got["total"]
    rest = total["opportunities"] - total["wins"] - total["losses"] - total["open_opportunities"]
    see.exact(f"{place}/conservation", True, abs(rest) <= 2e-6)  # three figures of six decimals each


def check_funnel(plan, result, see):
    for scenario, got in zip(plan.all("scenarios"), result["funnel"]["scenarios"]):
        place, levers = f"funnel/{scenario['id']}", levers_of(scenario)
        see.exact(f"{place}/id", scenario["id"], got["id"])
        if levers is None:
            see.exact(f"{place}/report", None, got["report"])
            continue
        for name, value in outputs(scenario, levers).items():
            (see.money if name in MONEY else see.number)(f"{place}/report/{name}", value, got["report"][name])
        check_effects(scenario, levers, plan.playbook, got["lever_effects"], see, f"{place}/lever_effects")
        check_goal(scenario, levers, got["goal"], see, f"{place}/goal")
        check_cohorts(scenario, levers, got["cohorts"], see, f"{place}/cohorts")
