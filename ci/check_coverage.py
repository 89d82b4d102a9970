#!/usr/bin/env python3
"""Checks docs/method-coverage.md: rows A01..A140 are there, each once and in order; every file, test and playbook key it
names exists; a row without a name says "nothing to build", and only the five that may."""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/method-coverage.md"
PLAYBOOK = ROOT / "assets/playbooks/default"
WANTED = [f"A{n:02d}" for n in range(1, 141)]
NOTHING = {"A02", "A09", "A53", "A112", "A140"}
COLUMNS = 5
KEY = re.compile(r"^[a-z_]+(\.[A-Za-z0-9_]+)+$")


def load(section, cache={}):
    if section not in cache:
        path = PLAYBOOK / f"{section}.json"
        cache[section] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
    return cache[section]


def entry(value, step):
    """A member of an object, or the entry of a list with this id; None when there is none."""
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list):
        return next((item for item in value if isinstance(item, dict) and item.get("id") == step), None)
    return None


def key_exists(name):
    section, *steps = name.split(".")
    value = load(section)
    for step in steps:
        value = entry(value, step)
    return value is not None


def exists(name):
    if "/" not in name:
        return bool(KEY.match(name)) and key_exists(name)
    if name.endswith("_test.cpp"):
        return (ROOT / "tests/unit" / name).is_file()
    return (ROOT / "src" / name).is_file() or (ROOT / name).is_file()


def problems(text):
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in text.split("\n") if re.match(r"\| A\d", line)]
    ids = [row[0] for row in rows]
    for wanted in WANTED:
        if ids.count(wanted) != 1:
            yield f"{wanted} is there {ids.count(wanted)} times"
    if ids != sorted(ids, key=lambda row: int(row[1:])):
        yield "the rows are not in order"
    for row in rows:
        if len(row) != COLUMNS or not row[1]:
            yield f"{row[0]}: {COLUMNS} columns, the second in words"
            continue
        where, tests = (re.findall(r"`([^`]+)`", cell) for cell in row[2:4])
        if row[0] in NOTHING:
            if row[2] != "nothing to build":
                yield f"{row[0]}: holds nothing to build"
        elif not where or not tests:
            yield f"{row[0]}: names no place or no test"
        for name in where + tests:
            if not exists(name):
                yield f"{row[0]}: {name} does not exist"
        for name in tests:
            if not name.endswith("_test.cpp"):
                yield f"{row[0]}: {name} is no test"


def main():
    found = list(problems(PAGE.read_text(encoding="utf-8")))
    for line in found:
        print(f"docs/method-coverage.md: {line}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
