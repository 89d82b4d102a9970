#!/usr/bin/env python3
"""Writes the sample plans: assets/plans/NAME.LANGUAGE.dealplan.json.

make_samples.py            writes them all
make_samples.py --check    changes nothing; exits 1 when a file differs from what would be written

Same bytes on every machine. Structure, ids and figures are the same in both languages. Firms and people are invented; the
samples' today is 2026-11-23. The samples are in make/, a module each; make/check.py refuses a plan that the schema, the
playbook or the references do not bear."""
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from make import check, empty, solution, strategic, team, tool  # noqa: E402
from make.plan import plan_text  # noqa: E402
from make.text import LANGUAGES  # noqa: E402

FOLDER = pathlib.Path(__file__).resolve().parent
# File name, plan, most bytes a file may have. The sample that the program carries is the solution seller's.
SAMPLES = [
    ("sample", solution.make, 60_000),
    ("tool", tool.make, 75_000),
    ("strategic", strategic.make, 75_000),
    ("team", team.make, 900_000),
    ("empty", empty.make, 1_000),
]


def texts():
    """The text of each file, by its name."""
    found = {}
    for name, make, limit in SAMPLES:
        for language in LANGUAGES:
            file = f"{name}.{language}.dealplan.json"
            found[file] = plan_text(make(), language)
            size = len(found[file].encode())
            if size > limit:
                raise SystemExit(f"{file}: {size} bytes, more than {limit}")
    return found


def main(arguments):
    if arguments not in ([], ["--check"]):
        raise SystemExit(__doc__)
    failed = False
    for file, text in texts().items():
        for problem in check.problems(text, is_chinese=".zh-CN." in file):
            failed = True
            print(f"{file}: {problem}")
        path = FOLDER / file
        if not arguments and not failed:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif arguments and (not path.is_file() or path.read_bytes() != text.encode()):
            failed = True
            print(f"{file}: differs from what make_samples.py writes")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
