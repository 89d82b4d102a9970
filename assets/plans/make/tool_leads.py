"""Yemai Software: leads of two months, what was promised to them, and what is to do."""
import datetime

from .days import TODAY, before, later
from .shorthand import yuan
from .text import Text, t
from .words import FIRMS, joined

CHANNELS = ("search", "search", "social", "social", "store", "referral", "event")
ASKS = [t("想试排班", "Wants to try shift planning"), t("问价格", "Asks for the price"), t("能不能对接收银", "Does it link to the till?"),
        t("加班算不清", "Overtime does not add up"),
        t("员工总换班", "Staff swap all the time"), t("要发票怎么开", "How to get an invoice")]


def add(plan, dice, customers):
    ends = [Text("茶饮", " Tea"), Text("面馆", " Noodles"), Text("药房", " Pharmacy"), Text("烘焙", " Bakery"), Text("烧烤", " Grill")]
    for number in range(1, 57):
        received = TODAY - datetime.timedelta(days=dice.pick([0, 0, 1, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 21, 28, 35, 44]))
        rep = dice.pick(("fang-rao", "qiu-mian", "tian-su"))
        wait = dice.pick([0, 0, 1, 1, 2, 3, 5, 8])
        answered = received + datetime.timedelta(days=wait)
        status = dice.pick(["open", "in_contact", "in_contact", "dropped", "qualified"]) if answered <= TODAY else "open"
        facts = {"tier_choices": {"need": "tool", "self_service_offer": "yes"}} if dice.chance(60) else {}
        if status == "dropped":
            facts = {"tier_choices": {"screening": "no_fit"}}
        elif facts and dice.chance(30):
            facts["tier_choices"].update(screening="fit", next_step=dice.pick(["self_service", "online_demo"]))
        if dice.chance(60):
            facts["tier_facts"] = {"deciders": dice.pick([1, 1, 1, 2])}
        more = {}
        if status == "qualified":
            customer = dice.pick(customers)
            more = {"account": customer[0]}
        if status == "in_contact" and dice.chance(50):
            more["callback_due"] = later(TODAY, dice.between(-4, 4)).isoformat()
        plan.add("leads", f"lead-{number:02d}", name=dice.pick(ASKS),
                 company=joined(FIRMS[number % 20 if number % 2 else 42 + number % 18], dice.pick(ends)), channel=dice.pick(CHANNELS),
                 received_on=received.isoformat(), answered_on=answered.isoformat() if answered <= TODAY and status != "open" else None,
                 status=status,
                 amount=yuan(dice.pick([6, 9, 12, 15, 24]) * 1000), owner=rep, **facts, **more)
    plan.add("leads", "lead-chain", name=t("集团要统一两百家药房的用工", "A group wants one system for 200 pharmacies"),
             company=t("朴园健康", "Puyuan Health"), channel="event", received_on="11-11",
             status="open", amount=yuan(380_000), owner="qiu-mian", tier_facts={"deciders": 6},
             tier_choices={"contact_level": "executive", "need": "strategy", "named_list": "yes"},
             note=t("十二天没有人回。", "Nobody has answered for twelve days."))
    plan.add("promises", "promise-1", deal="canteen-attend", text=t("周五前接好收银接口", "The till linked by Friday"), made_on="11-17",
             made_by="tian-su", made_to="gan-lin", due="11-20")
    for number, (text, deal, owner, due, done) in enumerate((
            (t("改走大客户:请江若晨约总裁", "Treat as a key account: Jiang Ruochen sees the president"), "chain-suite", "fang-rao", "11-25", None),
            (t("发链接,不再上门", "Send the link, no more trips"), "corner-shift", "tian-su", "11-20", None),
            (t("请护理部引见人事与信息科", "Ask nursing for HR and IT"), "hospital-shift", "qiu-mian", "11-18", None),
            (t("核对开票信息", "Check the invoice"), "canteen-attend", "tian-su", "11-19", "11-19")), 1):
        plan.add("actions", f"action-{number}", text=text, deal=deal, owner=owner, due=due, done_on=done)
    plan.add("comments", "comment-1", deal="chain-suite", on="11-18", member="jiang-ruo", chip="right_tier",
             text=t("七个人决定的事,发链接没有用。", "Seven people decide; a link will not do."))
    plan.add("comments", "comment-2", deal="corner-shift", on="11-13", member="jiang-ruo", chip="right_tier")
    for number, (offer, feature, unique, cared_for, layer) in enumerate((("shift", t("一键排班", "Plan in one tap"), False, True, "problem"),
        ("shift", t("跨店支援", "Help across shops"), True, True, "goal"),
                                                                        ("attend", t("加班预警", "Overtime warning"), True, True,
                                                                            "consequence")), 1):
        plan.add("advantages", f"advantage-{number}", offer=offer, feature=feature, unique=unique, provable=True, cared_for=cared_for,
                 layer=layer)
    for number, customer in enumerate(customers[:6], 1):
        plan.add("touches", f"touch-{number}", account=customer[0], on=before(TODAY - datetime.timedelta(days=number * 17)).isoformat(),
                 kind=dice.pick(["message", "reply"]), is_two_way=number % 2 == 0)
