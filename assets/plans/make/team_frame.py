"""Yunting Software: its people and offers, its scenarios, and a year whose actual figures are those of its won deals."""
import datetime
from typing import NamedTuple

from .days import before, day
from .shorthand import yuan
from .text import Text, t


class Rep(NamedTuple):
    id: str
    name: Text
    way: str        # of selling
    territory: str
    deals: int      # in the sample
    win: int        # percent of closed deals
    craft: int      # 0..100: how well visits are prepared and led
    hope: int       # added to the feeling about a deal
    strength: str
    work: str
    since: str


REPS = [
    Rep("gao-yang", Text("高飏", "Gao Yang"), "field", "north", 27, 45, 84, 0, "solution", "solution", "2021-03-15"),
    Rep("ding-bei", Text("丁蓓蓓", "Ding Beibei"), "field", "east", 27, 33, 68, 0, "solution", "solution", "2022-06-20"),
    # Says yes to everything, hears no: happy, late, coached by nobody.
    Rep("ma-jun", Text("马峻", "Ma Jun"), "field", "south", 30, 13, 30, 3, "product", "solution", "2020-09-01"),
    Rep("yu-tong", Text("于彤彤", "Yu Tongtong"), "field", "east", 20, 22, 52, 1, "solution", "solution", "2026-08-17"),
    Rep("li-shan", Text("黎杉", "Li Shan"), "online", "north", 35, 42, 62, 0, "product", "product", "2023-02-13"),
    # The best at large deals, at work on the smallest.
    Rep("yuan-bo", Text("袁渤", "Yuan Bo"), "online", "south", 33, 32, 60, 0, "strategic", "product", "2019-11-04"),
    Rep("qin-yue", Text("秦樾", "Qin Yue"), "key_account", "north", 15, 45, 82, -1, "strategic", "strategic", "2018-05-07"),
    Rep("dong-mu", Text("董沐", "Dong Mu"), "key_account", "east", 13, 26, 46, 2, "product", "strategic", "2022-01-10"),
]
TIER_OF = {"online": "product", "field": "solution", "key_account": "strategic"}
OFFERS = {
    "product": [("forms", t("表单助手", "Form helper")), ("desk", t("工单平台", "Ticket desk"))],
    "solution": [("service", t("服务协同方案", "Service suite")), ("dealers", t("渠道协同方案", "Dealer suite"))],
    "strategic": [("growth", t("客户经营共建", "Customer partnership")), ("operation", t("服务运营代管", "Managed service"))],
}


def add_team(plan):
    for territory, name in (("north", t("北区", "North")), ("east", t("东区", "East")), ("south", t("南区", "South"))):
        plan.add("territories", territory, name=name)
    plan.add("members", "zhuo-lan", name=Text("卓岚", "Zhuo Lan"), role="manager", started_on="2017-08-01")
    for rep in REPS:
        more = {}
        if rep.since.startswith("2026"):
            more = {"path_done": ["method", "story", "joint_visit", "own_visit", "deal_analysis", "first_win"]}
        plan.add("members", rep.id, name=rep.name, role="rep", reports_to="zhuo-lan", territory=rep.territory, way_of_selling=rep.way,
                 strength=rep.strength, work=rep.work, started_on=rep.since, **more)
    plan.add("members", "shao-chen", name=Text("邵晨", "Shao Chen"), role="pre_sales", reports_to="zhuo-lan")
    plan.add("members", "shi-lin", name=Text("石霖", "Shi Lin"), role="delivery")
    views = {"forms": ("tool", "tool", "traffic", 900), "desk": ("solution", "tool", "scale", 1_400),
             "service": ("solution", "solution", "profit", 4_100),
             "dealers": ("solution", "solution", "profit", 1_900), "growth": ("solution", "operation", "brand", 3_800),
             "operation": ("operation", "operation", "stickiness", 1_200)}
    for tier, offers in OFFERS.items():
        for offer, name in offers:
            own, customer, role, revenue = views[offer]
            plan.add("offers", offer, name=name, own_view=own, customer_view=customer, role=role, tier=tier, revenue=yuan(revenue * 1000),
                     is_strategic=tier == "strategic")
    features = [("forms", 5200, t("手机填报", "Fill in by phone")), ("desk", 3100, t("自动派单", "Assigns tickets")),
                ("desk", 64, t("语音转写", "Transcribes calls")),
                ("service", 1450, t("超时提醒", "Warns before time is up")), ("service", 22, t("大屏驾驶舱", "Wall dashboard")),
                ("dealers", 780, t("返利对账", "Settles rebates"))]
    for number, (offer, users, name) in enumerate(features, 1):
        plan.add("features", f"feature-{number}", offer=offer, name=name, users=users)


