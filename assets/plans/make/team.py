"""The mixed team: Yunting Software sells online, in the field and to key accounts. Eight reps, 200 deals, a year of visits."""
from . import team_accounts, team_course, team_deals, team_frame, team_visits
from .dice import Dice
from .plan import Plan
from .text import Text, t


def make():
    plan = Plan(Text("sample-team", "sample-team-en"), title=t("云汀软件 · 混合团队示例", "Yunting Software · mixed team, sample"),
                selected_scenario="team-field", is_sample=True, selected_year="team-2026", own_name=t("云汀软件", "Yunting Software"))
    dice = Dice(20261123)
    team_frame.add_team(plan)
    firms = team_accounts.add(plan, dice)
    deals = team_deals.add(plan, dice, firms)
    visits = team_visits.add(plan, dice, deals, firms)
    team_course.add(plan, dice, deals, visits, firms)
    team_frame.add_numbers(plan, deals)
    return plan
