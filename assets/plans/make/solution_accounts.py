"""Xinghe Devices: customers, contacts with them, the plan of the key account, and leads."""
from .shorthand import yuan
from .text import t


def add(plan):
    add_customers(plan)
    add_touches(plan)
    add_key_account(plan)
    add_leads(plan)


def yes(*signs):
    return {sign: "yes" for sign in signs}


def add_customers(plan):
    east, central, north = t("华东", "East"), t("华中", "Central"), t("华北", "North")
    machining, food, auto = t("精密加工", "Machining"), t("食品饮料", "Food and drink"), t("汽车零部件", "Auto parts")
    common = {"kind": "enterprise", "territory": "east", "is_target": True}
    plan.add("accounts", "lanchuan", name=t("岚川精密", "Lanchuan Precision"), industry=machining, region=east, owner="li-hang",
             revenue=yuan(42_000), profit=yuan(9_000), target=yuan(168_000), **common,
             relation_signs={**yes("asked_first", "users_content"), "reorders": "no"},
             engagement_signs=yes("users_time", "pre_sales", "adaptation"),
             value_answers={"buys_by_link": "no", "pays_for_advice": "yes", "swaps_in_a_month": "yes"}, last_bought_on="2025-12-18",
             last_order_value=yuan(42_000))
    plan.add("accounts", "heyu", name=t("禾屿食品", "Heyu Foods"), industry=food, region=east, owner="wang-ke", is_key=True,
             revenue=yuan(386_000), profit=yuan(121_000), target=yuan(300_000), **common,
             relation_signs=yes("asked_first", "users_content", "reorders", "own_contact", "adapted_delivery", "asks_on_use", "shares_kpis",
                                "joint_problem", "joint_review"),
             engagement_signs=yes("names_owner", "users_time", "shares_data", "executive_takes_part", "named_owner", "pre_sales",
                                  "delivery_in_time", "adaptation"),
             touch_every_days=14,
             last_bought_on="02-12", last_order_value=yuan(42_000), renewal_due_on="2027-01-31", renewal_value=yuan(86_000),
             renewal_state="open", calendar_variant="enterprise", satisfaction=9,
             environment={"economy": t("原料涨价,毛利少了两个百分点。", "Raw materials cost more; two points of margin are gone."),
                          "law": t("园区明年起按能耗考核。", "From next year the park rates firms by energy used.")})
    plan.add("accounts", "beilan", name=t("北澜机械", "Beilan Machinery"), industry=machining, region=north, owner="li-hang",
             target=yuan(120_000), **common)
    plan.add("accounts", "tuoye", name=t("拓野汽配", "Tuoye Auto Parts"), industry=auto, region=central, owner="li-hang", kind="enterprise",
             territory="central", is_target=True, target=yuan(152_000),
             relation_signs=yes("own_contact", "adapted_delivery", "asked_first", "users_content"),
             engagement_signs=yes("names_owner", "users_time", "shares_data", "named_owner", "pre_sales", "delivery_in_time"))
    plan.add("accounts", "qingyan", name=t("青砚包装", "Qingyan Packaging"), industry=t("包装", "Packaging"), region=east, owner="wang-ke",
             kind="small_business", territory="east", engagement_signs=yes("named_owner", "pre_sales", "adaptation", "delivery_in_time"),
             customer_engagement=1, renewal_years=5,
             value_answers={**yes("buys_by_link", "swaps_in_a_month"), "pays_for_advice": "no", "shares_plans": "no",
                            "changes_a_process": "no"})
    plan.add("accounts", "yunzhan", name=t("云栈电子", "Yunzhan Electronics"), industry=t("电子", "Electronics"), region=east,
             owner="wang-ke", target=yuan(60_000), **common)
    plan.add("accounts", "luxi", name=t("鹿溪制药", "Luxi Pharma"), industry=t("制药", "Pharma"), region=east, owner="chen-yu",
             target=yuan(80_000), **common)
    plan.add("accounts", "shiqiao", name=t("石桥铸造", "Shiqiao Foundry"), industry=t("铸造", "Foundry"), region=central, owner="li-hang",
             kind="enterprise", territory="central", revenue=yuan(210_000), profit=yuan(64_000), satisfaction=9, touch_every_days=30,
             last_bought_on="06-18", last_order_value=yuan(168_000), renewal_due_on="2026-12-31", renewal_value=yuan(34_000),
             renewal_state="open", relation_signs=yes("asked_first", "users_content", "reorders", "own_contact", "asks_on_use"))
    plan.add("accounts", "mingan", name=t("铭岸电机", "Ming'an Motors"), industry=machining, region=east, owner="chen-yu", kind="enterprise",
             territory="east", revenue=yuan(154_000), profit=yuan(-6_000), satisfaction=6, last_bought_on="03-27",
             last_order_value=yuan(96_000), renewal_due_on="2027-03-26", renewal_value=yuan(19_000), renewal_state="open")
    plan.add("accounts", "yuancheng", name=t("远澄新材", "Yuancheng Materials"), industry=t("新材料", "New materials"), region=east,
             owner="li-hang", **common)
    plan.add("accounts", "zhangmu", name=t("樟木家居", "Zhangmu Furniture"), industry=t("家居", "Furniture"), region=central,
             owner="wang-ke", kind="enterprise", territory="central", revenue=yuan(28_000), renewal_due_on="08-31",
             renewal_value=yuan(28_000), renewal_state="lost", satisfaction=5)
    plan.add("accounts", "lanwan", name=t("澜湾产业服务中心", "Lanwan Industry Centre"), industry=t("园区", "Industrial park"), region=east,
             owner="wang-ke", kind="government", territory="east", is_key=True, calendar_variant="government")


