"""The figures that matter, once more: plain Python from the plan and the playbook, by the formulas of docs/method, and nothing from the
program. A golden result says that nothing changed; this says that it is right.

independent_results.py PLAN RESULT     prints where a result of `evaluate --today 2026-11-23` and its recomputation part
"""
import json
import pathlib
import sys

from command import TODAY, default_playbook, read
from independent_funnel import check_funnel
from independent_plan import Differences, Plan
from independent_planning import check_planning
from independent_radar import check_radar
from independent_tier import check_tier
from independent_visits import check_visits

CHECKS = {"funnel": check_funnel, "radar": check_radar, "visits": check_visits, "tier": check_tier, "planning": check_planning}


def differences(document, result, subject):
    """What differs in one subject, and how many figures were compared."""
    see = Differences()
    CHECKS[subject](Plan(document, default_playbook(), TODAY), result, see)
    return see


def main():
    if len(sys.argv) != 3:
        print(__doc__.strip())
        return 2
    document, result = (read(pathlib.Path(name)) for name in sys.argv[1:])
    found = 0
    for subject in CHECKS:
        see = differences(document, result, subject)
        found += len(see.found)
        print(json.dumps({"subject": subject, "compared": see.compared, "different": len(see.found)}))
        for line in see.found:
            print("  " + line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