def add_numbers(plan, deals):
    for member in plan.records["members"]:
        since = member.get("started_on", "")
        if "path_done" in member:
            member["first_win_on"] = min(deal.end for deal in deals if deal.rep.id == member["id"] and deal.outcome == "won").isoformat()
        elif member["role"] == "rep":
            member["first_win_on"] = before(day(since) + datetime.timedelta(days={"online": 24, "field": 71,
                "key_account": 164}[member["way_of_selling"]])).isoformat()
    add_scenarios(plan)
    add_years(plan, deals)
    add_market(plan)
    add_metrics(plan)


def add_scenarios(plan):
    weights = (60, 30, 90, 70, 80, 100, 70, 80, 100, 90, 100, 130)
    plan.add("scenarios", "team-field", name=t("地推现状", "Field, as it is"), preset="solution", way_of_selling="field", is_in_mix=True,
             lead_share=0.8, leads=480, lead_conversion=0.22, win_rate=0.26, deal_value=yuan(118_000), collection_ratio=0.82,
             renewal_rate=0.58, sales_cycle_days=38, head_count=4, deals_per_rep=7, goal_output="bookings", goal_money=yuan(4_500_000),
             goal_levers=["lead_conversion", "win_rate", "sales_cycle_days"], low={"win_rate": 200_000, "lead_conversion": 180_000,
                 "leads": 420},
             high={"win_rate": 330_000, "lead_conversion": 260_000, "leads": 540}, distributions={"win_rate": "pert"}, months=24,
             month_weights={str(month): weight * 1000 for month, weight in enumerate(weights, 1)}, cash_lag_days=60,
             bow_tie_volumes={"awareness": 9000, "education": 2600, "selection": 480, "commit": 27, "onboard": 26, "impact": 20,
                              "growth": 22},
             bow_tie_days={"awareness": 25, "education": 18, "selection": 38, "commit": 12, "onboard": 50, "impact": 140},
             acquisition_cost=yuan(31_000), onboarding_cost=yuan(9_000), retention_cost=yuan(5_000), monthly_recurring_revenue=yuan(5_600))
    plan.add("scenarios", "team-key", name=t("大客户现状", "Key accounts, as they are"), preset="strategic", way_of_selling="key_account",
             is_in_mix=True, lead_share=0.2, leads=120, lead_conversion=0.25, win_rate=0.3, deal_value=yuan(760_000), collection_ratio=0.7,
             renewal_rate=0.35, recurring_share=0.4, assumed=["recurring_share"], sales_cycle_days=110, head_count=2, deals_per_rep=6,
             goal_output="bookings", goal_money=yuan(9_000_000), low={"win_rate": 180_000, "deal_value": yuan(520_000)},
             high={"win_rate": 380_000, "deal_value": yuan(900_000)})
    plan.add("scenarios", "team-online", name=t("线上现状", "Online, as it is"), preset="tool", way_of_selling="online", leads=2400,
             lead_conversion=0.12, win_rate=0.3, deal_value=yuan(26_000), collection_ratio=1, renewal_rate=0.5, sales_cycle_days=9,
             head_count=2,
             deals_per_rep=20)
    steps = [("team-field", 1, "lead_conversion", 0.1, t("线索当天回应", "Leads answered the same day")),
             ("team-field", 2, "win_rate", 0.12, t("项目分析会不讲故事", "Deal reviews without stories")),
             ("team-field", 3, "sales_cycle_days", 0.15, t("清理僵尸商机", "Clear out the zombies")),
             ("team-key", 2, "win_rate", 0.15, t("铁三角到位", "Iron triangles in place"))]
    for number, (scenario, quarter, lever, change, name) in enumerate(steps, 1):
        plan.add("staging_steps", f"step-{number}", scenario=scenario, name=name, quarter=quarter, lever=lever, change=change)


def add_years(plan, deals):
    actual = {month: 0 for month in range(1, 11)}
    for deal in deals:
        if deal.outcome == "won" and deal.end.year == 2026 and deal.end.month <= 10:
            actual[deal.end.month] += deal.value
    for account in plan.records["accounts"]:
        if account.get("renewal_state") == "kept" and account["renewal_due_on"] >= "2026":
            actual[int(account["renewal_due_on"][5:7])] += account["renewal_value"] // 100
    plan.add("years", "team-2026", year=2026, goal=yuan(9_500_000), month_weights={
        str(month): weight * 1_000_000 for month, weight in enumerate((5, 3, 8, 7, 8, 10, 7, 8, 10, 9, 11, 14), 1)},
        actual={str(month): yuan(amount) for month, amount in actual.items()}, quota=yuan(9_500_000), target_source="computed",
        sales_cost=yuan(2_150_000), organisation="field", organisation_units=4,
        positions={"regional_manager": 1, "field_rep": 4, "sales_admin": 1})
    plan.add("years", "team-2027", year=2027, goal=yuan(13_000_000), top_down=yuan(13_000_000), with_resources=yuan(12_000_000),
             target_source="slapped",
             balance_goal=0.4, organisation="cultivation", organisation_units=10,
             positions={"director": 1, "account_manager": 2, "solution_manager": 1, "delivery_manager": 1},
             wizard={"strategy": "done", "business_report": "done", "market": "done", "culture": "done", "own_draft": "done",
                     "product_classes": "done", "regions_industries": "draft", "capacity": "draft", "plan": "draft"})
    for cell, weight, growth, fixed in (("renewal", 6_100_000, 0.08, True), ("cross_sell", 400_000, 1.6, False),
                                        ("new_customers", 2_200_000, 0.7, False),
                                        ("win_over", 300_000, 0.5, False), ("replacement", 0, 0, False)):
        plan.add("balance_cells", f"cell-{cell}", cell=cell, weight=yuan(weight), growth=growth, is_fixed=fixed)


