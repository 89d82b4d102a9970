"""Yemai Software: shops that bought or may buy, their orders, and the short calls with them."""
import datetime

from .days import TODAY, before, day, later
from .shorthand import quiz, yuan
from .text import Text, t
from .words import FIRMS, GIVEN, SURNAMES, joined

REPS = ("fang-rao", "qiu-mian", "tian-su")
SHOPS = [(Text("茶饮", " Tea"), t("茶饮", "Tea shops")), (Text("快餐", " Kitchen"), t("餐饮", "Food service")),
         (Text("药房", " Pharmacy"), t("药房", "Pharmacies")),
         (Text("烘焙", " Bakery"), t("烘焙", "Bakeries")), (Text("便利", " Corner Shops"), t("便利店", "Corner shops"))]
WON = [t("试用三天就下单。", "Ordered on the third day of the trial."), t("店长自己付的钱。", "The shop manager paid in person."),
       t("朋友店里在用。", "A friend's shop uses it.")]
LOST = [t("用回了表格。", "Back to the spreadsheet."), t("嫌贵。", "Too dear."), t("试用后没再登录。", "Never logged in after the trial.")]


def add(plan, dice):
    names = iter(dice.shuffled([(surname, given) for surname in SURNAMES for given in GIVEN]))
    customers = []
    for number, first in enumerate(FIRMS[20:42], 1):
        end, industry = SHOPS[number % len(SHOPS)]
        customer, person, name = f"shop-{number:02d}", f"shop-{number:02d}-1", joined(first, end)
        surname, given = next(names)
        rep = REPS[number % 3]
        facts = {}
        if number % 2:
            bought = before(TODAY - datetime.timedelta(days=dice.pick([9, 12, 40, 90, 160, 240, 300])))
            facts = {"last_bought_on": bought.isoformat(), "last_order_value": yuan(dice.between(4, 30) * 500),
                     "renewal_due_on": (bought + datetime.timedelta(days=365)).isoformat(),
                     "renewal_value": yuan(dice.between(4, 20) * 500), "renewal_state": "open", "revenue": yuan(dice.between(4, 40) * 500)}
        elif dice.chance(40):
            facts = {"renewal_due_on": before(TODAY - datetime.timedelta(days=dice.between(20, 200))).isoformat(),
                     "renewal_value": yuan(dice.between(4, 20) * 500),
                     "renewal_state": "lost" if dice.chance(55) else "kept"}
        plan.add("accounts", customer, name=name, industry=industry, region=t("全国", "Nationwide"), kind="small_business", owner=rep,
                 is_target=number % 4 == 0,
                 tier_facts={"deciders": 1}, value_answers={"buys_by_link": "yes", "pays_for_advice": "no"} if dice.chance(50) else None,
                 renewal_years=5 if number % 5 == 0 else None, **facts)
        plan.add("people", person, account=customer, name=Text(surname.zh + given.zh, f"{surname.en} {given.en}"),
                 title=t("店长", "Shop manager"))
        customers.append((customer, person, name, rep))
    for customer in customers:
        for _ in range(1 + dice.chance(55)):
            order(plan, dice, customer)
    special(plan, dice)
    return customers


