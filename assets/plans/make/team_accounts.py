"""Yunting Software: sixty customers and the people who work there."""
import datetime
from typing import NamedTuple

from .days import TODAY, before, day
from .shorthand import yuan
from .team_frame import REPS
from .text import Text, t
from .words import FIRMS, GIVEN, SURNAMES, TITLES, TRADES, joined

COUNTS = {"online": 10, "field": 8, "key_account": 5}  # customers of each rep; the last field rep has six


class Firm(NamedTuple):
    id: str
    name: Text
    rep: str
    way: str
    people: list  # of Contact


class Contact(NamedTuple):
    id: str
    kinds: list
    influence: str


KINDS = {
    "online": [["e_db", "u_wb"]],
    "field": [["e_db"], ["u_mb", "c_ic"], ["t_cb"], ["t_pb"]],
    "key_account": [["e_db"], ["e_pb"], ["u_mb"], ["u_wb"], ["t_cb"], ["t_fb"], ["t_pb"], ["c_ic"]],
}
INFLUENCE = {"e_db": "high", "e_pb": "high", "u_mb": "high", "u_wb": "medium", "t_cb": "medium", "t_fb": "medium", "t_pb": "low",
             "c_ic": "medium"}


def add(plan, dice):
    names = iter(dice.shuffled([(surname, given) for surname in SURNAMES for given in GIVEN]))
    firms = []
    for rep in REPS:
        for _ in range(6 if rep.id == "yu-tong" else COUNTS[rep.way]):
            firms.append(add_firm(plan, dice, rep, FIRMS[len(firms)], names))
    add_key_accounts(plan, dice, [firm for firm in firms if firm.way == "key_account"])
    return firms


def add_firm(plan, dice, rep, first, names):
    end, industry = dice.pick(TRADES)
    number = plan.count("accounts") + 1
    firm = Firm(f"f{number:02d}", joined(first, end), rep.id, rep.way, [])
    plan.add("accounts", firm.id, name=firm.name, industry=industry, region=region_of(rep), owner=rep.id, territory=rep.territory,
             kind="small_business" if rep.way == "online" else "enterprise", is_target=rep.way != "online" or dice.chance(30),
             is_key=rep.way == "key_account", **customer_facts(dice, rep))
    kinds = KINDS[rep.way] if rep.way != "field" or dice.chance(60) else KINDS["field"][:3]
    boss = None
    for place, kind in enumerate(kinds, 1):
        surname, given = next(names)
        person = Contact(f"{firm.id}-{place}", kind, INFLUENCE[kind[0]])
        more = {}
        if dice.chance(4):
            more["known_since"] = before(TODAY - datetime.timedelta(days=dice.between(3, 28))).isoformat()
        elif dice.chance(4):
            more["moved_on"] = before(TODAY - datetime.timedelta(days=dice.between(3, 60))).isoformat()
        title = t("负责人", "Owner") if rep.way == "online" else dice.pick(TITLES[kind[-1] if kind[-1] == "c_ic" and dice.chance(40) else kind[0]])
        plan.add("people", person.id, account=firm.id, name=Text(surname.zh + given.zh, f"{surname.en} {given.en}"), title=title,
                 reports_to=boss if place > 1 else None, **more)
        boss = boss or person.id
        firm.people.append(person)
    return firm


def region_of(rep):
    return {"north": t("北区", "North"), "east": t("东区", "East"), "south": t("南区", "South")}[rep.territory]