def add_touches(plan):
    touches = [
        ("heyu", "executive_meeting", "10-21", True, t("双方负责人谈明年扩线", "Both heads on next year's new line")),
        ("heyu", "visit", "11-19", True, None), ("heyu", "reply", "11-12", True, None), ("lanwan", "event", "09-10", True, None),
        ("lanwan", "message", "10-14", False, None), ("shiqiao", "reply", "10-09", True, None),
    ]
    for number, (account, kind, on, two_way, note) in enumerate(touches, 1):
        plan.add("touches", f"touch-{number}", account=account, on=on, kind=kind, is_two_way=two_way, note=note)


def add_key_account(plan):
    fields = {
        "account_details": t("两个工厂、九条灌装线,年产值约四亿;家族企业,总经理主持经营。",
                             "Two plants, nine filling lines, some 400 M output a year; family firm, run by the general manager."),
        "trends": t("商超压价,小批多品;能耗考核变严。", "Retailers press prices, small lots of many kinds; stricter energy rules."),
        "initiatives": t("明年把三号线改成柔性线(生产副总牵头)。", "Turn line 3 into a flexible line next year (led by the head of production)."),
        "kpis": t("生产部:停机小时减三成;设备部:单吨能耗降 8%。", "Production: 30 % fewer stop hours; equipment: 8 % less energy per ton."),
        "connection_point": t("三号线改造前要先知道停机到底停在哪里。", "Before line 3 is rebuilt they must know where the stops come from."),
        "sponsor": t("许静怡(生产副总)", "Xu Jingyi (head of production)"),
        "anti_sponsor": t("段云峰(信息部):想自己开发。", "Duan Yunfeng (IT): would rather build it in-house."),
        "strategic_coach": t("何亦舟(厂长助理)", "He Yizhou (assistant of the plant head)"),
        "key_player": t("顾鸣远(总经理)", "Gu Mingyuan (general manager)"),
        "level_now": t("4:关键数据共享,每季一起看效果。", "4: key figures are shared, results reviewed every quarter."),
        "level_target": "5", "entry_angle": "business",
        "strategic_strengths": t("懂灌装线;六周上线;有同行可看。", "We know filling lines; live in six weeks; a peer to visit."),
        "critical_vulnerability": t("只靠许静怡一个人推动。", "Only Xu Jingyi pushes it."),
        "charter": t("三年内,禾屿把我们当作产线经营的伙伴,因为我们让每一次停机都说得清、改得掉。",
                     "Within three years Heyu sees us as a partner in running its lines, because we make every stop explained and removed."),
        "goals": t("合同 98 万;两个部门在用;一次高层年会。", "Contracts of 980k; two departments as users; one yearly meeting of executives."),
    }
    insight = {
        "environment": t("原料涨价,园区按能耗考核。", "Dearer raw materials, a park that rates energy."),
        "strategy": t("保毛利:少停机、少能耗、小批量也能赚。", "Keep the margin: fewer stops, less energy, profit on small lots."),
        "initiatives": t("三号线柔性改造,生产副总牵头。", "Flexible line 3, led by the head of production."),
        "help": t("改造前的停机与能耗诊断。", "Diagnosis of stops and energy before the rebuild."),
    }
    plan.add("account_plans", "plan-heyu", account="heyu", year=2026, fields=fields, insight=insight,
             maxims={"strategy_not_budget": "yes", "capability_not_product": "yes", "partner_not_vendor": "no"},
             ladder={"now": yuan(138_000), "next": yuan(860_000), "vision": yuan(2_400_000)})
    kpis = [(t("生产部", "Production"), t("停机小时", "Stop hours"), t("减少 30%", "30 % fewer"), t("设备健康方案", "Machine health")),
            (t("设备部", "Equipment"), t("单吨能耗", "Energy per ton"), t("下降 8%", "8 % less"), t("能耗优化方案", "Energy saving")),
            (t("质量部", "Quality"), t("一次合格率", "First-pass yield"), None, None)]
    for number, (department, name, figure, served_by) in enumerate(kpis, 1):
        plan.add("account_kpis", f"kpi-{number}", account="heyu", department=department, name=name, figure=figure, served_by=served_by)