def order(plan, dice, customer):
    account, person, name, rep = customer
    number = plan.count("deals") + 1
    deal = f"order-{number:02d}"
    value = yuan(dice.pick([6, 8, 9, 12, 12, 15, 18, 24]) * 1000)
    offer, offer_name = dice.pick([("shift", t("排班助手", "Shift planner")), ("shift", t("排班助手", "Shift planner")),
                                   ("attend", t("考勤加班包", "Attendance pack"))])
    fields = {"tier": "product", "way_of_selling": "online", "deal_value": value, "is_new_customer": number % 3 != 0,
              "is_cross_sell": offer == "attend"}
    if number % 4:
        begin = max(day("2026-01-05"), day("2026-10-12") if rep == "tian-su" else day("2026-01-05"))
        opened = later(begin, dice.between(0, (day("2026-11-16") - begin).days))
        end = later(opened, dice.pick([1, 2, 3, 4, 6, 9, 14]))
        outcome = "won" if dice.chance(52) else dice.pick(["lost", "lost", "no_decision"])
        stage = 6 if outcome == "won" else dice.between(1, 4)
        fields.update(stage=stage, stage_since=end.isoformat() if stage == 6 else opened.isoformat(), opened_on=opened.isoformat(),
                      outcome=outcome, closed_on=end.isoformat(),
                      outcome_reason=dice.pick(WON if outcome == "won" else LOST))
    else:
        old = dice.chance(35)
        opened = before(TODAY - datetime.timedelta(days=dice.between(30, 60) if old else dice.between(1, 5)))
        fields.update(stage=dice.between(1, 4), stage_since=opened.isoformat(), opened_on=opened.isoformat(),
                      close_date=later(TODAY, dice.between(2, 9)).isoformat(),
                      customer_actions=[opened.isoformat()] if old else [before(TODAY - datetime.timedelta(days=1)).isoformat()],
                      feeling=dice.between(5, 8),
                      close_date_moves=[before(TODAY - datetime.timedelta(days=days)).isoformat() for days in (8, 17, 26)] if old else [])
    plan.add("deals", deal, name=joined(name, Text(" · ", " · "), offer_name), account=account, owner=rep, offer=offer, **fields)
    if number % 2 == 0:
        call(plan, dice, deal, person, rep, fields)


def call(plan, dice, deal, person, rep, fields):
    """A demo by video, a quarter of an hour."""
    on = later(day(fields["opened_on"]), 1)
    if on > TODAY:
        return
    good = fields.get("outcome") == "won"
    more = {"commitment_level": 1}
    if good or dice.chance(40):
        more = {"commitment_level": 5 if good else 2, "commitment": t("当场下单", "Orders at once") if good else t("开一个试用店",
            "Opens one shop for a trial"), "commitment_by": person,
                "commitment_due": later(on, 2).isoformat(), "commitment_state": "kept" if good else None,
                "summary": {"facts_gained": t("每周排班要三小时。", "Planning takes three hours a week.")}}
    plan.add("visits", plan.next_id("visits", "call-"), deal=deal, owner=rep, on=on.isoformat(),
             time=dice.pick(["10:00", "14:00", "15:30"]), minutes=dice.pick([15, 15, 20, 30]),
             state="done", people=[person], new_facts=dice.between(0, 2), questions_answered=dice.between(1, 3),
             ratings={scale: dice.between(2, 4) for scale in ("e1", "e2", "e5", "useful", "pleasant")}, **more)


