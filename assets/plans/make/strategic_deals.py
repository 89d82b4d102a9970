"""Wangjin Digital: seven deals with scans, promises, the customer's return, questions, actions and reviews."""
from .shorthand import checks, lanes, quiz, yuan
from .text import t


def add(plan):
    add_deals(plan)
    add_course(plan)
    add_questions(plan)
    add_habits(plan)


def add_deals(plan):
    common = {"tier": "strategic", "way_of_selling": "key_account"}
    triangle = {"solution_manager": "he-pei", "delivery_manager": "liang-shuo"}
    plan.add("deals", "chenglan-hub", name=t("澄澜水务 · 运营中枢一期", "Chenglan · operations hub, phase 1"), account="chenglan",
             owner="lin-yicheng", offer="hub", stage=3, stage_since="11-05", **common,
             initiative=t("三年降漏", "Three years against leakage"), deal_value=yuan(3_200_000), opened_on="09-01", close_date="2027-01-22",
             customer_actions=["09-10", "09-24", "10-16", "10-29", "11-12", "11-18"], position="ahead", feeling=6,
             lane_items_done=lanes(1, 2, 3, but="s3_solution_proof"), objective=t("澄澜水务运营部明年一月二十二日前采购运营中枢一期一套,320 万元",
                 "Chenglan's operations buys phase 1 of the hub for 3.2 M by 22 January 2027"),
             objective_product=t("运营中枢一期", "Operations hub, phase 1"), objective_quantity=1, objective_amount=yuan(3_200_000),
             objective_date="2027-01-22", objective_clear="yes", objective_single="yes",
             traits={"felt_at_the_top": 5, "fits_the_offer": 4, "pays_on_time": 3, "opens_doors": 5, "acts_as_partner": 5},
             golden_triangle={"strategy": 5, "skill": 4, "solution": 4}, account_manager="lin-yicheng", **triangle,
             review_due="11-27", proposal_due="12-04", roi_price=yuan(3_200_000), roi_internal_effort=yuan(420_000),
             roi_running_monthly=yuan(38_000), roi_months=60, tier_facts={"deciders": 7},
             tier_choices={"need": "strategy", "contact_level": "executive", "department": "management"},
             tier_quiz={"topic_level": "strategic", "adaptation": "strategic", "delivery": "strategic", "horizon": "strategic",
                        "replaceability": "strategic", "purchase_path": "strategic"},
             hand_over_request=t("请按分区计量的数据重做一版漏损模型,给评审会演示。",
                                 "Please rebuild the leakage model with the zone data and show it to the review."), hand_over_on="12-02")
    plan.add("deals", "jiashuo-energy", name=t("嘉朔医疗 · 能耗托管", "Jiashuo · energy as a service"), account="jiashuo", owner="su-ting",
             offer="energy-run", stage=2, stage_since="10-19", **common, deal_value=yuan(1_800_000), opened_on="09-28",
             close_date="2027-01-29", close_date_moves=["11-02"], customer_actions=["10-13", "11-06"], is_new_customer=True,
             position="ahead", feeling=9, lane_items_done=["s1_sales_goal", "s1_solution_scenes"],
             objective=t("嘉朔医疗年后上能耗托管,并且把数据底座一起做了", "Jiashuo takes energy as a service after the holidays and the data platform as well"),
             objective_product=t("能耗托管", "Energy as a service"), objective_amount=yuan(1_800_000),
             objective_clear="no", objective_single="no", traits={"felt_at_the_top": -4, "fits_the_offer": 2, "pays_on_time": 0,
                 "opens_doors": 2, "acts_as_partner": -2}, golden_triangle={"strategy": 2, "skill": 3, "solution": 4},
                 account_manager="su-ting",
             review_due="11-26", tier_facts={"deciders": 5}, note=t("苏庭:后勤处长是自己人,院长听他的。",
                 "Su Ting: the head of services is one of us, the president listens to him."))
    plan.add("deals", "yunque-hub", name=t("云阙机场 · 两场运行中枢", "Yunque · one hub for two airports"), account="yunque", owner="lin-yicheng",
             offer="hub", stage=4, stage_since="11-10", **common,
             initiative=t("三年运行提升", "Three years of better operations"), deal_value=yuan(4_600_000), opened_on="08-10",
             close_date="2027-02-26", close_date_moves=["11-17"], customer_actions=["09-03", "10-27", "11-03", "11-10", "11-17"],
             is_new_customer=True,
             position="level", feeling=5, lane_items_done=lanes(1, 2, 3) + ["s4_sales_positions", "s4_solution_test"],
             objective=t("云阙机场运行部明年二月二十六日前采购运行中枢一套,460 万元", "Yunque's operations buys the hub for 4.6 M by 26 February 2027"),
             objective_product=t("运行中枢", "Operations hub"), objective_quantity=1, objective_amount=yuan(4_600_000),
             objective_date="2027-02-26", objective_clear="yes", objective_single="yes",
             traits={"felt_at_the_top": 4, "fits_the_offer": 3, "pays_on_time": 4, "opens_doors": 4, "acts_as_partner": 2},
             golden_triangle={"strategy": 3, "skill": 4, "solution": 5}, account_manager="lin-yicheng", **triangle, review_due="11-25",
             proposal_sent_on="11-09")
    plan.add("deals", "linxi-centre", name=t("临汐区 · 城市运行中心", "Linxi · city operation centre"), account="linxi", owner="su-ting",
             offer="data", stage=2, stage_since="09-21", **common, deal_value=yuan(2_400_000), opened_on="08-24", close_date="2027-02-10",
             close_date_moves=["10-26", "11-16"], customer_actions=["09-17", "10-22"], position="behind", feeling=6, is_committee=True,
             lane_items_done=lanes(1, but="s1_delivery_past_risks"), account_manager="su-ting")
    plan.add("deals", "yuanheng-next", name=t("元衡重工 · 五厂能耗", "Yuanheng · energy of five plants"), account="yuanheng", owner="lin-yicheng",
             offer="energy-run", stage=1, stage_since="10-28", **common, initiative=t("五厂能耗对标", "Energy compared across five plants"),
             deal_value=yuan(2_000_000), opened_on="10-28", close_date="2027-02-28", customer_actions=["11-04", "11-18"],
             is_cross_sell=True, position="alone", feeling=7, lane_items_done=lanes(1), account_manager="lin-yicheng", **triangle)
    plan.add("deals", "yuanheng-hub", name=t("元衡重工 · 一厂运行中枢", "Yuanheng · hub of plant 1"), account="yuanheng", owner="lin-yicheng",
             offer="hub", stage=6, stage_since="05-15", **common, deal_value=yuan(2_900_000), opened_on="2025-12-08", outcome="won",
             closed_on="05-15", outcome_reason=t("制造副总把停机损失讲给了董事会。", "The head of manufacturing told the board what stops cost."),
             is_new_customer=True, position="ahead", feeling=7, lane_items_done=["s6_delivery_success"], **triangle)
    plan.add("deals", "mogang-hub", name=t("墨港集团 · 港区中枢", "Mogang · port hub"), account="mogang", owner="su-ting", offer="hub", stage=3,
             stage_since="06-23", **common, deal_value=yuan(3_500_000), opened_on="04-13", outcome="lost", closed_on="08-28",
             outcome_reason=t("标准由对手写成,我们到评审才见到信息中心。", "The rival wrote the criteria; we met IT only at the review."), position="behind",
             feeling=7)
    for deal, days in {"chenglan-hub": "09-01 09-24", "jiashuo-energy": "09-28", "yunque-hub": "08-10 09-03 10-12",
                       "linxi-centre": "08-24", "yuanheng-hub": "2025-12-08 2026-01-12 02-25 03-30 04-27",
                       "mogang-hub": "04-13 05-18"}.items():
        for stage, entered in enumerate(days.split(), 1):
            plan.add("stage_changes", plan.next_id("stage_changes", "change-"), deal=deal, stage=stage, since=entered)


