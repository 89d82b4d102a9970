"""The command `dealbench`: results on stdout, messages on stderr, exit codes 0, 1, 2, 3 (src/cli/README.md). Runs every *_test.py of this
folder: as wasm the same tests under Node, so that golden results prove that both builds give the same bytes.

cli_test.py RESULTS COMMAND...   RESULTS: a report in the form of GoogleTest's; COMMAND: how to call the program.
"""
import json
import pathlib
import subprocess
import sys
import unittest

from command import BROKEN, COMMAND, PLANS, ROOT, SAMPLE, CommandLine, run

MODULES = ("cli_test", "json_schema_test", "results_test", "independent_results_test", "classify_test")


class Usage(CommandLine):
    def test_help_is_asked_for_on_stdout_and_unasked_on_stderr(self):
        usage = self.expect(0, "--help").decode()
        for command in ("evaluate", "check", "classify", "fmt", "new"):
            self.assertIn(f"\n  {command} ", usage)
        self.assertEqual(self.expect(0, "help").decode(), usage)
        self.assertEqual(self.expect(2), usage)
        self.assertEqual(self.expect(2, "dance"), usage)

    def test_wrong_use_is_2(self):
        for words in (("evaluate",), ("evaluate", SAMPLE, SAMPLE), ("evaluate", SAMPLE, "--today"), ("evaluate", SAMPLE, "--today", "tomorrow"),
                      ("evaluate", SAMPLE, "--dance"), ("check",), ("check", "--dance", SAMPLE), ("fmt",), ("fmt", SAMPLE, SAMPLE),
                      ("new", "--sample", "luck"), ("new", "--lang", "fr"), ("new", "plan.json"), ("new", "-o")):
            with self.subTest(words=words):
                self.assertIn("CLI-001", self.expect(2, *words))

    def test_a_file_that_cannot_be_read_or_written_is_3(self):
        nowhere = self.folder / "nowhere" / "plan.json"
        for words in (("evaluate", nowhere), ("check", nowhere), ("fmt", nowhere), ("fmt", SAMPLE, "-o", nowhere), ("new", "-o", nowhere),
                      ("evaluate", SAMPLE, "-o", nowhere), ("check", self.folder)):
            with self.subTest(words=words):
                messages = self.expect(3, *words)
                self.assertIn("CLI-002", messages)

    def test_two_dashes_end_the_options(self):
        odd = self.folder / "--today"
        odd.write_bytes(SAMPLE.read_bytes())
        done = subprocess.run([*COMMAND, "check", "--", "--today"], cwd=self.folder, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)


class Check(CommandLine):
    def test_good_plans_are_0_and_silent(self):
        files = sorted(PLANS.glob("*.dealplan.json"))
        self.assertGreaterEqual(len(files), 4)
        code, out, messages = run("check", *[file for file in files if "unknown" not in file.name])
        self.assertEqual((code, out, messages), (0, b"", ""))

    def test_broken_plans_are_1_with_code_and_place(self):
        for file in sorted(BROKEN.glob("*.dealplan.json")):
            with self.subTest(file=file.name):
                messages = self.expect(1, "check", file)
                self.assertIn("(" + "-".join(file.name.split("-")[:2]) + ")", messages)
                place = file.with_name(file.name.replace(".dealplan.json", ".txt")).read_text(encoding="utf-8").split("\n")[0]
                self.assertIn(place, messages)

    def test_unknown_keys_are_noted_and_no_error(self):
        code, out, messages = run("check", PLANS / "unknown_keys.dealplan.json")
        self.assertEqual((code, out), (0, b""))
        self.assertEqual(len(messages.splitlines()), 6)
        self.assertIn("scenarios/a/owner", messages)
        self.assertNotIn("note.", messages)

    def test_of_several_files_the_worst_counts_and_all_are_looked_at(self):
        bad = BROKEN / "PLAN-004-win_rate_110_percent.dealplan.json"
        messages = self.expect(1, "check", SAMPLE, bad, SAMPLE)
        self.assertEqual(len(messages.splitlines()), 1)
        messages = self.expect(3, "check", self.folder / "nowhere", bad)
        self.assertEqual(len(messages.splitlines()), 2)

    def test_a_file_of_50_megabytes_is_1(self):
        large = self.folder / "large.json"
        large.write_bytes(b"[" * (50 << 20))
        self.assertIn("JSON-003", self.expect(1, "check", large))

    def test_a_dash_is_stdin(self):
        self.expect(0, "check", "-", stdin=SAMPLE.read_bytes())
        self.assertIn("JSON-001", self.expect(1, "check", "-", stdin=b"{"))


