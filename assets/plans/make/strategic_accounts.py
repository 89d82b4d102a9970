"""Wangjin Digital: six customers, their year, the plans with them, and the contacts that keep them warm."""
from .shorthand import yuan
from .text import t

SIGNS = ("asked_first", "users_content", "reorders", "own_contact", "adapted_delivery", "asks_on_use", "shares_kpis", "joint_problem",
         "joint_review",
         "yearly_executives", "sees_notices", "joint_investment")
CUSTOMER = ("names_owner", "users_time", "shares_data", "spends_on_preparation", "executive_takes_part")
SUPPLIER = ("named_owner", "pre_sales", "delivery_in_time", "adaptation", "executive_sponsor")


def add(plan):
    key = {"is_key": True, "is_target": True}
    customers = [
        ("chenglan", t("澄澜水务集团", "Chenglan Water"), t("水务能源", "Utilities"), "enterprise", "lin-yicheng", 9, 4, 5,
         {"target": yuan(3_200_000), "revenue": yuan(420_000), "profit": yuan(96_000), "satisfaction": 9, "touch_every_days": 10,
         "last_bought_on": "03-20", "last_order_value": yuan(420_000), "environment": {"policy": t("漏损率三年内要降到 9%。",
             "Leakage must fall to 9 % within three years."), "economy": t("水价不涨,只能降本。", "Prices stay; only cost can fall.")}}),
        ("jiashuo", t("嘉朔医疗集团", "Jiashuo Hospitals"), t("医疗", "Medical"), "enterprise", "su-ting", 5, 2, 5,
         {"target": yuan(1_800_000), "touch_every_days": 14, "environment": {"policy": t("医院等级评审看能耗。",
             "The hospitals' grading looks at energy.")}}),
        ("yunque", t("云阙机场集团", "Yunque Airports"), t("交通", "Transport"), "enterprise", "lin-yicheng", 8, 3, 4,
         {"target": yuan(4_600_000), "touch_every_days": 10, "fiscal_year_start_month": 4,
         "environment": {"competition": t("邻市新机场明年通航。", "A new airport opens next door next year."),
                         "users": t("旅客要全程可视。", "Passengers want to see the whole way.")}}),
        ("linxi", t("临汐区城市运行中心", "Linxi District Centre"), t("智慧城市", "Smart city"), "government", "su-ting", 6, 3, 4,
         {"target": yuan(2_400_000), "touch_every_days": 21, "calendar_variant": "government"}),
        ("yuanheng", t("元衡重工", "Yuanheng Heavy Industries"), t("装备制造", "Machinery"), "enterprise", "lin-yicheng", 11, 5, 4,
         {"target": yuan(1_150_000), "revenue": yuan(4_050_000), "profit": yuan(880_000), "satisfaction": 9, "touch_every_days": 14,
         "last_bought_on": "09-24", "last_order_value": yuan(1_150_000), "renewal_due_on": "2027-05-15", "renewal_value": yuan(360_000),
         "renewal_state": "open", "renewal_years": 3}),
        ("mogang", t("墨港集团", "Mogang Ports"), t("交通", "Transport"), "enterprise", "su-ting", 2, 1, 3, {}),
    ]
    for account, name, industry, kind, owner, reached, theirs, ours, more in customers:
        plan.add("accounts", account, name=name, industry=industry, region=t("全国", "Nationwide"), kind=kind, owner=owner,
                 **(key if account != "mogang" else {}),
                 relation_signs={sign: "yes" if place < reached else "no" for place, sign in enumerate(SIGNS) if place <= reached},
                 engagement_signs={sign: "yes" for sign in CUSTOMER[:theirs] + SUPPLIER[:ours]},
                 value_answers={"pays_for_advice": "yes", "shares_plans": "yes" if reached > 6 else "no",
                                "changes_a_process": "yes" if reached > 7 else "no"},
                 **{"calendar_variant": "enterprise", **more})
    add_plans(plan)
    add_contacts(plan)