def add_market(plan):
    segments = [
        ("north-home", t("北区", "North"), t("家电", "Home appliances"), 90, 420_000, 2_300_000, "yes", "yes", 0.09),
        ("north-retail", t("北区", "North"), t("零售", "Retail"), 160, 180_000, 1_100_000, "yes", "yes", 0.06),
        ("east-health", t("东区", "East"), t("医疗", "Medical"), 120, 350_000, 1_900_000, "yes", "yes", 0.07),
        ("east-machinery", t("东区", "East"), t("装备制造", "Machinery"), 200, 260_000, 2_600_000, "yes", "yes", 0.07),
        ("south-logistics", t("南区", "South"), t("物流", "Logistics"), 75, 600_000, 400_000, "yes", None, 0.05),
        ("south-energy", t("南区", "South"), t("能源", "Energy"), 40, 900_000, 0, "yes", "no", None),
        ("east-property", t("东区", "East"), t("物业", "Property services"), 150, 120_000, 700_000, "no", "yes", None),
    ]
    for segment, region, industry, customers, scale, own, need, chance, share in segments:
        plan.add("market_segments", segment, region=region, industry=industry, customers=customers, customer_scale=yuan(scale),
                 own_last_year=yuan(own), has_need=need, has_chance=chance, share_goal=share)
    rows = [("north-home", "solution", "old", 18, 0.45, 150_000), ("north-home", "strategic", "old", 4, 0.5, 900_000),
            ("north-home", "solution", "new", 40, 0.1, 140_000),
            ("north-retail", "tool", "new", 120, 0.3, 26_000), ("north-retail", "solution", "old", 12, 0.4, 110_000),
            ("east-health", "solution", "old", 16, 0.45, 130_000),
            ("east-health", "strategic", "new", 8, 0.15, 800_000), ("east-machinery", "solution", "new", 90, 0.09, 130_000),
            ("east-machinery", "solution", "old", 20, 0.5, 120_000),
            ("east-machinery", "strategic", "rival", 6, 0.1, 1_000_000), ("south-logistics", "solution", "new", 30, 0.07, 160_000),
            ("south-energy", "strategic", "new", 5, 0.1, 1_200_000)]
    for number, (segment, offer, customer, customers, conversion, value) in enumerate(rows, 1):
        plan.add("market_rows", f"row-{number}", segment=segment, offer_kind=offer, customer_kind=customer, customers=customers,
                 conversion=conversion,
                 order_value=yuan(value))


def add_metrics(plan):
    for metric, fields in {
        "M01": {}, "M03": {"target": 8}, "M05": {"target": 0.6}, "M06": {"target": 0.2}, "M07": {"target": 0.3}, "M08": {"target": 45},
        "M09": {"target": 0.35}, "M11": {"target": 0.7}, "M12": {"target": 0.15}, "M15": {"target": 0.8}, "M16": {"target": 90},
        "M17": {"weekly_count": 5, "target": 0.9}, "M20": {"weekly_count": 5, "target": 5}, "M21": {"weekly_count": 5, "target": 0.7},
        "M22": {"target": 0.8}, "M24": {"weekly_count": 1, "target": 0.8}, "M26": {"target": 70}, "M27": {"target": 0.1},
        "M28": {"target": 1},
        "M30": {"target": 0.8}, "M34": {"weekly_count": 1, "target": 4}, "M38": {"target": 3.5},
    }.items():
        plan.add("metrics", f"metric-{metric.lower()}", metric=metric, owner="zhuo-lan", **fields)
    plan.add("metric_chains", "chain-1", result="M01", objectives=["M07", "M08"], activities={"M20": "M07", "M24": "M07", "M21": "M08"},
             needed={"M20": 5_000_000, "M21": 3_000_000},
             sentence=t("如果每人每周五次有效拜访、重点项目两周分析一次,赢率就到三成;如果七成拜访拿到承诺,周期就缩到四十五天,收入就到一千三百万。",
                        "If everybody makes five effective visits a week and important deals are analysed every two weeks, the win rate reaches 30 %; "
                        "if seven visits in ten bring a commitment, the cycle falls to 45 days; then revenue reaches 13 M."))
    plan.add("metric_chains", "chain-2", result="M01", objectives=["M12"], activities={"M28": "M12", "M30": "M12"},
             sentence=t("如果每个重点客户都有年度规划并按月互动,交叉销售就翻番。", "If every key account has a year plan and a talk a month, cross-selling doubles."))
