"""The command under test: how it is called, and what the tests of this folder share."""
import functools
import json
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
PLANS = ROOT / "tests/golden/plans"
BROKEN = ROOT / "tests/golden/broken"
SAMPLES = ROOT / "assets/plans"
SAMPLE = SAMPLES / "sample.zh-CN.dealplan.json"
TODAY = "2026-11-23"
COMMAND = []


def name_of(plan):
    """"sample.en" of "…/sample.en.dealplan.json"."""
    return plan.name.removesuffix(".dealplan.json")


def run(*words, stdin=b""):
    """(exit code, stdout bytes, stderr text)"""
    done = subprocess.run([*COMMAND, *map(str, words)], input=stdin, capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr.decode("utf-8")


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


@functools.cache
def default_playbook():
    """The playbook's document, joined from its sections as the build does it."""
    folder = ROOT / "assets/playbooks/default"
    document = {"type": "dealbench.playbook", "format": 1, **read(folder / "playbook.json")}
    for path in sorted(folder.glob("*.json")):
        if path.name != "playbook.json":
            document[path.stem] = read(path)
    return document


class NoResult(Exception):
    pass


@functools.cache
def evaluation(plan, *options):
    """The bytes that `evaluate` prints on TODAY; each plan is evaluated once."""
    code, out, messages = run("evaluate", plan, "--today", TODAY, "--seed", 1, "--trials", 20000, *options)
    if code != 0:
        raise NoResult(messages)
    return out


class CommandLine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def expect(self, code, *words, stdin=b""):
        """Runs and expects the exit code; the other stream's text comes back: stdout when it is 0, else stderr."""
        got, out, messages = run(*words, stdin=stdin)
        self.assertEqual(got, code, f"{words}: {messages}")
        if code == 0:
            return out
        self.assertEqual(out, b"", "a failed command says nothing on stdout")
        self.assertTrue(messages.startswith(("dealbench: ", "usage: ")), messages)
        return messages
