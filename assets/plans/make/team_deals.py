"""Yunting Software: two hundred deals. How each went follows from its rep's craft, luck and the way it was sold."""
import datetime
from typing import NamedTuple

from .days import TODAY, before, day, later, working
from .shorthand import lanes, yuan
from .team_frame import OFFERS, REPS, TIER_OF
from .text import t
from .words import OBJECTIVE, REASONS, formatted, joined

FIRST_DAY = day("2025-11-03")
NORMAL = {"product": (1, 1, 1, 1, 1), "solution": (6, 6, 6, 6, 6), "strategic": (15, 20, 20, 20, 15)}
VALUES = {"product": (6, 46, 2), "solution": (60, 190, 4), "strategic": (300, 1300, 20)}  # thousands: from, to, step


class Deal(NamedTuple):
    id: str
    rep: object
    firm: object
    tier: str
    value: int     # yuan
    stages: list   # day on which each stage was entered
    outcome: str   # empty: open
    end: object    # day of closing, else None
    grade: int     # 0..100, how well it goes
    is_dead: bool  # open in the books only
    actions: list  # days on which the customer did something


def add(plan, dice, firms):
    deals = []
    for rep in REPS:
        own = [firm for firm in firms if firm.rep == rep.id]
        for number in range(rep.deals):
            deal = draw(dice, rep, own[number % len(own)], f"d{len(deals) + 1:03d}", number)
            write(plan, dice, deal, repeats=number >= len(own))
            deals.append(deal)
    return deals


