"""Xinghe Devices: the deals. One looks good to its rep and is red, one is dead, one is sold in the wrong way, one is healthy."""
from .shorthand import lanes, yuan
from .text import t


def add(plan):
    add_open(plan)
    add_closed(plan)
    add_stages(plan)


def add_open(plan):
    field = {"tier": "solution", "way_of_selling": "field"}
    plan.add("deals", "lanchuan-health", name=t("岚川精密 · 机加车间设备健康", "Lanchuan · machine health, machining shop"), account="lanchuan",
             owner="li-hang", offer="health", stage=4, stage_since="11-16", **field, standard_package="yes", deal_value=yuan(168_000),
             opened_on="10-12", close_date="12-15", close_date_moves=["11-16"], customer_actions=["10-20", "11-05", "11-13"],
             position="ahead", feeling=9, lane_items_done=lanes(2, but="s2_delivery_opinion") + ["s3_sales_criteria"],
             tier_facts={"deciders": 4}, tier_choices={"department": "business", "need": "problem"},
             objective=t("岚川精密机加车间十二月中签设备健康方案一套,顺便把能耗也带上",
                         "Lanchuan's machining shop signs machine health in mid December, and energy saving as well"),
             objective_product=t("设备健康方案", "Machine health"), objective_quantity=1, objective_amount=yuan(168_000),
             objective_date="12-15", objective_clear="yes", objective_single="no",
             traits={"felt_at_the_top": -3, "fits_the_offer": 4, "pays_on_time": 2, "opens_doors": 1, "acts_as_partner": 0},
             golden_triangle={"strategy": 2, "skill": 4, "solution": 4}, account_manager="li-hang", solution_manager="zhao-lei",
             review_due="11-24", proposal_due="11-13", proposal_sent_on="11-12",
             note=t("李航:十拿九稳,设备经理是自己人。", "Li Hang: as good as won, the equipment manager is one of us."))
    plan.add("deals", "heyu-energy", name=t("禾屿食品 · 灌装线能耗优化", "Heyu · energy saving on the filling lines"), account="heyu",
             owner="wang-ke", offer="energy", stage=5, stage_since="11-17", **field, standard_package="yes",
             initiative=t("单吨能耗降 8%", "8 % less energy per ton"), deal_value=yuan(138_000), opened_on="10-12", close_date="12-10",
             customer_actions=["10-21", "11-02", "11-12", "11-19"], is_cross_sell=True, position="alone", feeling=7,
             lane_items_done=lanes(4) + ["s5_solution_hand_over", "s5_delivery_deploy", "s5_sales_commitments"],
             objective=t("禾屿食品设备部十二月十日前采购能耗优化方案一套,13.8 万元",
                         "Heyu's equipment department buys one energy-saving package for 138k by 10 December"),
             objective_product=t("能耗优化方案", "Energy saving"), objective_quantity=1, objective_amount=yuan(138_000), objective_date="12-10",
             objective_clear="yes", objective_single="yes",
             traits={"felt_at_the_top": 5, "fits_the_offer": 4, "pays_on_time": 3, "opens_doors": 3, "acts_as_partner": 4},
             golden_triangle={"strategy": 4, "skill": 4, "solution": 5}, account_manager="wang-ke", solution_manager="zhao-lei",
             delivery_manager="sun-ning", review_due="12-01", proposal_due="11-06", proposal_sent_on="11-05", roi_price=yuan(138_000),
             roi_internal_effort=yuan(40_000), roi_running_monthly=yuan(1_500), roi_months=36)
    plan.add("deals", "heyu-plant", name=t("禾屿食品 · 三号线数字工厂共建", "Heyu · plant partnership, line 3"), account="heyu", owner="wang-ke",
             offer="plant", stage=2, stage_since="11-04", tier="strategic", way_of_selling="field", team="solution",
             initiative=t("三号线柔性改造", "Flexible line 3"), deal_value=yuan(860_000), opened_on="10-08", close_date="2027-03-31",
             customer_actions=["10-21", "11-12"], is_cross_sell=True, position="level", feeling=6,
             lane_items_done=["s2_sales_roles"], tier_facts={"deciders": 6},
             tier_choices={"need": "strategy", "contact_level": "executive", "department": "management"},
             tier_quiz={"topic_level": "strategic", "adaptation": "strategic", "delivery": "solution", "horizon": "strategic",
                        "purchase_path": "strategic"},
             objective=t("禾屿食品明年一季度立项三号线共建,86 万元", "Heyu starts the line-3 partnership in the first quarter for 860k"),
             objective_product=t("数字工厂共建", "Plant partnership"), objective_amount=yuan(860_000), objective_date="2027-03-31",
             account_manager="wang-ke", solution_manager="zhao-lei", review_due="12-08",
             hand_over_request=t("请准备停机诊断工作坊,两小时,设备部和质量部参加。",
                                 "Please prepare a two-hour workshop on stops for equipment and quality."), hand_over_on="12-03")
    plan.add("deals", "beilan-health", name=t("北澜机械 · 设备健康", "Beilan · machine health"), account="beilan", owner="li-hang", offer="health",
             stage=3, stage_since="06-15", **field, deal_value=yuan(120_000), opened_on="05-11", close_date="12-31",
             close_date_moves=["07-20", "09-14", "10-30"], customer_actions=["05-20", "06-11", "07-02"], position="level", feeling=6,
             note=t("报价发出以后,四个月没有回音。", "Four months of silence since the quote."))
    plan.add("deals", "tuoye-health", name=t("拓野汽配 · 换模停机治理", "Tuoye · fewer stops at tool changes"), account="tuoye", owner="li-hang",
             offer="health", stage=3, stage_since="11-16", **field, deal_value=yuan(152_000), opened_on="10-19", close_date="12-25",
             customer_actions=["10-28", "11-06", "11-13", "11-18"], is_new_customer=True, position="ahead", feeling=6,
             lane_items_done=lanes(3, but="s3_solution_proof s3_sales_criteria"),
             objective=t("拓野汽配生产部年底前上设备健康方案一套,15.2 万元",
                         "Tuoye's production buys one machine-health package for 152k by the end of the year"),
             objective_product=t("设备健康方案", "Machine health"), objective_quantity=1, objective_amount=yuan(152_000), objective_date="12-25",
             objective_clear="yes", objective_single="yes",
             account_manager="li-hang", solution_manager="zhao-lei",
             delivery_manager="sun-ning", review_due="11-27", proposal_due="11-27")
    plan.add("deals", "qingyan-box", name=t("青砚包装 · 联网盒三台", "Qingyan · three link boxes"), account="qingyan", owner="wang-ke", offer="box",
             stage=2, stage_since="11-05", tier="product", way_of_selling="field", team="solution", deal_value=yuan(18_000),
             opened_on="10-22", close_date="11-30", customer_actions=["11-11"], is_new_customer=True, position="alone", feeling=7,
             tier_facts={"deciders": 1}, tier_choices={"need": "tool", "contact_level": "user", "self_service_offer": "yes"},
             tier_quiz={"horizon": "product", "purchase_path": "product", "adaptation": "product"},
             note=t("跑了三趟,来回一百六十公里。", "Three trips of 160 km each."))
    plan.add("deals", "yunzhan-energy", name=t("云栈电子 · 能耗", "Yunzhan · energy"), account="yunzhan", owner="wang-ke", offer="energy",
             stage=1,
             stage_since="11-16", **field, deal_value=yuan(90_000), opened_on="11-16", close_date="2027-01-29", customer_actions=["11-17"],
             is_new_customer=True, feeling=5)
    plan.add("deals", "luxi-health", name=t("鹿溪制药 · 冻干机健康", "Luxi · freeze dryers"), account="luxi", owner="chen-yu", offer="health",
             stage=2,
             stage_since="11-09", **field, deal_value=yuan(110_000), opened_on="10-26", close_date="2027-01-15", customer_actions=["11-11"],
             is_new_customer=True, feeling=8,
             objective=t("鹿溪制药上设备健康方案", "Luxi buys machine health"), objective_product=t("设备健康方案", "Machine health"),
             objective_quantity=1, objective_clear="no", review_due="11-26")
    plan.add("deals", "mingan-run", name=t("铭岸电机 · 联合运维", "Ming'an · joint maintenance"), account="mingan", owner="chen-yu",
             offer="joint-run",
             stage=4, stage_since="11-09", **field, deal_value=yuan(84_000), opened_on="09-07", close_date="12-20",
             close_date_moves=["10-19", "11-09"], customer_actions=["10-28", "11-17"], is_cross_sell=True, position="behind", feeling=4,
             proposal_sent_on="10-21", account_manager="chen-yu")


