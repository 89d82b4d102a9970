"""Xinghe Devices: answers over time, rivals, promises, the customer's return, questions, things to do, and the team's habits."""
from .shorthand import checks, fingerprint, quiz, yuan
from .text import t


def add(plan):
    add_rivals(plan)
    add_assessments(plan)
    add_promises(plan)
    add_questions(plan)
    add_actions(plan)
    add_habits(plan)


def add_rivals(plan):
    rivals = [
        ("lanchuan-own", "lanchuan-health", t("信息部自己开发", "Built in-house by IT"), t("唐锐主推,不用审批预算。",
            "Pushed by Tang Rui; needs no budget.")),
        ("tuoye-rival", "tuoye-health", t("恒测智控", "Hengce Control"), t("报价低一成,没有汽配案例。", "A tenth cheaper, no case in auto parts.")),
        ("mingan-rival", "mingan-run", t("数铁软件", "Shutie Software"), t("服务工程师驻在同城。", "Their service engineer lives in town.")),
    ]
    for rival, deal, name, note in rivals:
        plan.add("rivals", rival, deal=deal, name=name, note=note)


def add_assessments(plan):
    # Deal, rival, day, the twenty questions, the nine checks.
    assessments = [
        ("lanchuan-health", None, "10-20", "210 1001 110 2121 110 100", None),
        ("lanchuan-health", None, "11-12", "211 1011 221 2121 211 110", "yyuuu pypnuy uppunn"),
        ("heyu-energy", None, "11-09", "332 3332 333 3333 332 322", None),
        ("heyu-energy", None, "11-19", "333 3333 333 3333 333 333", "yyyyy yyyyyy"),
        ("heyu-plant", None, "11-05", "322 2211 212 3213 211 211", None),
        ("tuoye-health", None, "10-28", "210 1111 111 2112 111 100", None),
        ("tuoye-health", None, "11-06", "221 2121 122 2222 221 111", None),
        ("tuoye-health", None, "11-18", "322 2122 212 2322 221 111", "yyypp yyyypy yyyyyn"),
        ("luxi-health", None, "11-11", "311 1011 121 1112 110 100", None),
        ("mingan-run", None, "10-14", "110 2211 111 2122 221 110", None),
    ]
    for number, (deal, rival, on, answers, nine) in enumerate(assessments, 1):
        plan.add("assessments", f"answers-{number:02d}", deal=deal, rival=rival, on=on, answers=quiz(answers), checks=checks(nine or ""))
    plan.add("acknowledgements", "ack-1", deal="lanchuan-health", code="R17", place="deals/lanchuan-health/feeling",
             fingerprint=fingerprint("R17", "deals/lanchuan-health/feeling", feeling="9"), on="11-17",
             reason=t("就是有把握,不用看。", "I am simply sure of it, no need to look."))
    plan.add("comments", "comment-1", deal="lanchuan-health", on="11-19", member="zhou-min", chip="whom_to_see",
             text=t("沈总一次都没见过,签字的人是谁?", "Nobody has ever met Mr Shen. Who signs?"))
    plan.add("comments", "comment-2", deal="beilan-health", on="11-02", member="zhou-min", chip="still_alive")


def add_promises(plan):
    promises = [
        ("heyu-energy", t("合同签订后六周上线", "Live six weeks after signing"), "11-09", "wang-ke", "xu-jingyi", "2027-01-25", None, "yes"),
        ("lanchuan-health", t("免费接入老旧机床四台", "Link four old machines free of charge"), "11-12", "li-hang", "jiang-wei", "12-31", None, None),
        ("tuoye-health", t("十一月二十五日前给停机分析样例", "A sample analysis of stops by 25 November"), "11-18", "zhao-lei", "du-xinran", "11-25",
         None, "yes"),
        ("mingan-run", t("派驻一名工程师", "Post an engineer on site"), "10-21", "chen-yu", "lai-wen", "11-20", None, "no"),
    ]
    for number, (deal, text, on, by, to, due, kept, agreed) in enumerate(promises, 1):
        plan.add("promises", f"promise-{number}", deal=deal, text=text, made_on=on, made_by=by, made_to=to, due=due, kept_on=kept,
                 agreed_by_delivery=agreed)
    benefits = [
        ("heyu-energy", t("电费节约", "Electricity saved"), "saved_cost", 24_000, None, 0.8, 2, True),
        ("heyu-energy", t("避免限产", "No forced stop"), "avoided_loss", 15_000, None, 0.5, 3, False),
    ]
    for number, (deal, name, kind, monthly, margin, credited, start, confirmed) in enumerate(benefits, 1):
        plan.add("benefits", f"benefit-{number}", deal=deal, name=name, kind=kind, monthly=yuan(monthly), margin=margin, credited=credited,
                 start_month=start, confirmed=confirmed)


