#!/usr/bin/env python3
"""Writes tests/golden/results anew: run it when results change on purpose, then read the difference before committing it.

renew_results.py COMMAND...     COMMAND: how to call the program, build/native/bin/dealbench
"""
import sys

from command import COMMAND, ROOT
from golden_results import renew


def main():
    if len(sys.argv) < 2:
        print(__doc__.strip())
        return 2
    COMMAND[:] = sys.argv[1:]
    for path in renew():
        print(path.relative_to(ROOT).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main())
