"""Xinghe Devices: the year, the market, the team and what it sells."""
from .shorthand import yuan
from .text import t


def add(plan):
    add_years(plan)
    add_market(plan)
    add_team(plan)
    add_offers(plan)
    add_metrics(plan)


def add_years(plan):
    weights = (5, 4, 8, 6, 7, 10, 6, 7, 10, 9, 11, 17)
    actual = (148, 92, 236, 171, 205, 312, 160, 198, 287, 254)
    plan.add("years", "year-2026", year=2026, goal=yuan(3_000_000), level_amounts={"challenge": yuan(3_900_000)},
             month_weights={str(month): weight * 1_000_000 for month, weight in enumerate(weights, 1)},
             actual={str(month): yuan(amount * 1000) for month, amount in enumerate(actual, 1)}, quota=yuan(900_000),
             target_source="computed", sales_cost=yuan(690_000), organisation="field", organisation_units=3,
             positions={"regional_manager": 1, "field_rep": 3, "sales_admin": 0})
    plan.add("years", "year-2027", year=2027, goal=yuan(6_000_000), top_down=yuan(6_000_000), with_resources=yuan(5_200_000),
             target_source="slapped", balance_goal=0.4,
             wizard={"strategy": "done", "business_report": "done", "market": "draft", "own_draft": "draft", "capacity": "draft"},
             note=t("600 万是定下来的,市场表算出来的还差一截,十二月定稿前要说清差距由什么来补。",
                    "The 6 M were set from above, the market grid falls short: say in December what closes the gap."))


def add_market(plan):
    plan.add("market_segments", "seg-machining", region=t("华东", "East"), industry=t("精密加工", "Machining"), customers=120,
             customer_scale=yuan(260_000), own_last_year=yuan(1_290_000), has_need="yes", has_chance="yes", share_goal=0.07)
    plan.add("market_segments", "seg-food", region=t("华东", "East"), industry=t("食品饮料", "Food and drink"), customers=60,
             customer_scale=yuan(310_000), own_last_year=yuan(690_000), has_need="yes", has_chance="yes", share_goal=0.06)
    plan.add("market_segments", "seg-auto", region=t("华中", "Central"), industry=t("汽车零部件", "Auto parts"), customers=85,
             customer_scale=yuan(400_000), own_last_year=yuan(340_000), has_need="yes", has_chance="yes", share_goal=0.05)
    plan.add("market_segments", "seg-mining", region=t("华北", "North"), industry=t("矿山", "Mining"), customers=30,
             customer_scale=yuan(900_000), has_need="yes", has_chance="no")
    rows = [
        ("seg-machining", "solution", "old", 14, 0.5, 110_000), ("seg-machining", "solution", "new", 70, 0.1, 100_000),
        ("seg-food", "solution", "old", 6, 0.5, 138_000), ("seg-food", "strategic", "old", 1, 0.5, 860_000),
        ("seg-food", "solution", "new", 30, 0.08, 120_000), ("seg-auto", "solution", "new", 40, 0.1, 140_000),
        ("seg-mining", "solution", "new", 10, 0.1, 200_000),
    ]
    for number, (segment, offer, customer, customers, conversion, value) in enumerate(rows, 1):
        plan.add("market_rows", f"row-{number}", segment=segment, offer_kind=offer, customer_kind=customer, customers=customers,
                 conversion=conversion, order_value=yuan(value))
    for cell, weight, growth in (("renewal", 1_510_000, 0.08), ("cross_sell", 90_000, 1.5), ("new_customers", 720_000, 0.6),
                                 ("take_over", 0, 0)):
        plan.add("balance_cells", f"cell-{cell}", cell=cell, weight=yuan(weight), growth=growth)


