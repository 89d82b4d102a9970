"""Results of the samples against their independent recomputation, and proof that the recomputation would notice."""
import copy
import json
import unittest

from command import SAMPLE, evaluation, read
from golden_results import samples
from independent_funnel import cohorts, gamma_share, levers_of, outputs
from independent_plan import Differences
from independent_planning import spread
from independent_results import CHECKS, differences

SHOWN = 10


class IndependentResults(unittest.TestCase):
    def check(self, subject, least):
        """`least`: so many figures are there to compare in all samples together."""
        compared = 0
        for plan in samples():
            with self.subTest(plan=plan.name):
                see = differences(read(plan), json.loads(evaluation(plan)), subject)
                compared += see.compared
                self.assertEqual(see.found[:SHOWN], [], f"{len(see.found)} of {see.compared} figures differ")
        self.assertGreater(compared, least)

    def test_funnels_effects_goals_and_cohorts(self):
        self.check("funnel", 8000)

    def test_quiz_map_and_health_of_every_open_deal(self):
        self.check("radar", 8000)

    def test_checklist_score_and_effect_of_every_visit_and_the_weekly_counters(self):
        self.check("visits", 30000)

    def test_tiers_of_accounts_deals_and_leads_their_routes_and_the_customer_mix(self):
        self.check("tier", 9000)

    def test_hygiene_target_levels_and_market_grid(self):
        self.check("planning", 1500)


class Sensitivity(unittest.TestCase):
    """A figure that is changed in a result is found, and so is a plan that says something else."""

    def setUp(self):
        self.plan, self.result = read(SAMPLE), json.loads(evaluation(SAMPLE))

    def found(self, subject, plan=None, result=None):
        return "\n".join(differences(plan or self.plan, result or self.result, subject).found)

    def test_a_changed_figure_is_found(self):
        funnel, deal = lambda result: result["funnel"]["scenarios"][0], lambda result: next(deal for deal in result["deals"] if deal["health"])
        visit = lambda result: next(visit for visit in result["visits"]["visits"] if visit["score"]["score"] is not None)
        for subject, part, key in (
                ("funnel", lambda result: funnel(result)["report"], "collected"), ("funnel", lambda result: funnel(result)["lever_effects"]["readings"], "renewal_lifetime"),
                ("funnel", lambda result: funnel(result)["goal"]["alone"][2], "value"), ("funnel", lambda result: funnel(result)["cohorts"]["months"][7], "losses"),
                ("radar", lambda result: deal(result)["quiz"]["indicators"], "needs"), ("radar", lambda result: deal(result)["health"], "uncapped"),
                ("radar", lambda result: deal(result)["health"]["gaps"], "motives"), ("visits", lambda result: visit(result)["checklist"], "percent"),
                ("visits", lambda result: visit(result)["score"], "score"), ("visits", lambda result: result["visits"]["team"]["weekly"]["team"]["effective"], "hits"),
                ("tier", lambda result: result["tier"]["deals"][0]["classification"]["signs"], "solution"), ("tier", lambda result: result["tier"]["customer_mix"]["without_tier"], "revenue"),
                ("planning", lambda result: result["pipeline"]["hygiene"]["cleaned"], "money"), ("planning", lambda result: result["planning"]["targets"]["levels"][1]["months"], 3),
                ("planning", lambda result: result["planning"]["market"], "bottom_up")):
            with self.subTest(subject=subject, key=key):
                other = copy.deepcopy(self.result)
                part(other)[key] += 1 if isinstance(part(other)[key], int) else 2e-6
                self.assertNotEqual(self.found(subject, result=other), "")

    def test_a_plan_that_says_something_else_is_found(self):
        def first(collection, wanted):
            return next(record for record in self.plan[collection] if wanted(record))

        def other_answers():
            for record in self.plan["assessments"]:
                record["answers"] = {question: 3 - points for question, points in record.get("answers", {}).items()}

        for subject, change in (
                ("funnel", lambda: self.plan["scenarios"][0].update(win_rate=0.21)),
                ("radar", other_answers),
                ("visits", lambda: first("visits", lambda visit: visit.get("state") == "done" and visit.get("marks")).update(marks={})),
                ("tier", lambda: self.plan["leads"][0].update(amount=99_999_999)),
                ("planning", lambda: first("deals", lambda deal: not deal.get("outcome") and not deal.get("close_date_moves")).update(
                    close_date_moves=["2026-11-01", "2026-11-02", "2026-11-03"]))):
            with self.subTest(subject=subject):
                self.setUp()
                self.assertEqual(self.found(subject), "")
                change()
                self.assertNotEqual(self.found(subject), "")

    def test_every_subject_is_looked_at(self):
        self.assertEqual(sorted(CHECKS), ["funnel", "planning", "radar", "tier", "visits"])


class Formulas(unittest.TestCase):
    """The recomputation itself against figures worked by hand."""

    FIELD = {"leads": 500, "lead_conversion": 0.3, "win_rate": 0.2, "deal_value": 10_000_000, "collection_ratio": 0.8, "renewal_rate": 0.6, "sales_cycle_days": 30}

    def test_the_field_preset(self):
        out = outputs(self.FIELD, levers_of(self.FIELD))
        wanted = {"opportunities": 150, "wins": 30, "bookings": 300_000_000, "collected": 240_000_000, "renewals": 180_000_000, "lifetime_bookings": 691_680_000,
                  "velocity_per_day": 10_000_000, "open_deals": 150 * 30 / 365}
        for name, value in wanted.items():
            self.assertAlmostEqual(out[name], value, msg=name)

    def test_all_wins_arrive(self):
        flows = cohorts({**self.FIELD, "months": 60, "lead_months": 12}, levers_of(self.FIELD))
        self.assertAlmostEqual(sum(flows["wins"]), 30, places=6)
        self.assertAlmostEqual(gamma_share(0, 30), 0)
        self.assertAlmostEqual(gamma_share(3000, 30), 1)

    def test_parts_add_up_and_ties_go_to_the_earlier(self):
        self.assertEqual(spread(10, [1, 1, 1]), [4, 3, 3])
        self.assertEqual(spread(1, [1, 1]), [1, 0])

    def test_figures_are_compared_to_six_decimals_and_money_to_the_minor_unit(self):
        see = Differences()
        see.number("a", 1 / 3, 0.333333)
        see.money("b", 0.5, 0)
        see.exact("c", None, None)
        self.assertEqual((see.found, see.compared), ([], 3))
        for wrong in (lambda: see.number("a", 1 / 3, 0.33333), lambda: see.number("a", None, 0), lambda: see.money("b", 1.6, 1), lambda: see.money("b", 1, 1.0),
                      lambda: see.exact("c", 1, True), lambda: see.numbers("d", {"x": 1}, {})):
            before = len(see.found)
            wrong()
            self.assertEqual(len(see.found), before + 1)
