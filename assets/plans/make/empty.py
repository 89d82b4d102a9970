"""A plan with nothing in it but one open scenario, as `dealbench new` makes it."""
from .plan import Plan


def make():
    plan = Plan("plan", selected_scenario="scenario-1")
    plan.add("scenarios", "scenario-1")
    return plan
