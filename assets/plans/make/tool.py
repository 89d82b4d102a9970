"""The tool seller: Yemai Software sells shift planning to shops, online. Many leads, small orders, short calls, no people map."""
from . import tool_customers, tool_leads
from .dice import Dice
from .plan import Plan
from .shorthand import yuan
from .text import Text, t

REPS = ("fang-rao", "qiu-mian", "tian-su")


def make():
    plan = Plan(Text("sample-tool", "sample-tool-en"), title=t("叶脉软件 · 工具型示例", "Yemai Software · tool seller, sample"),
                selected_scenario="tool-base",
                is_sample=True, selected_year="tool-2026", own_name=t("叶脉软件", "Yemai Software"))
    dice = Dice(1120)
    add_scenarios(plan)
    add_market(plan)
    add_team(plan)
    add_offers(plan)
    customers = tool_customers.add(plan, dice)
    tool_leads.add(plan, dice, customers)
    add_year(plan)
    return plan


def add_scenarios(plan):
    common = {"preset": "tool", "way_of_selling": "online", "collection_ratio": 1, "sales_cycle_days": 5,
              "not_applicable": ["renewal_rate"], "head_count": 3,
              "deals_per_rep": 15}
    plan.add("scenarios", "tool-base", name=t("现状", "As it is"), leads=1000, lead_conversion=0.15, win_rate=0.1, deal_value=yuan(20_000),
             assumed=["deal_value"],
             goal_output="bookings", goal_money=yuan(500_000), goal_levers=["leads", "lead_conversion", "win_rate"], **common,
             low={"leads": 800, "lead_conversion": 120_000, "win_rate": 70_000}, high={"leads": 1300, "lead_conversion": 190_000,
                 "win_rate": 140_000},
             months=12, bow_tie_volumes={"awareness": 42_000, "education": 6_800, "selection": 1000, "commit": 15, "onboard": 14,
                                         "impact": 9, "growth": 8},
             bow_tie_days={"awareness": 3, "education": 2, "selection": 5, "commit": 1, "onboard": 4, "impact": 30})
    plan.add("scenarios", "tool-fast", name=t("线索一小时内回应", "Leads answered within the hour"), leads=1000, lead_conversion=0.2,
             win_rate=0.13, deal_value=yuan(20_000),
             assumed=["deal_value", "lead_conversion", "win_rate"], **common)
    plan.add("scenarios", "tool-cheap", name=t("降价两成、放量", "A fifth cheaper, more volume"), leads=1500, lead_conversion=0.15, win_rate=0.11,
             deal_value=yuan(16_000),
             assumed=["leads", "win_rate"], **common)
    for quarter, lever, change, name in ((1, "lead_conversion", 0.15, t("话术三句话", "Three sentences to every lead")),
                                         (2, "win_rate", 0.1, t("试用第三天主动联系", "Call on the third day of the trial")),
                                         (3, "leads", 0.2, t("老客户转介绍有礼", "A gift for referrals"))):
        plan.add("staging_steps", f"step-{quarter}", scenario="tool-base", name=name, quarter=quarter, lever=lever, change=change)


def add_market(plan):
    for segment, industry, customers, scale, own, chance in (("shops-tea", t("茶饮门店", "Tea shops"), 9000, 6_000, 90_000, "yes"),
                                                             ("shops-food", t("快餐门店", "Fast food"), 14000, 7_000, 120_000, "yes"),
                                                             ("shops-pharmacy", t("连锁药房", "Pharmacies"), 5200, 9_000, 20_000, "yes"),
                                                             ("shops-hotel", t("酒店", "Hotels"), 3000, 12_000, None, "no")):
        plan.add("market_segments", segment, region=t("全国", "Nationwide"), industry=industry, customers=customers,
                 customer_scale=yuan(scale), own_last_year=own and yuan(own),
                 has_need="yes", has_chance=chance, share_goal=0.004)
    for number, (segment, customer, customers, conversion, value) in enumerate((("shops-tea", "new", 400, 0.02, 18_000),
        ("shops-tea", "old", 9, 0.6, 12_000), ("shops-food", "new", 520, 0.015, 21_000),
                                                                               ("shops-food", "old", 12, 0.5, 14_000),
                                                                               ("shops-pharmacy", "new", 90, 0.03, 28_000)), 1):
        plan.add("market_rows", f"row-{number}", segment=segment, offer_kind="tool", customer_kind=customer, customers=customers,
                 conversion=conversion, order_value=yuan(value))
    for cell, weight, growth in (("renewal", 88_000, 0.05), ("cross_sell", 12_000, 1), ("new_customers", 150_000, 0.9),
                                 ("take_over", 0, 0)):
        plan.add("balance_cells", f"cell-{cell}", cell=cell, weight=yuan(weight), growth=growth)


def add_team(plan):
    plan.add("members", "jiang-ruo", name=Text("江若晨", "Jiang Ruochen"), role="manager", way_of_selling="online", started_on="2022-03-01")
    for member, name, strength, since in (("fang-rao", Text("方饶", "Fang Rao"), "product", "2023-04-10"),
                                          ("qiu-mian", Text("邱棉", "Qiu Mian"), "product", "2024-09-02"),
                                          ("tian-su", Text("田苏", "Tian Su"), "solution", "2026-10-12")):
        plan.add("members", member, name=name, role="rep", reports_to="jiang-ruo", way_of_selling="online", strength=strength,
                 work="product", started_on=since, first_win_on={"fang-rao": "2023-04-28", "qiu-mian": "2024-09-20"}.get(member),
                 path_done=["method", "story"] if member == "tian-su" else None)
    plan.add("members", "ma-lan", name=Text("麻岚", "Ma Lan"), role="delivery", note=t("客户成功", "Customer success"))


