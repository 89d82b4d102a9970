"""What `evaluate` prints: golden results to the byte, and the schemas of results and plans."""
import copy
import json
import pathlib
import sys
import tempfile
import unittest

from command import PLANS, ROOT, SAMPLE, NoResult, default_playbook, evaluation, name_of, read
from golden_results import FOLDER, RENEW, digests, first_difference, golden_bytes, golden_file, parts, samples

sys.path.insert(0, str(ROOT / "tests/support"))
from json_schema import Schema  # noqa: E402


def schema_of(kind):
    return read(ROOT / f"assets/schema/{kind}.schema.json")


class GoldenResults(unittest.TestCase):
    def test_every_sample_has_one_and_there_are_no_others(self):
        self.assertGreaterEqual(len(samples()), 10)
        self.assertEqual(sorted(path.name.split(".evaluation.")[0] for path in FOLDER.iterdir()), [name_of(plan) for plan in samples()], RENEW)

    def test_every_golden_result_is_reproduced_to_the_byte(self):
        for plan in samples():
            with self.subTest(plan=plan.name):
                result = evaluation(plan)
                golden, now = golden_file(plan, result), golden_bytes(result)
                wanted = golden.read_bytes() if golden.is_file() else b""
                if wanted != now:
                    self.fail(f"{golden.name}: {first_difference(wanted, now)}\n{RENEW}")

    def test_digests_tell_which_report_differs(self):
        result = evaluation(SAMPLE)
        names = [name for name, _ in parts(result)]
        self.assertEqual(names, ["head", "funnel", "deals", "pipeline", "visits", "tier", "planning", "guide"])
        self.assertEqual(b"".join(data for _, data in parts(result)), result)
        for name, data in parts(result)[1:]:
            body = data.rstrip(b"}\n,") if name == "guide" else data.rstrip(b",\n")
            self.assertEqual(json.loads(b"{" + body + (b"}}" if name == "guide" else b"}")).keys(), {name})
        other = result.replace(b'"guide":{', b'"guide": {', 1)
        differing = [one.split()[1] for one, two in zip(digests(result).split(b"\n"), digests(other).split(b"\n")) if one != two]
        self.assertEqual(differing, [b"all", b"guide"])

    def test_the_first_difference_is_shown_with_its_surroundings(self):
        text = first_difference(b"same\nabc 12 xyz", b"same\nabc 13 xyz")
        self.assertIn("line 2, column 6", text)
        self.assertIn("abc 12 xyz", text)
        self.assertIn("one ends after line 1", first_difference(b"a", b"a\nb"))


