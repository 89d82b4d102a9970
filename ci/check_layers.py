#!/usr/bin/env python3
"""Checks the layer map in layers.json against every include, and the banned words of each layer.

check_layers.py        prints what is wrong and how to put it right
check_layers.py dot    prints the map as a Graphviz graph, for ARCHITECTURE.md
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MAP = json.loads((ROOT / "ci/layers.json").read_text(encoding="utf-8"))
LAYERS = MAP["layers"]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
# The C++ headers have no dot; these few C headers are allowed where nothing else will do.
C_HEADERS = {"errno.h", "fcntl.h", "unistd.h", "sys/stat.h", "sys/types.h", "dirent.h"}
C_LAYERS = {"cli", "wasm"}


def sources(folder):
    base = ROOT / folder
    if not base.is_dir():
        return
    for path in sorted(base.rglob("*")):
        if path.suffix in (".h", ".cpp", ".inc") and path.is_file():
            yield path


def owner(layer, target):
    """A word on where code that needs this edge belongs."""
    homes = [name for name, entry in LAYERS.items() if target in entry["may_include"] and layer in entry["may_include"]]
    lowest = min(homes, key=lambda name: LAYERS[name]["level"], default=None)
    return f"code that needs both belongs in {lowest}" if lowest else f"{layer} must do without {target}"


def check_include(layer, relative, quote, name):
    entry = LAYERS[layer]
    first = name.split("/")[0]
    if ".." in name:
        return "write the path from src, without ../"
    if quote == '"' and first in LAYERS:
        if first == layer or first in entry["may_include"]:
            return None
        return f"{layer} -> {first} is not allowed: {owner(layer, first)}"
    if any(name.startswith(prefix) for prefix in MAP["everywhere"]):
        return None
    third_party = entry["third_party"] + MAP["third_party_files"].get(relative, [])
    if any(name.startswith(prefix) for prefix in third_party):
        return None
    if quote == "<" and ("." not in name and "/" not in name):
        return None
    if quote == "<" and name in C_HEADERS and layer in C_LAYERS:
        return None
    return f'"{name}" is neither a layer nor a library that {layer} may use (ci/layers.json)'


def without_comments(text):
    """Blanks comments, keeps line numbers; string literals stay, banned words may be meant for them."""
    text = re.sub(r"/\*.*?\*/", lambda m: re.sub(r"[^\n]", " ", m.group()), text, flags=re.S)
    return re.sub(r'("(?:\\.|[^"\\\n])*")|//[^\n]*', lambda m: m.group(1) or "", text)


def in_scope(rule, layer, relative):
    if layer not in rule.get("layers", LAYERS):
        return False
    if rule.get("only") and not any(relative.startswith(p) for p in rule["only"]):
        return False
    return not any(relative.startswith(p) for p in rule.get("except", []))


def problems():
    rules = [(re.compile(rule["pattern"]), rule) for rule in MAP["banned"]]
    for layer, entry in LAYERS.items():
        for path in sources(entry["folder"]):
            relative = path.relative_to(ROOT).as_posix()
            active = [(pattern, rule) for pattern, rule in rules if in_scope(rule, layer, relative)]
            text = without_comments(path.read_text(encoding="utf-8"))
            if path.suffix == ".h" and "#pragma once" not in text:
                yield f"{relative}:1: a header needs #pragma once"
            for number, line in enumerate(text.split("\n"), 1):
                include = INCLUDE.match(line)
                if include:
                    problem = check_include(layer, relative, include.group(1), include.group(2))
                    if problem:
                        yield f"{relative}:{number}: {problem}"
                for pattern, rule in active:
                    if pattern.search(line):
                        yield f"{relative}:{number}: {pattern.search(line).group().strip()!r}: {rule['reason']}; {rule['instead']}"


def check_map():
    for layer, entry in LAYERS.items():
        for other in entry["may_include"]:
            if other not in LAYERS or LAYERS[other]["level"] >= entry["level"]:
                yield f"ci/layers.json: {layer} -> {other} does not go down a level"


def dot():
    print("digraph layers {\n  rankdir=BT; node [shape=box];")
    for layer, entry in LAYERS.items():
        for other in entry["may_include"]:
            print(f"  {layer} -> {other};")
    print("}")


def main():
    if sys.argv[1:] == ["dot"]:
        dot()
        return 0
    found = list(check_map()) + list(problems())
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
