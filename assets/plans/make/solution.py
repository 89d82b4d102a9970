"""The solution seller: Xinghe Devices sells machine monitoring to factories in the field. The program carries this one."""
from . import solution_accounts, solution_course, solution_deals, solution_people, solution_visits, solution_year
from .plan import Plan
from .shorthand import yuan
from .text import Text, t


def make():
    plan = Plan(Text("sample-xinghe", "sample-xinghe-en"), title=t("星河智造 · 示例", "Xinghe Devices · sample"),
                selected_scenario="sample-base", is_sample=True, selected_year="year-2026",
                own_name=t("星河智造", "Xinghe Devices"))
    add_scenarios(plan)
    solution_year.add(plan)
    solution_accounts.add(plan)
    solution_people.add(plan)
    solution_deals.add(plan)
    solution_course.add(plan)
    solution_visits.add(plan)
    return plan


def add_scenarios(plan):
    months = (50000, 40000, 80000, 60000, 70000, 100000, 60000, 70000, 100000, 90000, 110000, 170000)
    plan.add("scenarios", "sample-base", name=t("现状", "As it is"), preset="solution", leads=500, lead_conversion=0.3, win_rate=0.2,
             deal_value=yuan(100_000), collection_ratio=0.8, renewal_rate=0.6, sales_cycle_days=30, head_count=3, deals_per_rep=6,
             goal_output="bookings", goal_money=yuan(6_000_000), goal_levers=["leads", "lead_conversion", "win_rate", "deal_value"],
             way_of_selling="field",
             low={"leads": 420, "lead_conversion": 240000, "win_rate": 150000, "deal_value": yuan(85_000), "collection_ratio": 700000},
             high={"leads": 560, "lead_conversion": 340000, "win_rate": 260000, "deal_value": yuan(120_000), "collection_ratio": 900000},
             distributions={"win_rate": "pert", "deal_value": "pert"}, months=24, lead_months=12, first_month=1, cash_lag_days=45,
             month_weights={str(month): weight for month, weight in enumerate(months, 1)},
             bow_tie_volumes={"awareness": 6000, "education": 1800, "selection": 500, "commit": 30, "onboard": 28, "impact": 21,
                              "growth": 24},
             bow_tie_days={"awareness": 20, "education": 15, "selection": 30, "commit": 10, "onboard": 45, "impact": 120},
             acquisition_cost=yuan(18_000), onboarding_cost=yuan(6_000), retention_cost=yuan(3_000),
             monthly_recurring_revenue=yuan(4_800))
    plan.add("scenarios", "sample-faster", name=t("提赢率、缩周期", "Win more, faster"), preset="solution", leads=500, lead_conversion=0.3,
             win_rate=0.4, deal_value=yuan(100_000), collection_ratio=0.8, renewal_rate=0.6, sales_cycle_days=20, head_count=3,
             deals_per_rep=6, goal_output="collected", goal_money=yuan(4_800_000), goal_levers=["win_rate", "collection_ratio"])
    plan.add("scenarios", "sample-key-account", name=t("大客户试点", "Key account pilot"), preset="strategic", leads=100,
             lead_conversion=0.5, win_rate=0.3, deal_value=yuan(800_000), collection_ratio=0.7, renewal_rate=0.2, sales_cycle_days=90,
             assumed=["recurring_share"], head_count=2, deals_per_rep=6, goal_output="bookings", goal_money=yuan(20_000_000))
    steps = [
        (1, "win_rate", 0.1, t("每周一次项目分析会", "A deal review every week")),
        (2, "sales_cycle_days", 0.15, t("标准方案包,交付提前参与", "A standard package, delivery joins early")),
        (3, "collection_ratio", 0.06, t("验收单与付款节点一起签", "Sign acceptance and payment dates together")),
        (4, "lead_conversion", 0.08, t("线索当天回应", "Answer every lead the same day")),
    ]
    for quarter, lever, change, name in steps:
        plan.add("staging_steps", f"step-{quarter}", scenario="sample-base", name=name, quarter=quarter, lever=lever, change=change)