def add_course(plan):
    for rival, deal, name, note in (("chenglan-own", "chenglan-hub", t("信息中心自建", "Built by IT"), None),
                                    ("yunque-rival", "yunque-hub", t("霄翼信息", "Xiaoyi Information"),
                                     t("机场行业老牌,价格高一成。", "Old in the trade, a tenth dearer.")),
                                    ("linxi-rival", "linxi-centre", t("启衡数服", "Qiheng Services"), t("已驻场运维两年。", "On site for two years.")),
                                    ("mogang-rival", "mogang-hub", t("霄翼信息", "Xiaoyi Information"), None)):
        plan.add("rivals", rival, deal=deal, name=name, note=note)
    scans = [("chenglan-hub", None, "09-24", "221 2121 121 2222 211 110", None), ("chenglan-hub", None, "10-29",
        "322 3222 222 3322 222 211", None),
             ("chenglan-hub", None, "11-18", "332 3332 222 3323 332 322", "yyyyy yyyyyy yyyyyn yyyp yyyy yyyyn yyyyp yyyyy yypyy"),
             ("jiashuo-energy", None, "11-06", "322 2012 222 1112 121 110", "puuup puuuuu upunuy unun puup uuppu"),
             ("yunque-hub", None, "09-10", "211 2122 211 2222 211 110", None), ("yunque-hub", None, "10-27", "322 3222 211 3323 232 211",
                 None), ("yunque-hub", None, "11-17", "333 3332 211 3313 332 322", "yyyyy yyyynp yyyyyn yyyy yyyn yyypy yypyy ypyyy yyypy"),
             ("yunque-hub", "yunque-rival", "11-17", "211 3221 211 3313 222 110", None),
             ("linxi-centre", None, "10-22", "211 2011 111 2212 211 110", "pyuuu pyuuuy uupuuu"),
             ("yuanheng-next", None, "11-04", "333 3232 323 3213 221 221", None),
             ("yuanheng-hub", None, "04-28", "333 3333 333 3333 333 332", None), ("mogang-hub", None, "07-14", "110 2011 110 2111 111 000",
                 None)]
    for number, (deal, rival, on, answers, nine) in enumerate(scans, 1):
        plan.add("assessments", f"scan-{number:02d}", deal=deal, rival=rival, on=on, answers=quiz(answers), checks=checks(nine or ""))
    for number, (deal, text, on, by, to, due, kept, agreed) in enumerate((
            ("chenglan-hub", t("分区数据四周内接通", "The zones linked within four weeks"), "10-29", "lin-yicheng", "qu-he", "11-27", None, "yes"),
            ("chenglan-hub", t("按节水量结算", "Paid by water saved"), "11-05", "he-pei", "shu-wan", "12-04", None, "yes"),
            ("yunque-hub", t("旺季前上线", "Live before the peak"), "11-10", "lin-yicheng", "lu-wei", "2027-01-20", None, "no"),
            ("yunque-hub", t("请沈亦之拜访董事长", "Shen Yizhi visits the chairman"), "10-27", "lin-yicheng", "cen-xi", "11-10", "11-10", "yes"),
            ("jiashuo-energy", t("免费做三个院区的诊断", "Three sites diagnosed free of charge"), "11-06", "su-ting", "mi-xue", "12-15", None,
             None)), 1):
        plan.add("promises", f"promise-{number}", deal=deal, text=text, made_on=on, made_by=by, made_to=to, due=due, kept_on=kept,
                 agreed_by_delivery=agreed)
    for number, (name, kind, monthly, credited, start, confirmed) in enumerate(((t("少漏的水", "Water not lost"), "saved_cost", 210_000, 0.5,
        7, True), (t("夜班人工", "Night shifts"), "saved_cost", 46_000, 0.8, 4, True),
                                                                               (t("避免考核扣款", "No penalty"), "avoided_loss", 90_000, 0.6, 6,
                                                                                   False)), 1):
        plan.add("benefits", f"benefit-{number}", deal="chenglan-hub", name=name, kind=kind, monthly=yuan(monthly), credited=credited,
                 start_month=start, confirmed=confirmed)
    for number, (deal, on, member, chip, text) in enumerate((("jiashuo-energy", "11-16", "guan-yue", "by_what_evidence",
                                                              t("教练三问过了几问?", "How many of the coach tests hold?")),
                                                              ("linxi-centre", "11-09", "guan-yue", "too_long", None),
                                                             ("yunque-hub", "11-18", "shen-yizhi", "who_is_against",
                                                              t("我来约财务总监。", "I will see the finance director.")),
                                                              ("chenglan-hub", "11-19", "guan-yue", "well_done", None)), 1):
        plan.add("comments", f"comment-{number}", deal=deal, on=on, member=member, chip=chip, text=text)