class Format(CommandLine):
    def test_makes_the_canonical_form(self):
        for file in sorted((ROOT / "tests/golden/rewritten").glob("*.dealplan.json")):
            with self.subTest(file=file.name):
                canonical = file.with_name(file.name.replace(".dealplan.json", ".canonical.json")).read_bytes()
                self.assertEqual(self.expect(0, "fmt", file), canonical)
                self.assertEqual(self.expect(0, "fmt", "-", stdin=file.read_bytes()), canonical)
                self.assertIn("not in canonical form", self.expect(1, "fmt", "--check", file))
                other = self.folder / "other.json"
                self.assertEqual(self.expect(0, "fmt", file, "-o", other), b"")
                self.assertEqual(other.read_bytes(), canonical)
                self.expect(0, "fmt", "--check", other)

    def test_leaves_a_canonical_plan_as_it_is(self):
        for file in sorted(PLANS.glob("*.dealplan.json")):
            self.assertEqual(self.expect(0, "fmt", file), file.read_bytes())

    def test_a_broken_plan_writes_nothing(self):
        other = self.folder / "other.json"
        self.assertIn("PLAN-001", self.expect(1, "fmt", BROKEN / "PLAN-001-list.dealplan.json", "-o", other))
        self.assertFalse(other.exists())


class New(CommandLine):
    def test_an_empty_plan_can_be_read_and_has_one_scenario(self):
        text = self.expect(0, "new")
        self.assertEqual(self.expect(0, "fmt", "-", stdin=text), text)
        self.assertEqual(len(json.loads(text)["scenarios"]), 1)
        self.assertEqual(self.expect(0, "new", "--sample", "empty"), text)

    def test_the_samples_are_those_of_the_program(self):
        for sample, file in (("tool", "tool"), ("solution", "sample"), ("strategic", "strategic"), ("team", "team"), ("empty", "empty")):
            for language in ("zh-CN", "en"):
                with self.subTest(sample=sample, language=language):
                    wanted = (ROOT / f"assets/plans/{file}.{language}.dealplan.json").read_bytes()
                    other = self.folder / "other.json"
                    self.expect(0, "new", "--sample", sample, "--lang", language, "-o", other)
                    self.assertEqual(other.read_bytes(), wanted)
                    self.expect(0, "check", other)
        self.assertEqual(self.expect(0, "new", "--sample", "solution"), SAMPLE.read_bytes())


class Evaluate(CommandLine):
    def test_gives_all_reports_as_json(self):
        result = json.loads(self.expect(0, "evaluate", SAMPLE, "--today", "2026-11-23"))
        self.assertEqual(result["type"], "dealbench.evaluation")
        self.assertEqual(result["today"], "2026-11-23")
        field = result["funnel"]["scenarios"][0]
        self.assertEqual(field["report"]["wins"], 30)
        self.assertEqual(field["report"]["bookings"], 300_000_000)
        self.assertAlmostEqual(field["lever_effects"]["together_gain"]["performance_index"], 1.05**6 / 0.95 - 1, places=6)

    def test_same_plan_same_bytes_to_stdout_or_file(self):
        text = self.expect(0, "evaluate", SAMPLE)
        other = self.folder / "result.json"
        self.expect(0, "evaluate", SAMPLE, "-o", other)
        self.assertEqual(other.read_bytes(), text)
        self.assertEqual(self.expect(0, "evaluate", "-", stdin=SAMPLE.read_bytes()), text)

    def test_a_broken_plan_is_1(self):
        messages = self.expect(1, "evaluate", BROKEN / "PLAN-004-leads_negative.dealplan.json")
        self.assertIn("scenarios/a/leads · -1 (0..1000000000)", messages)


class Report(unittest.TextTestResult):
    """Remembers every case for the report."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.cases = []

    def stopTest(self, test):
        super().stopTest(test)
        bad = [text for failed, text in self.failures + self.errors if failed is test or getattr(failed, "test_case", None) is test]
        suite, name = test.id().split(".")[-2:]
        case = {"name": name.removeprefix("test_"), "classname": suite, "status": "RUN", "result": "COMPLETED"}
        self.cases.append({**case, "failures": [{"failure": text} for text in bad]} if bad else case)


def main():
    results, COMMAND[:] = pathlib.Path(sys.argv[1]), sys.argv[2:]
    tests = unittest.defaultTestLoader.loadTestsFromNames(MODULES)
    report = unittest.TextTestRunner(resultclass=Report, verbosity=1).run(tests)
    results.parent.mkdir(parents=True, exist_ok=True)
    results.write_text(json.dumps({"testsuites": [{"name": "cli", "testsuite": report.cases}]}, indent=1), encoding="utf-8")
    return 0 if report.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