def add_closed(plan):
    field = {"tier": "solution", "way_of_selling": "field"}
    plan.add("deals", "shiqiao-health", name=t("石桥铸造 · 熔炼线设备健康", "Shiqiao · machine health, melting line"), account="shiqiao",
             owner="li-hang", offer="health", stage=6, stage_since="06-18", **field, deal_value=yuan(168_000), opened_on="05-13",
             customer_actions=["05-19", "05-28", "06-10", "06-18"], outcome="won", closed_on="06-18",
             outcome_reason=t("副厂长把停炉损失算给了集团看。", "The deputy head showed the group what a cold furnace costs."), is_new_customer=True,
             position="ahead", feeling=7)
    plan.add("deals", "mingan-health", name=t("铭岸电机 · 绕线车间设备健康", "Ming'an · machine health, winding shop"), account="mingan",
             owner="wang-ke", offer="health", stage=6, stage_since="03-27", **field, deal_value=yuan(96_000), opened_on="02-23",
             outcome="won", closed_on="03-27", outcome_reason=t("试用一个月,少停两次。", "A month's trial saved two stops."), is_new_customer=True)
    plan.add("deals", "yuancheng-health", name=t("远澄新材 · 设备健康", "Yuancheng · machine health"), account="yuancheng", owner="li-hang",
             offer="health", stage=4, stage_since="08-03", **field, deal_value=yuan(132_000), opened_on="06-22", outcome="lost",
             closed_on="08-21", outcome_reason=t("只见过生产总监,定标准的是设备院。",
                                                 "We met the production director only; the institute set the criteria."),
             position="level", feeling=8)


def add_stages(plan):
    changes = {
        "lanchuan-health": "10-12 10-22 11-05", "heyu-energy": "10-12 10-19 10-29 11-09", "heyu-plant": "10-08",
        "mingan-run": "09-07 09-21 10-12",
    }
    for deal, days in changes.items():
        for stage, day in enumerate(days.split(), 1):
            plan.add("stage_changes", plan.next_id("stage_changes", "change-"), deal=deal, stage=stage, since=day)