def add_team(plan):
    plan.add("territories", "east", name=t("华东", "East"))
    plan.add("territories", "central", name=t("华中", "Central"))
    plan.add("members", "zhou-min", name=t("周敏", "Zhou Min"), role="manager", way_of_selling="field", started_on="2019-04-01")
    plan.add("members", "li-hang", name=t("李航", "Li Hang"), role="rep", reports_to="zhou-min", territory="east", way_of_selling="field",
             strength="solution", work="solution", started_on="2023-03-06", first_win_on="2023-05-24")
    plan.add("members", "wang-ke", name=t("王柯", "Wang Ke"), role="rep", reports_to="zhou-min", territory="east", way_of_selling="field",
             strength="strategic", work="product", started_on="2021-07-12", first_win_on="2021-10-20")
    plan.add("members", "chen-yu", name=t("陈雨", "Chen Yu"), role="rep", reports_to="zhou-min", territory="central",
             way_of_selling="field", strength="product", work="solution", started_on="09-14",
             path_done=["method", "story", "joint_visit", "own_visit"])
    plan.add("members", "zhao-lei", name=t("赵磊", "Zhao Lei"), role="pre_sales", reports_to="zhou-min")
    plan.add("members", "sun-ning", name=t("孙宁", "Sun Ning"), role="delivery")


def add_offers(plan):
    plan.add("offers", "box", name=t("设备联网盒", "Link box"), own_view="tool", customer_view="tool", role="traffic", tier="product",
             revenue=yuan(420_000))
    plan.add("offers", "health", name=t("设备健康方案", "Machine health"), own_view="solution", customer_view="solution", role="profit",
             tier="solution", revenue=yuan(1_480_000))
    plan.add("offers", "energy", name=t("能耗优化方案", "Energy saving"), own_view="solution", customer_view="tool", role="profit",
             tier="solution", revenue=yuan(650_000))
    plan.add("offers", "joint-run", name=t("联合运维服务", "Joint maintenance"), own_view="operation", customer_view="operation",
             role="stickiness", tier="solution", revenue=yuan(310_000))
    plan.add("offers", "plant", name=t("数字工厂共建", "Plant partnership"), own_view="solution", customer_view="operation", role="brand",
             tier="strategic", is_strategic=True)
    features = [("health", 210, t("停机预警", "Warns before a stop")),
                ("health", 18, t("三维设备模型", "3D machine model")), ("energy", 95, t("班次能耗对比", "Energy by shift"))]
    for number, (offer, users, name) in enumerate(features, 1):
        plan.add("features", f"feature-{number}", offer=offer, name=name, users=users)
    channels = [
        ("search", t("搜索推广", "Search"), 96_000, 210, 42, 5, 310_000), ("events", t("行业沙龙", "Industry workshops"), 120_000, 85, 38, 9,
            1_020_000),
        ("referral", t("老客户介绍", "Referrals"), 12_000, 46, 29, 11, 1_190_000), ("outbound", t("电话拓展", "Outbound calls"), 88_000, 132, 21, 2,
            160_000),
    ]
    for channel, name, cost, leads, opportunities, wins, revenue in channels:
        plan.add("channels", channel, name=name, cost=yuan(cost), leads=leads, opportunities=opportunities, wins=wins,
                 revenue=yuan(revenue))


def add_metrics(plan):
    for metric, fields in {
        "M01": {}, "M07": {"target": 0.25}, "M08": {"target": 30}, "M12": {"target": 0.1},
        "M20": {"owner": "zhou-min", "weekly_count": 5, "target": 5}, "M21": {"owner": "zhou-min", "target": 0.7},
        "M24": {"owner": "zhou-min", "target": 0.8}, "M34": {"owner": "zhou-min", "weekly_count": 1, "target": 4},
    }.items():
        plan.add("metrics", f"metric-{metric.lower()}", metric=metric, **fields)
    plan.add("metric_chains", "chain-visits", result="M01", objectives=["M07"], activities={"M20": "M07", "M24": "M07"},
             needed={"M20": 4_000_000},
             sentence=t("每人每周五次有效拜访,重点项目两周分析一次,赢率就能到四分之一,收入随之增长。",
                        "With five effective visits a week each and an analysis of every important deal every two weeks, the win rate "
                        "reaches a quarter, and revenue follows."))