def special(plan, dice):
    """Three that are no tool sale, and one that was visited by car."""
    customers = [("chain", t("苇塘茶饮连锁", "Weitang Tea, chain"), t("茶饮", "Tea shops")), ("hospital", t("霁野医院集团", "Jiye Hospitals"),
        t("医疗", "Medical")),
                 ("canteen", t("合宜团餐", "Heyi Canteens"), t("餐饮", "Food service")), ("corner", t("小满便利", "Xiaoman Corner Shops"),
                     t("便利店", "Corner shops"))]
    for customer, name, industry in customers:
        plan.add("accounts", customer, name=name, industry=industry, region=t("全国", "Nationwide"),
                 kind="enterprise" if customer != "corner" else "small_business", owner="fang-rao", is_target=True)
    people = [("chain", "lu-qian", Text("芦茜", "Lu Qian"), t("人事经理", "HR manager")), ("hospital", "min-zheng", Text("闵征", "Min Zheng"),
        t("护理部主任", "Head of nursing")),
              ("canteen", "gan-lin", Text("甘霖之", "Gan Linzhi"), t("运营经理", "Operations manager")),
              ("corner", "xia-man", Text("夏满仓", "Xia Mancang"), t("老板", "Owner"))]
    for customer, person, name, title in people:
        plan.add("people", person, account=customer, name=name, title=title)
    plan.add("deals", "chain-suite", name=t("苇塘茶饮 · 三百店用工套件", "Weitang Tea · suite for 300 shops"), account="chain", owner="fang-rao",
             offer="suite", stage=3, stage_since="10-26",
             tier="strategic", way_of_selling="online", team="product", deal_value=yuan(460_000), opened_on="09-14", close_date="12-18",
             close_date_moves=["10-30", "11-16"],
             customer_actions=["09-21", "10-19"], position="level", feeling=8, tier_facts={"deciders": 7},
             tier_choices={"need": "strategy", "contact_level": "executive", "department": "management"},
             note=t("已发下单链接三次,没有人点。", "The order link was sent three times; nobody clicked."))
    plan.add("deals", "hospital-shift", name=t("霁野医院 · 护理排班", "Jiye Hospitals · nurses' shifts"), account="hospital", owner="qiu-mian",
             offer="suite", stage=2, stage_since="11-09", tier="solution",
             way_of_selling="online", deal_value=yuan(72_000), opened_on="10-29", close_date="12-11", customer_actions=["11-04"],
             is_new_customer=True, feeling=6,
             tier_facts={"deciders": 4}, tier_choices={"need": "problem", "department": "business"},
             note=t("四个人决定,只认识护理部主任。", "Four people decide; we know the head of nursing only."))
    plan.add("deals", "canteen-attend", name=t("合宜团餐 · 考勤加班包", "Heyi Canteens · attendance pack"), account="canteen", owner="tian-su",
             offer="attend", stage=4, stage_since="11-17", tier="product",
             way_of_selling="online", deal_value=yuan(26_000), opened_on="11-12", close_date="11-30", customer_actions=["11-16", "11-19"],
             is_new_customer=True, feeling=7, tier_facts={"deciders": 1})
    plan.add("deals", "corner-shift", name=t("小满便利 · 排班助手", "Xiaoman Corner Shops · shift planner"), account="corner", owner="tian-su",
             offer="shift", stage=2, stage_since="10-30", tier="product",
             way_of_selling="field", team="solution", deal_value=yuan(9_000), opened_on="10-26", close_date="11-27",
             customer_actions=["10-30"], is_new_customer=True, feeling=9,
             note=t("田苏上门三次。", "Tian Su drove there three times."))
    for number, on in enumerate(("10-28", "11-04", "11-12"), 1):
        plan.add("visits", f"trip-{number}", deal="corner-shift", owner="tian-su", on=on, minutes=60, state="done", people=["xia-man"],
                 commitment_level=1)
    plan.add("visits", "demo-hospital", deal="hospital-shift", owner="qiu-mian", on="11-04", time="16:00", minutes=30, state="done",
             people=["min-zheng"], new_facts=3, questions_answered=3,
             commitment_level=3, commitment=t("拉上人事和信息科再开一次会", "Brings HR and IT to another call"), commitment_by="min-zheng",
             commitment_due="11-18", summary={"facts_gained": t("夜班靠手工调。", "Night shifts are juggled by hand.")},
             summary_sent_on="11-04", next_on="11-18")
    plan.add("visits", "demo-next", deal="hospital-shift", owner="qiu-mian", on="11-25", time="15:00", minutes=30, people=["min-zheng"])
    plan.add("visits", "demo-canteen", deal="canteen-attend", owner="tian-su", on="11-24", time="10:30", minutes=15, people=["gan-lin"],
             best_commitment=5, minimum_commitment=2)
    plan.add("deal_people", "chain-lu", deal="chain-suite", person="lu-qian", kinds=["u_mb"], influence="low", met_on=["10-19"])
    plan.add("deal_people", "hospital-min", deal="hospital-shift", person="min-zheng", kinds=["u_mb"], influence="medium")
    plan.add("assessments", "scan-1", deal="chain-suite", on="10-19", answers=quiz("100 0001 111 2112 111 000"))
    plan.add("assessments", "scan-2", deal="hospital-shift", on="11-04", answers=quiz("110 1011 121 2122 111 110"))