def add_leads(plan):
    leads = [
        (t("询问联网盒价格", "Asks for the box's price"), t("柏林塑业", "Bolin Plastics"), "search", "11-22", None, "open", 12_000, "wang-ke",
         {"tier_facts": {"deciders": 1}, "tier_choices": {"need": "tool", "self_service_offer": "yes"}}),
        (t("设备主管要看案例", "Equipment head wants a case"), t("荆楚阀业", "Jingchu Valves"), "events", "11-16", None, "open", 90_000, "chen-yu",
         {"tier_choices": {"contact_level": "business_head"}}),
        (t("厂长由石桥铸造介绍", "Plant head, sent by Shiqiao"), t("汉平锻压", "Hanping Forging"), "referral", "11-18", "11-18", "in_contact",
         140_000, "li-hang", {"tier_facts": {"deciders": 4}, "callback_due": "11-24"}),
        (t("能耗考核怎么应对", "How to pass the energy rating"), t("云栈电子", "Yunzhan Electronics"), "events", "11-12", "11-13", "qualified", 90_000,
         "wang-ke",
         {"account": "yunzhan", "deal": "yunzhan-energy"}),
        (t("想试用看板", "Wants to try the board"), t("梅岭五金", "Meiling Hardware"), "search", "11-02", "11-09", "in_contact", 15_000, "wang-ke",
         {"note": t("晚了七天才回,对方已在试别家。", "Answered seven days late; they already try another one."), "callback_due": "11-20"}),
        (t("集团信息中心了解方案", "Group IT looks around"), t("宁川控股", "Ningchuan Group"), "outbound", "10-26", "10-26", "in_contact", 650_000,
         "wang-ke",
         {"tier_choices": {"contact_level": "executive", "department": "management"}, "callback_due": "12-01"}),
        (t("学生做课题", "A student's project"), t("某高校", "A college"), "search", "10-19", "10-20", "dropped", None, "chen-yu",
         {"tier_choices": {"screening": "no_fit"}}),
        (t("注塑机停机频繁", "Moulding machines stop often"), t("启棠塑料", "Qitang Plastics"), "referral", "11-20", "11-20", "open", 110_000,
         "li-hang",
         {"tier_choices": {"screening": "fit", "next_step": "visit"}}),
        (t("仓库温湿度监测", "Warehouse climate"), t("稻禾冷链", "Daohe Cold Chain"), "outbound", "09-28", "09-29", "dropped", 30_000, "chen-yu", {}),
        (t("想把两台空压机连上", "Wants two compressors linked"), t("沐川纺织", "Muchuan Textiles"), "search", "11-21", "11-23", "in_contact",
         18_000, "wang-ke", {"tier_choices": {"screening": "fit", "next_step": "self_service", "need": "tool"}}),
    ]
    for number, (name, company, channel, received, answered, status, amount, owner, more) in enumerate(leads, 1):
        plan.add("leads", f"lead-{number:02d}", name=name, company=company, channel=channel, received_on=received, answered_on=answered,
                 status=status, amount=amount and yuan(amount), owner=owner, **more)