def add_plans(plan):
    shared = {"entry_angle": "strategy", "level_target": "5"}
    plan.add("account_plans", "plan-chenglan", account="chenglan", year=2026, fields={
        **shared, "account_details": t("供水三百二十万人,九个水厂;市属国企。", "Water for 3.2 million people, nine works; owned by the city."),
        "trends": t("漏损考核、智能水表、人手老化。", "Leakage targets, smart meters, an ageing staff."),
        "initiatives": t("三年降漏(总经理挂帅);调度一张图(运营副总)。",
                         "Three years against leakage (general manager); one map for dispatch (vice president)."),
        "kpis": t("运营部:漏损率 9%;财务部:吨水电费降 6%。", "Operations: 9 % leakage; finance: 6 % less power per ton."),
        "connection_point": t("明年三月要向市里报降漏进度。", "In March they report progress to the city."),
        "selling_team": t("林以诚、何沛、梁朔。", "Lin Yicheng, He Pei, Liang Shuo."), "sponsor": t("闻人舟(运营副总)", "Wenren Zhou (vice president)"),
        "anti_sponsor": t("仲岩(信息中心)", "Zhong Yan (IT centre)"),
        "strategic_coach": t("阎青(总经理办公室)", "Yan Qing (general manager's office)"), "key_player": t("祝长风(总经理)",
            "Zhu Changfeng (general manager)"), "level_now": "4",
        "entry_moment": t("在战略讨论时进入。", "While the strategy was discussed."), "strategic_strengths": t("有降漏实绩;愿意按效果付费。",
            "Proven against leakage; paid by effect."),
        "critical_vulnerability": t("信息中心想自建。", "IT wants to build it."), "charter": t("三年内成为澄澜的降漏伙伴,因为我们按省下的水收费。",
            "Within three years Chenglan's partner against leakage, because we are paid by the water saved."),
        "goals": t("320 万签约;市里观摩一次。", "3.2 M signed; one visit by the city."), "focus_investments": t("驻场一人;每月高层一次。",
            "One person on site; executives meet every month."), "stop_investments": t("停止零散定制。", "No more single custom jobs."),
        "customer_year": t("一月开始。", "Begins in January."), "opportunities": t("运营中枢;能耗托管。", "Operations hub; energy service."),
        "single_sales_objectives": t("明年一月签运营中枢一期,320 万。", "Sign phase 1 of the hub in January, 3.2 M."),
        "order_ladder": t("诊断 → 中枢 → 联合运营。", "Diagnosis → hub → joint operation."), "interaction": t("每月两次。", "Twice a month.")},
        insight={"environment": t("降漏写进市里考核。", "Leakage is in the city's targets."), "strategy": t("用数据管管网。", "Run the network by data."),
                 "initiatives": t("三年降漏。", "Three years against leakage."),
                 "help": t("分区计量和调度。", "Metering by zone, and dispatch."), "owner": t("运营副总,差 4.2 个点。",
                     "The vice president; 4.2 points to go."), "together": t("降漏之后一起做能耗。", "After leakage, energy together.")},
        maxims={"strategy_not_budget": "yes", "capability_not_product": "yes", "partner_not_vendor": "yes"},
        ladder={"now": yuan(420_000), "next": yuan(3_200_000), "vision": yuan(9_000_000)})
    plan.add("account_plans", "plan-yunque", account="yunque", year=2026, fields={
        **shared, "account_details": t("两座机场,年旅客一千四百万。", "Two airports, 14 million passengers a year."),
        "initiatives": t("四月起的三年运行提升。", "Three years of better operations from April."),
        "kpis": t("运行:靠桥率 92%。", "Operations: 92 % at the gate."),
        "connection_point": t("邻市机场通航前要把准点率做上去。", "Punctuality must rise before the neighbour opens."),
        "sponsor": t("路惟(运行总监)", "Lu Wei (head of operations)"), "anti_sponsor": t("凤鸣岐(财务总监)", "Feng Mingqi (finance director)"),
        "key_player": t("邝世安(董事长)", "Kuang Shi'an (chairman)"), "level_now": "3", "customer_year": t("四月开始。", "Begins in April."),
        "goals": t("460 万签约。", "4.6 M signed."), "charter": t("让两座机场像一座那样运行。", "Let two airports run like one.")},
        insight={"environment": t("邻市新机场。", "A new airport next door."), "initiatives": t("运行提升三年。", "Three years of better operations.")},
        maxims={"strategy_not_budget": "yes", "partner_not_vendor": "no"}, ladder={"now": yuan(4_600_000), "next": yuan(2_000_000)})
    plan.add("account_plans", "plan-yuanheng", account="yuanheng", year=2026, fields={
        **shared, "level_now": "4", "initiatives": t("五个厂的能耗对标。", "Energy compared across five plants."),
        "sponsor": t("纪南山(制造副总)", "Ji Nanshan (head of manufacturing)"), "connection_point": t("碳配额明年收紧。",
            "Carbon quotas tighten next year."),
        "charter": t("从一个厂到五个厂。", "From one plant to five.")}, insight={"environment": t("碳配额收紧。", "Tighter carbon quotas."),
            "strategy": t("先降能耗再谈绿色订单。", "Energy first, then green orders.")},
        maxims={"capability_not_product": "yes", "partner_not_vendor": "yes"}, ladder={"now": yuan(1_150_000), "next": yuan(2_000_000),
            "vision": yuan(6_000_000)})
    kpis = [("chenglan", t("运营部", "Operations"), t("漏损率", "Leakage"), t("9%", "9 %"), t("运营中枢", "Operations hub")),
            ("chenglan", t("财务部", "Finance"), t("吨水电费", "Power per ton"), t("下降 6%", "6 % less"), t("能耗托管", "Energy service")),
            ("chenglan", t("客服部", "Service"), t("停水投诉", "Complaints about outages"), None, None),
            ("yunque", t("运行", "Operations"), t("靠桥率", "At the gate"), t("92%", "92 %"), t("运营中枢", "Operations hub")),
            ("yuanheng", t("制造", "Manufacturing"), t("吨钢能耗", "Energy per ton of steel"), t("下降 7%", "7 % less"),
             t("能耗托管", "Energy service")), ("jiashuo", None, t("床均能耗", "Energy per bed"), t("下降 10%", "10 % less"), None)]
    for number, (account, department, name, figure, served_by) in enumerate(kpis, 1):
        plan.add("account_kpis", f"kpi-{number}", account=account, department=department, name=name, figure=figure, served_by=served_by)


