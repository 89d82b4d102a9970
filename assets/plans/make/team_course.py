"""Yunting Software: leads, contacts, promises, things to do, reviews, coaching and the other habits of a year."""
import datetime

from .days import TODAY, before, day, later, working
from .shorthand import fingerprint, yuan
from .team_frame import REPS
from .text import Text, t
from .words import RIVALS, joined

FIELD = [rep for rep in REPS if rep.way != "online"]


def add(plan, dice, deals, visits, firms):
    add_channels_and_leads(plan, dice, deals)
    add_touches(plan, dice, firms)
    add_deal_notes(plan, dice, deals)
    add_actions(plan, dice, deals)
    add_team_habits(plan, dice, deals)
    add_results(plan, dice, deals)


def add_channels_and_leads(plan, dice, deals):
    channels = [("search", t("搜索推广", "Search"), 420_000, 1500, 190, 44, 1_250_000), ("social", t("社交媒体", "Social media"), 260_000, 820, 61,
        9, 240_000),
                ("events", t("行业研讨会", "Workshops"), 310_000, 260, 118, 21, 2_700_000),
                ("referral", t("客户介绍", "Referrals"), 30_000, 170, 96, 28, 4_900_000),
                ("partner", t("渠道伙伴", "Partners"), 150_000, 210, 70, 12, 1_600_000), ("outbound", t("电话拓展", "Outbound calls"), 280_000,
                    640, 52, 5, 420_000)]
    for channel, name, cost, leads, opportunities, wins, revenue in channels:
        plan.add("channels", channel, name=name, cost=yuan(cost), leads=leads, opportunities=opportunities, wins=wins,
                 revenue=yuan(revenue))
    asks = [t("想看工单怎么派", "How are tickets assigned?"), t("旺季客服不够用", "Not enough service staff at the peak"),
            t("经销商对账太慢", "Settling with dealers is slow"),
            t("询问价格", "Asks for a price"), t("要一份同行案例", "Wants a peer's case"), t("集团明年统一服务平台", "The group wants one service platform")]
    firsts = [Text(*pair.split("/")) for pair in "汐原/Xiyuan 槿川/Jinchuan 烁石/Shuoshi 绵溪/Mianxi 泊云/Boyun 岫野/Xiuye".split()]
    recent = [deal for deal in deals if (TODAY - deal.stages[0]).days < 60]
    for number in range(1, 73):
        received = before(TODAY - datetime.timedelta(days=dice.between(0, 55)))
        wait = dice.pick([0, 0, 0, 1, 1, 2, 4, 9])
        answered = later(received, wait)
        rep = dice.pick(REPS)
        status = dice.pick(["in_contact", "in_contact", "qualified", "dropped", "open"])
        fields = {"status": status,
                  "answered_on": answered.isoformat() if answered <= TODAY and not (status == "open" and dice.chance(60)) else None}
        if status == "qualified":
            own = [deal for deal in recent if deal.rep.id == rep.id]
            if own:
                deal = dice.pick(own)
                fields.update(deal=deal.id, account=deal.firm.id)
        if status == "in_contact" and dice.chance(40):
            fields["callback_due"] = working(TODAY + datetime.timedelta(days=dice.between(-5, 9))).isoformat()
        facts = {}
        if dice.chance(70):
            facts["tier_facts"] = {"deciders": dice.pick([1, 1, 2, 3, 5, 7])}
        if dice.chance(60):
            facts["tier_choices"] = {"need": dice.pick(["tool", "tool", "problem", "strategy"]),
                                     "contact_level": dice.pick(["user", "business_head", "executive"])}
        plan.add("leads", f"lead-{number:02d}", name=dice.pick(asks),
                 company=joined(dice.pick(firsts), dice.pick([Text("商贸", " Trading"), Text("电器", " Electric"), Text("服务", " Services"),
                                                              Text("控股", " Group")])),
                 channel=dice.pick(channels)[0], received_on=received.isoformat(), amount=yuan(dice.pick([12, 18, 26, 45, 90, 140, 320,
                     900]) * 1000),
                 owner=rep.id, **fields, **facts)


def add_touches(plan, dice, firms):
    for firm in firms:
        if firm.way == "online" and not dice.chance(30):
            continue
        for _ in range(dice.between(3, 9) if firm.way == "key_account" else dice.between(0, 2)):
            kind = dice.pick(["executive_meeting", "event", "reply", "reply", "message"] if firm.way == "key_account" else ["event",
                "reply", "message", "message"])
            on = before(TODAY - datetime.timedelta(days=dice.between(2, 260)))
            plan.add("touches", f"touch-{plan.count('touches') + 1:03d}", account=firm.id, on=on.isoformat(), kind=kind,
                     is_two_way=kind != "message")


