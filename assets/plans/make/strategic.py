"""The strategic seller: Wangjin Digital runs operation centres together with six large customers. Few deals, deep people maps."""
from . import strategic_accounts, strategic_deals, strategic_people, strategic_visits
from .plan import Plan
from .shorthand import yuan
from .text import Text, t


def make():
    plan = Plan(Text("sample-strategic", "sample-strategic-en"), title=t("望津数科 · 战略型示例", "Wangjin Digital · strategic seller, sample"),
                selected_scenario="key-base", is_sample=True, selected_year="key-2026", own_name=t("望津数科", "Wangjin Digital"))
    add_scenarios(plan)
    add_year(plan)
    add_team(plan)
    strategic_accounts.add(plan)
    strategic_people.add(plan)
    strategic_deals.add(plan)
    strategic_visits.add(plan)
    return plan


def add_scenarios(plan):
    common = {"preset": "strategic", "way_of_selling": "key_account", "renewal_rate": 0.2, "recurring_share": 0.3,
              "assumed": ["recurring_share"], "head_count": 3, "deals_per_rep": 4}
    plan.add("scenarios", "key-base", name=t("现状", "As it is"), leads=24, lead_conversion=0.5, win_rate=0.3, deal_value=yuan(2_600_000),
             collection_ratio=0.7,
             sales_cycle_days=150, goal_output="bookings", goal_money=yuan(14_000_000), goal_levers=["win_rate", "deal_value"], **common,
             low={"win_rate": 150_000, "deal_value": yuan(1_600_000), "leads": 18}, high={"win_rate": 450_000,
                 "deal_value": yuan(3_800_000), "leads": 28},
             distributions={"deal_value": "pert"}, months=24, cash_lag_days=120,
             month_weights={str(month): weight * 1000 for month, weight in enumerate((20, 20, 60, 60, 70, 130, 60, 60, 120, 70, 100, 230),
                 1)})
    plan.add("scenarios", "key-few", name=t("少打三个,打透", "Three fewer, fought better"), leads=18, lead_conversion=0.5, win_rate=0.42,
             deal_value=yuan(2_800_000), collection_ratio=0.75,
             sales_cycle_days=135, **{**common, "assumed": ["recurring_share", "win_rate"]})
    for quarter, lever, change, name in ((1, "win_rate", 0.15, t("每个项目都有能过三问的教练", "In each deal a coach who passes the three tests")),
                                         (2, "sales_cycle_days", 0.1, t("跟着客户年度走,十月就进", "Follow the customer's year: in by October")),
                                         (4, "collection_ratio", 0.08, t("验收按场景分段", "Acceptance scene by scene"))):
        plan.add("staging_steps", f"step-{quarter}", scenario="key-base", name=name, quarter=quarter, lever=lever, change=change)