def add_contacts(plan):
    touches = [("chenglan", "executive_meeting", "10-16", True), ("chenglan", "event", "09-18", True),
               ("chenglan", "reply", "11-12", True), ("yunque", "executive_meeting", "09-03", True), ("yunque", "reply", "11-10", True),
               ("yuanheng", "executive_meeting", "07-08", True), ("yuanheng", "event", "09-18", True),
               ("yuanheng", "visit", "11-04", True), ("linxi", "message", "10-22", False), ("linxi", "event", "06-25", True),
               ("jiashuo", "message", "11-02", False), ("jiashuo", "reply", "10-13", True), ("mogang", "message", "09-30", False)]
    for number, (account, kind, on, two_way) in enumerate(touches, 1):
        plan.add("touches", f"touch-{number:02d}", account=account, on=on, kind=kind, is_two_way=two_way)
    for number, (name, company, channel, received, answered, status, amount, owner, account) in enumerate((
            (t("副市长点名要看降漏", "A deputy mayor asks about leakage"), t("溯野市公用集团", "Suye City Utilities"), "circle", "11-10", "11-11",
             "in_contact", 2_800_000, "lin-yicheng", None),
            (t("机场同行来参观", "A fellow airport wants to visit"), t("照野机场", "Zhaoye Airport"), "referral", "11-18", None, "open", 3_600_000,
             "su-ting", None),
            (t("公开招标:园区平台", "Tender: park platform"), t("泽浦园区", "Zepu Park"), "tenders", "10-20", "10-21", "dropped", 900_000, "su-ting",
             None),
            (t("二期能耗", "Energy, phase 2"), t("元衡重工", "Yuanheng Heavy Industries"), "referral", "10-28", "10-28", "qualified", 2_000_000,
             "lin-yicheng", "yuanheng")), 1):
        plan.add("leads", f"lead-{number}", name=name, company=company, channel=channel, received_on=received, answered_on=answered,
                 status=status, amount=yuan(amount), owner=owner, account=account,
                 deal="yuanheng-next" if account else None, tier_choices={"contact_level": "executive"} if status != "dropped" else None)