def add_questions(plan):
    unknowns = [
        ("lanchuan-health", "shen-liqun", t("沈总怎么看车间停机", "how Mr Shen sees the stops in the shop"), "missing", False),
        ("lanchuan-health", "tang-rui", t("唐锐对上新系统的担心", "what worries Tang Rui about a new system"), "doubt", False),
        ("tuoye-health", "yan-zhao", t("这笔预算由谁批", "who releases this budget"), "missing", False),
        ("tuoye-health", "ning-shu", t("采购的比价规则", "the rules for comparing offers"), "missing", False),
        ("heyu-plant", "lu-boya", t("三号线各机台的停机记录", "the stop records of line 3"), "missing", True),
        ("heyu-plant", "duan-yunfeng", t("信息部现有系统的接口", "the interfaces of IT's present system"), "outdated", True),
        ("heyu-plant", "xu-jingyi", t("改造期间能停几天", "how many days the line may stand"), "missing", True),
    ]
    for number, (deal, person, topic, kind, pre_sales) in enumerate(unknowns, 1):
        plan.add("unknowns", f"unknown-{number}", deal=deal, person=person, topic=topic, kind=kind, for_pre_sales=pre_sales)
    plan.add("advantages", "advantage-1", offer="health", feature=t("停机原因自动归类", "Sorts the causes of stops by itself"), unique=True,
             provable=True, cared_for=True, layer="problem", deal="tuoye-health",
             translation={"feature": t("停机归类", "sorting of stops"), "scenario": t("夜班停线", "a line stops at night"),
                          "role": t("生产经理", "the production manager"), "sentence": t("早上到岗就知道停在哪、为什么", "know on arrival where and why")})
    plan.add("advantages", "advantage-2", offer="health", feature=t("六周上线", "Live in six weeks"), provable=True, cared_for=True,
             layer="goal")
    plan.add("advantages", "advantage-4", offer="energy", feature=t("按班次算能耗", "Energy by shift"), unique=True, provable=True,
             cared_for=True,
             layer="standard", deal="heyu-energy")


def add_actions(plan):
    actions = [
        (t("请周敏约沈总,见面谈停机损失", "Ask Zhou Min to see Mr Shen about the cost of stops"), "lanchuan-health", "shen-liqun", "li-hang", "11-24",
         None, "R01"),
        (t("单独见唐锐,问他的担心", "See Tang Rui alone and ask for his concern"), "lanchuan-health", "tang-rui", "li-hang", "11-20", None, "R05"),
        (t("打电话问温总:继续还是放下", "Call Mr Wen: go on, or drop it"), "beilan-health", "wen-hai", "li-hang", "11-13", None, "R15"),
        (t("送停机分析样例", "Bring the sample analysis of stops"), "tuoye-health", "du-xinran", "zhao-lei", "11-25", None, None),
        (t("发下单链接,不再上门", "Send the order link, no more trips"), "qingyan-box", "fu-jun", "wang-ke", "11-24", None, "R19"),
        (t("请孙宁确认六周排期", "Have Sun Ning confirm the six weeks"), "heyu-energy", None, "sun-ning", "11-12", "11-11", "R18"),
        (t("约见新到的质量经理", "See the new quality manager"), "luxi-health", "yin-lu", "chen-yu", "11-23", None, "R02"),
    ]
    for number, (text, deal, person, owner, due, done, finding) in enumerate(actions, 1):
        plan.add("actions", f"action-{number}", text=text, deal=deal, person=person, owner=owner, due=due, done_on=done, finding=finding)
    plan.add("actions", "action-9", text=t("把联合小组名单发给许总", "Send Ms Xu the names of the joint team"), account="heyu", person="xu-jingyi",
             owner="wang-ke", due="11-27")
    plan.add("meetings", "meeting-1", agenda="deal_review", on="11-09", minutes=75, deals=["lanchuan-health", "tuoye-health", "mingan-run"],
             used_seconds=[2760, 960, 420])
    plan.add("meetings", "meeting-2", agenda="deal_review", on="11-24", minutes=75, deals=["mingan-run", "lanchuan-health",
        "beilan-health", "luxi-health"])


def add_habits(plan):
    sessions = [("chen-yu", "10-13", 40, "coaching", "e2"), ("chen-yu", "10-27", 30, "coaching", "ring-2"),
                ("li-hang", "10-30", 30, "coaching", "e5"),
                ("chen-yu", "11-10", 45, "coaching", "e5"), ("wang-ke", "09-18", 20, "coaching", None),
                ("chen-yu", "09-16", 480, "training", None)]
    for number, (member, on, minutes, kind, focus) in enumerate(sessions, 1):
        plan.add("coaching", f"coaching-{number}", member=member, coach="zhou-min", on=on, minutes=minutes, kind=kind, focus=focus)
    for day, marks in (("10-26", (5, 5, 4)), ("11-20", (6, 5, 4))):
        for question, mark in zip(("right_fight", "right_meeting", "person_won"), marks):
            plan.add("self_ratings", plan.next_id("self_ratings", "rating-self-"), on=day, member="zhou-min", question=question, value=mark)
    for member, minutes in (("li-hang", (420, 1500, 480)), ("wang-ke", (1380, 780, 240)), ("chen-yu", (840, 1260, 300))):
        plan.add("work_times", f"time-{member}", member=member, minutes=dict(zip(("acquire", "close", "serve"), minutes)),
                 **{"from": "11-16"})
    days = (1, 2, 3, 4, 5, 6, 8, 9, 10, 11)
    plan.add("programme_runs", "run-1", programme="visit_habit", member="chen-yu", started_on="11-11", done=[f"d{day:02d}" for day in days])
    results = (("li-hang", "2026-q2", 320, 255), ("li-hang", "2026-q3", 300, 214), ("li-hang", "2026-q4", 340, None),
               ("wang-ke", "2026-q3", 200, 196), ("wang-ke", "2026-q4", 280, None))
    for number, (owner, period, promised, delivered) in enumerate(results, 1):
        plan.add("delivered", f"delivered-{number}", owner=owner, period=period, promised=yuan(promised * 1000),
                 delivered=delivered and yuan(delivered * 1000))