def add_year(plan):
    plan.add("years", "key-2026", year=2026, goal=yuan(9_500_000), actual={"3": yuan(420_000), "5": yuan(2_900_000), "6": yuan(380_000),
        "9": yuan(1_150_000), **{month: 0 for month in "12478"}, "10": 0},
             quota=yuan(9_500_000), target_source="computed", sales_cost=yuan(2_300_000), organisation="cultivation", organisation_units=5,
             positions={"director": 1, "account_manager": 2, "solution_manager": 1, "delivery_manager": 1})
    plan.add("years", "key-2027", year=2027, goal=yuan(14_000_000), top_down=yuan(14_000_000), with_resources=yuan(16_000_000),
             target_source="computed", balance_goal=0.45,
             wizard={step: "done" for step in ("strategy", "business_report", "market", "culture", "own_draft", "insight")})
    for segment, region, industry, customers, scale, own, share in (("utilities", t("全国", "Nationwide"), t("水务能源", "Utilities"), 60,
        3_000_000, 2_900_000, 0.03),
                                                                    ("hospitals", t("华东", "East"), t("医疗", "Medical"), 35, 2_400_000,
                                                                        900_000, 0.04),
                                                                        ("airports", t("全国", "Nationwide"), t("交通", "Transport"), 22,
                                                                            5_000_000, None, 0.03),
                                                                    ("districts", t("华东", "East"), t("智慧城市", "Smart city"), 48, 2_500_000,
                                                                        1_100_000, 0.03)):
        plan.add("market_segments", segment, region=region, industry=industry, customers=customers, customer_scale=yuan(scale),
                 own_last_year=own and yuan(own), has_need="yes",
                 has_chance="yes" if segment != "airports" else None, share_goal=share)
    for number, (segment, customer, customers, conversion, value) in enumerate((("utilities", "old", 2, 0.6, 2_400_000),
        ("utilities", "new", 5, 0.3, 2_800_000), ("hospitals", "new", 4, 0.3, 1_800_000),
                                                                               ("airports", "new", 2, 0.35, 4_600_000),
                                                                               ("districts", "rival", 3, 0.2, 2_400_000)), 1):
        plan.add("market_rows", f"row-{number}", segment=segment, offer_kind="strategic", customer_kind=customer, customers=customers,
                 conversion=conversion, order_value=yuan(value))
    for cell, weight, growth in (("renewal", 2_600_000, 0.1), ("cross_sell", 1_500_000, 0.8), ("new_customers", 2_400_000, 0.6),
                                 ("take_over", 300_000, 0.2)):
        plan.add("balance_cells", f"cell-{cell}", cell=cell, weight=yuan(weight), growth=growth)
    for metric, fields in {"M01": {}, "M03": {"target": 9}, "M12": {"target": 0.3}, "M14": {"target": 0.6},
                           "M23": {"owner": "guan-yue", "target": 0.9}, "M26": {"owner": "guan-yue", "target": 70},
                           "M28": {"owner": "guan-yue", "target": 1}, "M29": {"owner": "guan-yue", "weekly_count": 1, "target": 0.8},
                           "M30": {"owner": "guan-yue", "weekly_count": 1, "target": 0.9}}.items():
        plan.add("metrics", f"metric-{metric.lower()}", metric=metric, **fields)
    plan.add("metric_chains", "chain-1", result="M01", objectives=["M12"], activities={"M29": "M12", "M30": "M12"},
             sentence=t("客户规划里的动作按时做完,每月都和客户双向交流,扩展订单就占到三成。",
                        "If the actions of the account plans are done on time and both sides talk every month, extensions reach three tenths of revenue."))


def add_team(plan):
    for member, name, role, more in (("shen-yizhi", Text("沈亦之", "Shen Yizhi"), "executive", {}),
                                     ("guan-yue", Text("关樾", "Guan Yue"), "manager", {"reports_to": "shen-yizhi"}),
                                     ("lin-yicheng", Text("林以诚", "Lin Yicheng"), "rep",
                                      {"reports_to": "guan-yue", "way_of_selling": "key_account", "strength": "strategic",
                                       "work": "strategic", "started_on": "2019-06-03", "first_win_on": "2019-11-28"}),
                                     ("su-ting", Text("苏庭", "Su Ting"), "rep", {"reports_to": "guan-yue", "way_of_selling": "key_account",
                                         "strength": "solution", "work": "strategic", "started_on": "2023-09-04",
                                         "first_win_on": "2024-05-17"}),
                                     ("he-pei", Text("何沛", "He Pei"), "pre_sales", {"reports_to": "guan-yue"}),
                                     ("liang-shuo", Text("梁朔", "Liang Shuo"), "delivery", {})):
        plan.add("members", member, name=name, role=role, **more)
    for offer, name, own, customer, role, tier, revenue in (("hub", t("运营中枢共建", "Operations hub partnership"), "solution", "operation",
                                                             "brand", "strategic", 2_900_000),
                                                            ("energy-run", t("能耗托管", "Energy as a service"), "operation", "operation",
                                                             "stickiness", "strategic", 1_150_000),
                                                            ("data", t("数据底座", "Data platform"), "solution", "tool", "profit", "solution",
                                                             420_000), ("diagnosis", t("运营诊断", "Diagnosis"), "solution", "solution",
                                                                 "traffic", "solution", 380_000)):
        plan.add("offers", offer, name=name, own_view=own, customer_view=customer, role=role, tier=tier, revenue=yuan(revenue),
                 is_strategic=tier == "strategic")
    for channel, name, cost, leads, opportunities, wins, revenue in (("circle", t("行业圈层活动", "Circles of executives"), 340_000, 9, 5, 1,
        2_900_000), ("referral", t("客户引荐", "Referrals"), 20_000, 6, 4, 1, 1_150_000),
                                                                     ("tenders", t("公开招标", "Tenders"), 120_000, 9, 3, 0, 0)):
        plan.add("channels", channel, name=name, cost=yuan(cost), leads=leads, opportunities=opportunities, wins=wins,
                 revenue=yuan(revenue))