def draw(dice, rep, firm, deal_id, number):
    tier = TIER_OF[rep.way]
    if rep.way == "field" and number % 13 == 5:
        tier = "product"  # a tool, carried to the customer by car
    if rep.id == "ding-bei" and number == 7:
        tier = "strategic"
    low, high, step = VALUES[tier]
    value = (low + dice.between(0, (high - low) // step) * step) * 1000
    grade = dice.near(rep.craft, 34, 5, 98)
    closed = number * 100 < rep.deals * (68 if rep.way == "online" else 60)
    is_dead = not closed and dice.chance(45 if rep.id == "ma-jun" else 18)
    if closed:
        is_won = (number + 1) * rep.win // 100 > number * rep.win // 100
        return closed_deal(dice, Deal(deal_id, rep, firm, tier, value, [], "won" if is_won else "", None, grade, False, []))
    stages = open_stages(dice, tier, is_dead)
    deal = Deal(deal_id, rep, firm, tier, value, stages, "", None, grade, is_dead, [])
    return deal._replace(actions=actions(dice, deal))


def stage_lengths(dice, tier, slow):
    return [max(1, days * dice.between(7, 15) * slow // 1000) for days in NORMAL[tier]]


def closed_deal(dice, deal):
    outcome = deal.outcome or ("lost" if dice.chance(66) else "no_decision")
    grade = min(98, deal.grade + 22) if outcome == "won" else max(5, deal.grade - 18)
    reached = 5 if outcome == "won" else dice.between(2, 5)
    lengths = stage_lengths(dice, deal.tier, 110 if outcome == "won" else 190)[:reached]
    room = (TODAY - FIRST_DAY).days - 4 - sum(lengths)
    begin = max(FIRST_DAY, day(deal.rep.since))
    opened = working(begin + datetime.timedelta(days=dice.between(0, max(1, room - (begin - FIRST_DAY).days))))
    stages = [opened]
    for length in lengths:
        stages.append(later(stages[-1], length))
    end = min(stages.pop(), before(TODAY - datetime.timedelta(days=3)))
    stages = [min(entered, end) for entered in stages]
    deal = deal._replace(outcome=outcome, end=end, grade=grade, stages=stages + [end] if outcome == "won" else stages)
    return deal._replace(actions=actions(dice, deal))


def open_stages(dice, tier, is_dead):
    reached = dice.between(2, 4) if is_dead else dice.pick([1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5])
    lengths = stage_lengths(dice, tier, 110)[:reached]
    if is_dead:
        lengths[-1] = NORMAL[tier][reached - 1] * dice.between(3, 6) + 20
    else:
        lengths[-1] = dice.between(0, NORMAL[tier][reached - 1] * 13 // 10)
    entered = [TODAY - datetime.timedelta(days=sum(lengths[place:])) for place in range(reached)]
    return [max(FIRST_DAY, before(one)) for one in entered]


def actions(dice, deal):
    """At least one a stage while the deal lives; a well led one has more."""
    last = deal.end or TODAY
    if deal.is_dead:
        last = deal.stages[-1] + datetime.timedelta(days=4)
    found = set()
    for begin, end in zip(deal.stages, deal.stages[1:] + [last]):
        for _ in range(1 + dice.chance(deal.grade)):
            found.add(before(begin + datetime.timedelta(days=dice.between(0, max(0, (end - begin).days)))))
    if not deal.end and not deal.is_dead and dice.chance(75):
        found.add(before(TODAY - datetime.timedelta(days=dice.between(1, max(2, NORMAL[deal.tier][0])))))
    return sorted(one for one in found if deal.stages[0] <= one <= last)


def write(plan, dice, deal, repeats):
    stage = 6 if deal.outcome == "won" else len(deal.stages)
    offer, offer_name = dice.pick(OFFERS[deal.tier])
    way, team = deal.rep.way, TIER_OF[deal.rep.way]
    fields = {
        "name": joined(deal.firm.name, t(" · ", " · "), offer_name), "account": deal.firm.id, "owner": deal.rep.id, "offer": offer,
        "stage": stage,
        "stage_since": deal.stages[-1].isoformat(), "tier": deal.tier, "way_of_selling": way, "deal_value": yuan(deal.value),
        "opened_on": deal.stages[0].isoformat(), "customer_actions": [one.isoformat() for one in deal.actions],
        "is_new_customer": not repeats, "is_cross_sell": repeats and dice.chance(55),
        "team": team if team != deal.tier else None, "position": dice.pick(["alone", "ahead", "ahead", "level",
            "behind"]) if stage > 1 else None,
        "feeling": dice.near(5 + deal.grade // 40 + deal.rep.hope, 2, 2, 10),
    }
    if deal.outcome:
        fields.update(outcome=deal.outcome, closed_on=deal.end.isoformat(), outcome_reason=dice.pick(REASONS[deal.outcome]))
    else:
        fields.update(open_fields(dice, deal, stage, offer_name))
    plan.add("deals", deal.id, **fields)
    for number, entered in enumerate(deal.stages[:-1] if deal.tier != "product" else [], 1):
        plan.add("stage_changes", f"{deal.id}-s{number}", deal=deal.id, stage=number, since=entered.isoformat())


def open_fields(dice, deal, stage, offer_name):
    left = sum(NORMAL[deal.tier][stage - 1:]) * dice.between(10, 18) // 10 + 3
    close = working(TODAY + datetime.timedelta(days=min(left, 95)))
    fields = {"close_date": close.isoformat()}
    moves = dice.between(1, 4) if deal.is_dead else dice.chance(30) + (deal.rep.hope > 2 and dice.chance(50))
    spread = (TODAY - deal.stages[0]).days
    fields["close_date_moves"] = [before(deal.stages[0] + datetime.timedelta(days=dice.between(spread // 3,
        spread))).isoformat() for _ in range(moves)]
    if deal.is_dead and dice.chance(40):
        fields["zombie_decision"] = dice.pick(["keep", "drop", "hand_over"])
    if stage > 1 and deal.tier != "product":
        done = lanes(*range(max(1, stage - 1), stage))
        fields["lane_items_done"] = done if dice.chance(deal.grade) else [item for item in done if "delivery" not in item]
        if dice.chance(deal.grade):
            fields.update(objective=formatted(OBJECTIVE, account=deal.firm.name, date=(f"{close.month} 月 {close.day} 日", close.isoformat()),
                                              offer=offer_name, amount=((deal.value + 5000) // 10_000, deal.value // 1000)),
                          objective_product=offer_name, objective_quantity=1, objective_amount=yuan(deal.value),
                          objective_date=close.isoformat(),
                          objective_clear="yes", objective_single="yes")
        if dice.chance(30):
            fields["review_due"] = working(TODAY + datetime.timedelta(days=dice.between(-4, 12))).isoformat()
        if stage == 3:
            fields["proposal_due"] = working(TODAY + datetime.timedelta(days=dice.between(-3, 10))).isoformat()
    if deal.tier == "strategic":
        fields.update(account_manager=deal.rep.id, solution_manager="shao-chen",
                      delivery_manager="shi-lin" if dice.chance(deal.grade) else None,
                      golden_triangle={corner: dice.near(1 + deal.grade // 25, 1, 1, 5) for corner in ("strategy", "skill", "solution")},
                      initiative=t("服务从成本中心变利润中心", "Service becomes a profit centre") if dice.chance(70) else None)
    return fields