def add_deal_notes(plan, dice, deals):
    chips = ["whom_to_see", "too_long", "still_alive", "by_what_evidence", "what_will_they_do", "why_change", "ask_delivery", "right_tier",
             "who_pays", "well_done"]
    promises = [t("上线前完成数据搬迁", "Move the data before going live"), t("派驻一名顾问三周", "A consultant on site for three weeks"),
                t("接口两周内做完", "The interfaces in two weeks"),
                t("旺季前上线", "Live before the peak"), t("免费培训一线", "Train the front line free of charge")]
    topics = [t("预算由谁批", "who releases the budget"), t("现有系统的合同到期日", "when the present system's contract ends"),
              t("一线怎么看新流程", "what the front line thinks of the new way"),
              t("分管副总的考核指标", "the figures the vice president is judged by"), t("信息部的评审标准", "IT's criteria"),
              t("上线时间由谁定", "who sets the date")]
    kinds = ["missing", "missing", "outdated", "feeling_missing", "readiness", "doubt"]
    for deal in (one for one in deals if one.tier != "product"):
        if not deal.end and len(deal.stages) > 2 and dice.chance(60) or deal.end and dice.chance(15):
            plan.add("rivals", f"{deal.id}-r1", deal=deal.id, name=dice.pick(RIVALS))
        if deal.end:
            continue
        if len(deal.stages) > 2 and dice.chance(50):
            made = before(deal.stages[2])
            due = later(made, dice.between(5, 30))
            plan.add("promises", f"{deal.id}-p1", deal=deal.id, text=dice.pick(promises), made_on=made.isoformat(), made_by=deal.rep.id,
                     made_to=dice.pick(deal.firm.people).id, due=due.isoformat(),
                     kept_on=due.isoformat() if due < TODAY and dice.chance(deal.grade) else None,
                     agreed_by_delivery="yes" if dice.chance(deal.grade) else "no" if dice.chance(35) else None)
        for number in range(dice.between(0, 2)):
            pick = dice.between(0, len(topics) - 1)
            plan.add("unknowns", f"{deal.id}-u{number + 1}", deal=deal.id, topic=topics[pick], kind=kinds[pick],
                     person=dice.pick(deal.firm.people).id,
                     for_pre_sales=deal.tier == "strategic" and dice.chance(50))
        if dice.chance(35):
            plan.add("comments", f"{deal.id}-c1", deal=deal.id, on=before(TODAY - datetime.timedelta(days=dice.between(1, 25))).isoformat(),
                     member="zhuo-lan", chip="still_alive" if deal.is_dead else dice.pick(chips))
        if deal.tier == "strategic":
            add_lines(plan, dice, deal)
    happy = next(deal for deal in deals if deal.rep.id == "ma-jun" and not deal.end)
    feeling = next(record for record in plan.records["deals"] if record["id"] == happy.id)
    feeling["feeling"] = 10
    plan.add("acknowledgements", "ack-1", deal=happy.id, code="R17", place=f"deals/{happy.id}/feeling", on="11-16",
             fingerprint=fingerprint("R17", f"deals/{happy.id}/feeling", feeling="10"), reason=t("老关系,放心。", "An old friend, no worry."))
    advantages = [("service", t("派单按技能和路程", "Assigns by skill and distance"), True, True, True, "problem"),
                  ("service", t("超时前提醒", "Warns before time is up"), False, True, True, "goal"),
                  ("dealers", t("返利自动核算", "Works out rebates"), True, True, True, "problem"),
                  ("service", t("大屏驾驶舱", "Wall dashboard"), False, True, False, None),
                  ("growth", t("按服务收入分成", "Paid by a share of service income"), True, True, False, "standard"),
                  ("desk", t("十分钟上手", "Learned in ten minutes"), False, True, True, "present_state")]
    for number, (offer, feature, unique, provable, cared_for, layer) in enumerate(advantages, 1):
        plan.add("advantages", f"advantage-{number}", offer=offer, feature=feature, unique=unique, provable=provable, cared_for=cared_for,
                 layer=layer)


def add_lines(plan, dice, deal):
    people = deal.firm.people
    for source, target in ((1, 0), (2, 1), (4, 0), (7, 2)):
        if dice.chance(70):
            plan.add("influences", f"{deal.id}-l{source}", deal=deal.id, **{"from": people[source].id}, to=people[target].id,
                     strength=dice.between(1, 3))


def add_actions(plan, dice, deals):
    texts = [(t("约见拍板的人", "See the decider"), "R01"), (t("问清预算来源", "Ask where the money comes from"), "R20"),
             (t("请交付确认能否承诺", "Ask delivery what may be promised"), "R18"),
             (t("决定:继续还是放下", "Decide: go on or drop it"), "R15"), (t("补上支持度的依据", "Write down what shows the support"), "R04"),
             (t("发收益测算表", "Send the sheet of the return"), None),
             (t("找第二个对接人", "Find a second contact"), "R09"), (t("约新到任的副总", "Meet the new vice president"), "R02")]
    for deal in deals:
        if deal.end or deal.tier == "product" and not dice.chance(20):
            continue
        for number in range(dice.between(1, 3)):
            text, finding = dice.pick(texts)
            due = working(TODAY + datetime.timedelta(days=dice.between(-24, 12)))
            done = due < TODAY and dice.chance(deal.rep.craft)
            plan.add("actions", f"{deal.id}-a{number + 1}", text=text, deal=deal.id, owner=deal.rep.id, due=due.isoformat(),
                     done_on=due.isoformat() if done else None, finding=finding)


