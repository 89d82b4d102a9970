#!/usr/bin/env python3
"""Checks that no tracked file names a package registry's host, a path of somebody's machine, or a folder outside the
checkout: what is committed must work for everybody. The patterns are put together so that this file passes too."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HOSTS = ["npm" + "js", "npm" + "mirror", "jsdel" + "ivr", "unp" + "kg", "deb." + "debian", "debian." + "org/debian", "snapshot." + "debian",
         "github" + "usercontent", "pypi" + r"\.", "crates" + r"\.io", "node" + "source", "cdn" + "js"]
PATHS = [r"(?<![\w.~}/-])/(" + "wo" + "rk|ro" + "ot|ho" + r"me|Us" + r"ers)/[\w.]", r"\.\./sha" + "red", r"/tmp/bash" + "_jobs", r"\bC:\\+Us" + "ers"]
PATTERN = re.compile("|".join(HOSTS + PATHS))


def main():
    names = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    found = 0
    for name in filter(None, names):
        path = ROOT / name
        if not path.is_file():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.split("\n"), 1):
            match = PATTERN.search(line)
            if match:
                print(f"{name}:{number}: {match.group()!r} works on one machine or one network only")
                found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