def customer_facts(dice, rep):
    facts = {"touch_every_days": {"online": 60, "field": 30, "key_account": 14}[rep.way]}
    target = {"online": 30, "field": 110, "key_account": 500}[rep.way]
    if rep.way != "online" or dice.chance(50):
        facts["target"] = yuan(dice.near(target, target // 3, target // 2, target * 2) * 1000)
    if dice.chance(55):
        revenue = dice.near(target, target // 2, target // 4, target * 2) * 1000
        bought = before(day("2026-11-16") - datetime.timedelta(days=dice.between(2, 330)))
        facts.update(revenue=yuan(revenue), profit=yuan(revenue * dice.between(-5, 35) // 100), satisfaction=dice.between(5, 10),
                     last_bought_on=bought.isoformat(), last_order_value=yuan(revenue // 3))
        due = bought + datetime.timedelta(days=365)
        facts.update(renewal_due_on=due.isoformat(), renewal_value=yuan(revenue // 5), renewal_state="open")
        if dice.chance(30):
            past = before(day("2026-10-30") - datetime.timedelta(days=dice.between(1, 250)))
            facts.update(renewal_due_on=past.isoformat(), renewal_state="kept" if dice.chance(64) else "lost")
    if rep.way == "online":
        facts["value_answers"] = {"buys_by_link": "yes" if dice.chance(80) else "no", "swaps_in_a_month": "yes"}
        facts["renewal_years"] = 5 if dice.chance(25) else 2
    else:
        facts["customer_engagement"] = dice.between(2, 4) if rep.way == "field" else dice.between(2, 5)
        facts["supplier_engagement"] = dice.between(2, 4) if rep.way == "field" else dice.between(3, 5)
    facts["relation_signs"] = relation(dice, rep.way)
    return facts


def relation(dice, way):
    ladder = ["asked_first", "users_content", "own_contact", "asks_on_use", "shares_kpis", "joint_review", "yearly_executives",
              "sees_notices"]
    reached = {"online": 2, "field": 4, "key_account": 6}[way] + dice.between(-2, 2)
    return {sign: "yes" if place < reached else "no" for place, sign in enumerate(ladder) if place <= reached}


PLAN_TEXTS = {
    "account_details": t("全国四个大区、两千家门店;集团控股。", "Four regions, two thousand shops; part of a group."),
    "trends": t("线上退货多,服务成了卖点。", "More returns online; service has become an argument for buying."),
    "initiatives": t("明年把服务从成本中心变成利润中心。", "Next year service turns from a cost centre into a profit centre."),
    "kpis": t("客服:关闭时长 1 天;渠道:对账 2 天。", "Service: closed in 1 day; channels: settled in 2 days."),
    "connection_point": t("旺季前必须把派单理顺。", "Assigning of tickets must work before the peak."),
    "sponsor": t("分管副总", "The vice president"), "strategic_coach": t("总经理助理", "The general manager's assistant"),
    "key_player": t("总经理", "The general manager"),
    "level_now": "3", "level_target": "4", "entry_angle": "business", "charter": t("三年内成为客户服务经营的伙伴。",
        "A partner in running service within three years."),
    "goals": t("两个部门在用,一次高层会。", "Two departments as users, one meeting of executives."),
    "strategic_strengths": t("懂上门服务。", "We know home service."), "critical_vulnerability": t("信息部不支持。", "IT does not back us."),
}


def add_key_accounts(plan, dice, firms):
    for number, firm in enumerate(firms, 1):
        if number % 5 == 3:
            continue  # nobody planned this one
        names = list(PLAN_TEXTS)[: len(PLAN_TEXTS) - dice.between(0, 6)]
        plan.add("account_plans", f"plan-{firm.id}", account=firm.id, year=2026, fields={name: PLAN_TEXTS[name] for name in names},
                 insight={"environment": t("渠道变了,客户直接找品牌。", "Channels change; consumers turn to the brand."),
                          **({"strategy": t("靠服务留住客户。", "Keep customers by service.")} if dice.chance(70) else {})},
                 maxims={"strategy_not_budget": "yes" if dice.chance(50) else "no", "capability_not_product": "yes",
                         "partner_not_vendor": "yes" if dice.chance(30) else "no"},
                 ladder={"now": yuan(dice.between(8, 20) * 10_000), "next": yuan(dice.between(50, 90) * 10_000),
                         "vision": yuan(dice.between(200, 500) * 10_000)})
        plan.add("account_kpis", f"kpi-{firm.id}", account=firm.id, department=t("客服部", "Service"),
                 name=t("投诉关闭时长", "Time to close a complaint"),
                 figure=t("1 天", "1 day") if dice.chance(70) else None, served_by=t("服务协同方案", "Service suite") if dice.chance(70) else None)