def add_team_habits(plan, dice, deals):
    when = day("2026-01-08")
    while when < TODAY:
        alive = [deal.id for deal in deals if deal.tier != "product" and deal.stages[0] <= when and (deal.end or TODAY) > when]
        picked = dice.shuffled(alive)[:6]
        slots = [dice.between(240, 2100) - place * 40 for place in range(len(picked))]
        plan.add("meetings", f"review-{when.isoformat()[5:7]}-{when.day:02d}", agenda="deal_review", on=before(when).isoformat(),
                 minutes=150, deals=picked, used_seconds=slots)
        when += datetime.timedelta(days=28)
    plan.add("meetings", "review-next", agenda="deal_review", on="11-26", minutes=120,
             deals=[deal.id for deal in deals if not deal.end and deal.tier != "product"][:6])
    plan.add("meetings", "quarter-3", agenda="quarterly_review", on="10-12", minutes=180)
    scales = ["e1", "e2", "e3", "e4", "e5", "e6"]
    when = day("2025-12-03")
    while when <= TODAY:
        for rep in REPS:
            often = {"ma-jun": 0, "yu-tong": 70, "dong-mu": 18}.get(rep.id, 48)
            if rep.since <= when.isoformat() and dice.chance(often):
                plan.add("coaching", f"coach-{plan.count('coaching') + 1:03d}", member=rep.id, coach="zhuo-lan",
                         on=working(when).isoformat(),
                         minutes=dice.pick([30, 45, 60, 90]), kind="coaching", focus=dice.pick(scales + ["ring-2",
                             "ring-4"]) if dice.chance(85) else None)
        when += datetime.timedelta(days=14)
    for on in ("2026-03-12", "2026-09-03"):
        for rep in REPS:
            if rep.since <= on:
                plan.add("coaching", f"coach-{plan.count('coaching') + 1:03d}", member=rep.id, coach="zhuo-lan", on=on, minutes=420,
                         kind="training")
    for month in range(6, 12):
        for member, base in (("zhuo-lan", 4), ("gao-yang", 7), ("ma-jun", 9)):
            for question in ("right_fight", "right_meeting", "person_won"):
                plan.add("self_ratings", f"self-{plan.count('self_ratings') + 1:03d}", on=before(day(f"2026-{month:02d}-20")).isoformat(),
                         member=member,
                         question=question, value=dice.near(base + (month - 6) // 3, 1, 0, 10))
    shares = {"online": (50, 30, 20), "field": (30, 50, 20), "key_account": (10, 50, 40)}
    for monday in ("2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"):
        for rep in REPS:
            minutes = {kind: share * 24 + dice.between(-90, 90) for kind, share in zip(("acquire", "close", "serve"), shares[rep.way])}
            if rep.id == "qin-yue":
                minutes["acquire"] += 700  # sent after leads
            plan.add("work_times", f"time-{monday[5:]}-{rep.id}", member=rep.id, minutes=minutes, **{"from": monday})
    for member, programme, started, done in (("yu-tong", "visit_habit", "2026-11-09", [f"d{task:02d}" for task in (1, 2, 3, 4, 5, 6, 7, 9,
        10, 11, 12)]),
                                             ("gao-yang", "deal_analysis", "2026-10-05", [f"w{task:02d}" for task in range(1, 7)]),
                                             ("zhuo-lan", "planning", "2026-01-05", [f"m{task:02d}" for task in range(1, 10)])):
        plan.add("programme_runs", f"run-{programme.replace('_', '-')}", programme=programme, member=member, started_on=started, done=done)


def add_results(plan, dice, deals):
    """What each promised for a quarter beside what was won in it."""
    for rep in REPS:
        for quarter in range(1, 5):
            won = sum(deal.value for deal in deals if deal.rep.id == rep.id and deal.outcome == "won" and deal.end.year == 2026 and (deal.end.month + 2) // 3 == quarter)
            if rep.since > f"2026-{quarter * 3:02d}-01":
                continue
            usual = max(won, {"online": 60_000, "field": 180_000, "key_account": 500_000}[rep.way])
            promised = usual * (100 + rep.hope * 25 + dice.between(-12, 12)) // 100 // 10_000 * 10_000
            plan.add("delivered", f"{rep.id}-q{quarter}", owner=rep.id, period=f"2026-q{quarter}", promised=yuan(promised),
                     delivered=yuan(won) if quarter < 4 else None)