def add_questions(plan):
    for number, (deal, person, topic, kind, pre_sales) in enumerate((
            ("chenglan-hub", "zhong-yan", t("信息中心自建的进度", "how far IT is with its own"), "doubt", True),
            ("chenglan-hub", "ju-ping", t("采购方式是单一来源还是招标", "single source or tender"), "missing", False),
            ("chenglan-hub", "qu-he", t("分区表的采集频率", "how often the zone meters report"), "missing", True),
            ("chenglan-hub", "shu-wan", t("效果付费的核算口径", "how the effect is counted"), "outdated", True),
            ("jiashuo-energy", "fu-zhihe", t("院长今年最看重什么", "what the president cares for this year"), "missing", False),
            ("yunque-hub", "feng-mingqi", t("财务总监怕什么", "what the finance director fears"), "feeling_missing", False),
            ("linxi-centre", "zang-wei", t("这笔钱列在哪个科目", "under which item the money stands"), "missing", False)), 1):
        plan.add("unknowns", f"unknown-{number}", deal=deal, person=person, topic=topic, kind=kind, for_pre_sales=pre_sales)
    for number, (offer, deal, feature, unique, cared_for, layer) in enumerate((("hub", "chenglan-hub", t("按节水量付费", "Paid by water saved"),
        True, True, "standard"), ("hub", None, t("驻场联合运营", "Joint operation on site"), True, True, "goal"),
                                                                              ("hub", "yunque-hub",
                                                                                  t("两场机位统一分配", "One allotment of stands for both"), True,
                                                                                  True, "problem"),
                                                                                  ("energy-run", None, t("三维楼宇", "3D buildings"), False,
                                                                                      False, None)), 1):
        plan.add("advantages", f"advantage-{number}", offer=offer, deal=deal, feature=feature, unique=unique, provable=True,
                 cared_for=cared_for, layer=layer)
    for number, (text, deal, account, person, owner, due, done, finding) in enumerate((
            (t("沈亦之约见凤鸣岐", "Shen Yizhi sees Feng Mingqi"), "yunque-hub", None, "feng-mingqi", "shen-yizhi", "11-25", None, "R05"),
            (t("陪仲岩看元衡的接口", "Show Zhong Yan the interfaces at Yuanheng"), "chenglan-hub", None, "zhong-yan", "he-pei", "12-01", None, None),
            (t("找院长办公室,重找教练", "Go to the president's office, find another coach"), "jiashuo-energy", None, None, "su-ting", "11-24", None,
             "R06"), (t("补问财政科目", "Ask for the treasury's item"), "linxi-centre", None, "zang-wei", "su-ting", "11-06", None, "R03"),
            (t("交付确认旺季排期", "Delivery confirms the date"), "yunque-hub", None, None, "liang-shuo", "11-20", None, "R18"),
            (t("给总经理办公室进度月报", "The monthly report to the office"), None, "chenglan", "yan-qing", "lin-yicheng", "11-10", "11-09", None),
            (t("组织市里观摩", "Arrange the city's visit"), None, "chenglan", None, "lin-yicheng", "12-18", None, None),
            (t("五厂能耗清单", "The list of five plants"), "yuanheng-next", None, "wan-li", "lin-yicheng", "11-18", "11-18", None),
            (t("年度高层会定日子", "Fix the yearly meeting of executives"), None, "yuanheng", None, "guan-yue", "11-13", None, None)), 1):
        plan.add("actions", f"action-{number}", text=text, deal=deal, account=account, person=person, owner=owner, due=due, done_on=done,
                 finding=finding)