class Schemas(unittest.TestCase):
    def valid(self, schema, value):
        self.assertEqual(schema.problems(value), [])

    def test_results_of_samples_and_golden_plans_are_valid(self):
        schema = Schema(schema_of("evaluation"))
        for plan in samples():
            with self.subTest(plan=plan.name):
                self.valid(schema, json.loads(evaluation(plan)))
        with tempfile.TemporaryDirectory() as folder:
            playbook = pathlib.Path(folder) / "playbook.json"
            playbook.write_text(json.dumps(default_playbook(), ensure_ascii=False), encoding="utf-8")
            for plan in sorted(PLANS.glob("*.dealplan.json")):
                with self.subTest(plan=plan.name):
                    # The playbook is given: a golden plan may hold a text that is none.
                    self.valid(schema, json.loads(evaluation(plan, "--playbook", playbook)))

    def evaluated(self, document):
        """The result of a plan that is no file."""
        with tempfile.TemporaryDirectory() as folder:
            plan = pathlib.Path(folder) / "plan.json"
            plan.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
            return json.loads(evaluation.__wrapped__(plan))

    def test_results_of_the_year_that_is_being_planned_are_valid(self):
        schema, solved = Schema(schema_of("evaluation")), 0
        for plan in (plan for plan in samples() if plan.name.endswith(".en.dealplan.json") and read(plan).get("years")):
            with self.subTest(plan=plan.name):
                document = read(plan)
                document["settings"]["selected_year"] = document["years"][-1]["id"]
                result = self.evaluated(document)
                self.valid(schema, result)
                solved += bool(result["planning"]["balance"]["solution"]) + bool(result["planning"]["market"]["gap"]["top_down"])
        self.assertGreater(solved, 0, "no sample plans a year with a goal for its wheel or a target from above")

    def test_errors_inside_a_result_are_valid_and_leave_the_rest_alone(self):
        document, schema = read(SAMPLE), Schema(schema_of("evaluation"))
        document["scenarios"][0].update(leads=10**9, deal_value=10**12)
        rated = document["ratings"][0]
        rated["support"] = 0
        visit = document["visits"][0]
        visit.update(best_commitment=1, minimum_commitment=5)
        document["accounts"][0]["revenue"] = document["accounts"][1]["revenue"] = 9 * 10**15
        document["meetings"][0]["agenda"] = "none"
        result = self.evaluated(document)
        self.valid(schema, result)
        places = []

        def look(value, path):
            if isinstance(value, dict):
                if "error" in value:
                    places.append(path)
                for key, below in value.items():
                    look(below, f"{path}/{key}")
            elif isinstance(value, list):
                for below in value:
                    look(below, f"{path}/{below.get('id')}" if isinstance(below, dict) else path)
        look(result, "")
        self.assertEqual(sorted(set(places) - {"/funnel/comparison", "/pipeline/lessons/errors/None"}), sorted((
            f"/funnel/scenarios/{document['scenarios'][0]['id']}/report", f"/deals/{rated['deal']}", f"/visits/visits/{visit['id']}",
            "/tier/customer_mix", f"/planning/meetings/{document['meetings'][0]['id']}")))

    def test_a_plan_without_a_usable_playbook_has_no_result(self):
        with self.assertRaisesRegex(NoResult, r"PLAYBOOK-\d+"):
            evaluation(PLANS / "every_collection.dealplan.json")

    def test_samples_and_golden_plans_are_valid(self):
        schema = Schema(schema_of("plan"))
        for plan in [*samples(), *sorted(PLANS.glob("*.dealplan.json"))]:
            with self.subTest(plan=plan.name):
                self.valid(schema, read(plan))

    def test_the_default_playbook_is_valid(self):
        self.valid(Schema(schema_of("playbook")), default_playbook())

    def test_no_object_of_a_result_is_open_and_every_key_stands_in_it(self):
        def look(schema, path):
            if isinstance(schema, list):
                for index, item in enumerate(schema):
                    look(item, f"{path}/{index}")
            elif isinstance(schema, dict):
                if "properties" in schema and "type" in schema:
                    self.assertIs(schema.get("additionalProperties"), False, path)
                    self.assertEqual(schema["required"], list(schema["properties"]), path)
                for key, below in schema.items():
                    look(below, f"{path}/{key}")
        for kind in ("evaluation", "classification"):
            look(schema_of(kind), kind)

    def test_every_definition_is_used(self):
        for kind in ("evaluation", "classification", "plan", "playbook"):
            text = json.dumps(schema_of(kind))
            unused = [name for name in schema_of(kind)["$defs"] if f'"#/$defs/{name}"' not in text]
            self.assertEqual(unused, [], kind)

    def test_a_result_with_a_key_more_or_less_or_of_another_kind_is_refused(self):
        schema, good = Schema(schema_of("evaluation")), json.loads(evaluation(SAMPLE))
        self.valid(schema, good)
        for change, place in (
                (lambda result: result["deals"][0].pop("quiz"), "/deals/0/quiz: is missing"),
                (lambda result: result["deals"][0]["quiz"].update(mood=1), "/deals/0/quiz/mood: is not known here"),
                (lambda result: result["pipeline"]["hygiene"]["stated"].update(money="1"), "/pipeline/hygiene/stated/money: '1' is not of type integer"),
                (lambda result: result["visits"]["visits"][0]["checklist"].update(percent=101), "/visits/visits/0/checklist/percent: 101 is above 100"),
                (lambda result: result["tier"]["leads"][0].update(tier="huge"), "/tier/leads/0/tier: 'huge'"),
                (lambda result: result.update(today="today"), "/today: 'today' does not match")):
            bad = copy.deepcopy(good)
            change(bad)
            self.assertIn(place, "\n".join(schema.problems(bad)))