def add_offers(plan):
    plan.add("offers", "shift-free", name=t("排班免费版", "Shift planner, free"), own_view="tool", customer_view="tool", role="traffic",
             tier="product")
    plan.add("offers", "shift", name=t("排班助手", "Shift planner"), own_view="tool", customer_view="tool", role="profit", tier="product",
             revenue=yuan(210_000))
    plan.add("offers", "attend", name=t("考勤加班包", "Attendance pack"), own_view="tool", customer_view="tool", role="stickiness",
             tier="product", revenue=yuan(64_000))
    plan.add("offers", "suite", name=t("门店用工套件", "Store labour suite"), own_view="solution", customer_view="tool", role="profit",
             tier="solution", revenue=yuan(46_000))
    for number, (offer, users, name) in enumerate((("shift-free", 21_400, t("一键排班", "Plan in one tap")),
                                                   ("shift-free", 9_800, t("换班申请", "Swap a shift")),
                                                   ("shift", 3_900, t("跨店支援", "Help across shops")),
                                                   ("shift", 41, t("人脸心情识别", "Mood by face")), ("suite", 12, t("自定义公式", "Own formulas")),
                                                   ("attend", 1_700, t("加班预警", "Overtime warning"))), 1):
        plan.add("features", f"feature-{number}", offer=offer, name=name, users=users)
    for channel, name, cost, leads, opportunities, wins, revenue in (("search", t("搜索推广", "Search"), 46_000, 380, 62, 6, 118_000),
        ("social", t("短视频", "Short videos"), 71_000, 340, 21, 1, 9_000),
                                                                     ("store", t("应用市场", "App store"), 9_000, 160, 31, 4, 66_000),
                                                                     ("referral", t("客户介绍", "Referrals"), 3_000, 48, 22, 5, 98_000),
                                                                     ("event", t("门店店长沙龙", "Shop managers' evening"), 18_000, 36, 11, 1,
                                                                         22_000), ("outbound", t("电话拓展", "Outbound calls"), 22_000, 90, 6,
                                                                             0, 0)):
        plan.add("channels", channel, name=name, cost=yuan(cost), leads=leads, opportunities=opportunities, wins=wins,
                 revenue=yuan(revenue))


def add_year(plan):
    actual = {str(month): yuan(amount * 1000) for month, amount in enumerate((19, 8, 24, 22, 25, 27, 21, 18, 26, 24),
        1)}  # with self-service orders
    plan.add("years", "tool-2026", year=2026, goal=yuan(300_000), level_amounts={"stretch": yuan(340_000)}, actual=actual,
             quota=yuan(300_000), target_source="computed",
             sales_cost=yuan(169_000), organisation="online", organisation_units=320, positions={"lead_collection": 1, "lead_handler": 2,
                 "closer": 1, "success": 1})
    plan.add("years", "tool-2027", year=2027, goal=yuan(520_000), target_source="computed", balance_goal=0.7, top_down=yuan(520_000),
             wizard={"strategy": "done", "product_classes": "done"})
    for metric, fields in {"M01": {}, "M07": {"target": 0.12}, "M08": {"target": 5}, "M09": {"target": 0.6}, "M11": {"target": 0.6},
                           "M31": {"owner": "jiang-ruo", "weekly_count": 5, "target": 330},
                           "M32": {"owner": "jiang-ruo", "weekly_count": 5}, "M34": {"owner": "jiang-ruo", "target": 3}}.items():
        plan.add("metrics", f"metric-{metric.lower()}", metric=metric, **fields)
    plan.add("metric_chains", "chain-1", result="M01", objectives=["M07"], activities={"M31": "M07"},
             sentence=t("线索一小时内回应,赢率提高两个点,收入多五分之一。", "Answer leads within the hour, the win rate rises by two points, revenue by a fifth."))
    for number, (member, on, minutes, focus) in enumerate((("fang-rao", "10-15", 30, "e1"), ("qiu-mian", "10-15", 30, None),
                                                           ("tian-su", "10-20", 60, "ring-2"), ("tian-su", "11-05", 45, "e2"),
                                                           ("tian-su", "11-17", 30, "e2")), 1):
        plan.add("coaching", f"coaching-{number}", member=member, coach="jiang-ruo", on=on, minutes=minutes, kind="coaching", focus=focus)
    for month, marks in ((9, (3, 6, 2)), (11, (4, 6, 3))):
        for question, mark in zip(("right_fight", "right_meeting", "person_won"), marks):
            plan.add("self_ratings", plan.next_id("self_ratings", "self-"), on=f"2026-{month:02d}-18", member="jiang-ruo",
                     question=question, value=mark)
    for member, minutes in zip(REPS, ((1100, 760, 240), (640, 900, 520), (1500, 400, 60))):
        plan.add("work_times", f"time-{member}", member=member, minutes=dict(zip(("acquire", "close", "serve"), minutes)),
                 **{"from": "11-16"})
    plan.add("programme_runs", "run-1", programme="visit_habit", member="tian-su", started_on="11-16", done=["d01", "d02", "d04", "d05"])
    for number, (owner, period, promised, delivered) in enumerate((("fang-rao", "2026-q3", 40, 44), ("qiu-mian", "2026-q3", 36, 31),
        ("fang-rao", "2026-q4", 45, None), ("qiu-mian", "2026-q4", 40, None)), 1):
        plan.add("delivered", f"delivered-{number}", owner=owner, period=period, promised=yuan(promised * 1000),
                 delivered=delivered and yuan(delivered * 1000))
    plan.add("meetings", "meeting-1", agenda="morning", on="11-23", minutes=15)
    plan.add("meetings", "meeting-2", agenda="weekly_review", on="11-20", minutes=45)