def add_habits(plan):
    plan.add("meetings", "review-10", agenda="deal_review", on="10-26", minutes=100, deals=["chenglan-hub", "yunque-hub", "linxi-centre",
        "jiashuo-energy"], used_seconds=[3000, 1900, 600, 420])
    plan.add("meetings", "review-11", agenda="deal_review", on="11-26", minutes=125, deals=["jiashuo-energy", "linxi-centre", "yunque-hub",
        "chenglan-hub", "yuanheng-next"])
    plan.add("meetings", "strategy-2027", agenda="annual_strategy", on="12-10", minutes=960)
    for number, (member, on, minutes, kind, focus) in enumerate((("su-ting", "09-16", 45, "coaching", "e2"),
        ("su-ting", "10-21", 60, "coaching", "e5"), ("lin-yicheng", "09-23", 30, "coaching", "e6"),
        ("su-ting", "11-11", 60, "coaching", "ring-1"), ("su-ting", "08-19", 420, "training", None)), 1):
        plan.add("coaching", f"coaching-{number}", member=member, coach="guan-yue", on=on, minutes=minutes, kind=kind, focus=focus)
    for on, marks in (("09-30", (6, 5, 4)), ("11-20", (6, 6, 5))):
        for question, mark in zip(("right_fight", "right_meeting", "person_won"), marks):
            plan.add("self_ratings", plan.next_id("self_ratings", "self-"), on=on, member="guan-yue", question=question, value=mark)
    for member, minutes in (("lin-yicheng", (180, 1260, 960)), ("su-ting", (900, 960, 360))):
        plan.add("work_times", f"time-{member}", member=member, minutes=dict(zip(("acquire", "close", "serve"), minutes)),
                 **{"from": "11-16"})
    plan.add("programme_runs", "run-1", programme="deal_analysis", member="su-ting", started_on="10-12", done=["w01", "w02", "w03"])
    plan.add("programme_runs", "run-2", programme="planning", member="guan-yue", started_on="01-05",
             done=[f"m{month:02d}" for month in range(1, 11)])
    for number, (owner, period, promised, delivered) in enumerate((("lin-yicheng", "2026-q2", 3_000, 3_280),
        ("lin-yicheng", "2026-q3", 1_200, 1_150), ("su-ting", "2026-q2", 900, 0), ("su-ting", "2026-q3", 3_500, 0),
        ("su-ting", "2026-q4", 1_800, None)), 1):
        plan.add("delivered", f"delivered-{number}", owner=owner, period=period, promised=yuan(promised * 1000),
                 delivered=None if delivered is None else yuan(delivered * 1000))
