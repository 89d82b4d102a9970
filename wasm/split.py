#!/usr/bin/env python3
"""Divides the page's module in two: what the first screens can reach, and what only the workbench can.

Usage: split.py IN.wasm PRIMARY.wasm SECONDARY.wasm    (IN with function names)

The page loads the first at once and the second when a screen of the workbench is opened (web/src/workbench.ts). A function
goes into the second if no call leads to it from an export other than the gate, or from a function whose address is taken;
addresses that are taken for the workbench alone are known by its namespace. Identical functions are merged only afterwards,
in each part for itself: before, one of the workbench could stand for one of the first screens.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

GATE = "db_open_workbench"  # the export that makes the workbench, see bridge.h
NAMESPACE = "dealbench::ui::workbench::"
FEATURES = "--all-features"

EXPORTED, ADDRESS_TAKEN = "gray", "rounded"
NODE = re.compile(r'^  "((?:[^"\\]|\\.)*)" \[style="filled(, rounded)?"(?:, fillcolor="(\w+)")?\];')
CALL = re.compile(r'^  "((?:[^"\\]|\\.)*)" -> "((?:[^"\\]|\\.)*)"')


def call_graph(module):
    """Functions with their calls, and those that can be entered without the workbench."""
    dot = subprocess.run(["wasm-opt", FEATURES, str(module), "--print-call-graph", "-o", "/dev/null"], check=True,
                         capture_output=True, text=True).stdout
    calls, entries, gate_found = {}, set(), False
    for line in dot.splitlines():
        if node := NODE.match(line):
            name, rounded, color = node.groups()
            if color == "turquoise":  # an import
                continue
            calls.setdefault(name, set())
            gate_found |= name == GATE
            is_exported = color == EXPORTED and name != GATE
            is_target = rounded is not None and NAMESPACE not in name.replace("\\20", " ")
            if is_exported or is_target:
                entries.add(name)
        elif call := CALL.match(line):
            calls.setdefault(call[1], set()).add(call[2])
    if not gate_found:
        sys.exit(f"split.py: {module} has no function {GATE}")
    return calls, entries


def reachable(calls, entries):
    seen, waiting = set(entries), list(entries)
    while waiting:
        for callee in calls.get(waiting.pop(), ()):
            if callee not in seen and callee in calls:
                seen.add(callee)
                waiting.append(callee)
    return seen


def main():
    module, primary, secondary = map(pathlib.Path, sys.argv[1:4])
    calls, entries = call_graph(module)
    later = sorted(calls.keys() - reachable(calls, entries))
    with tempfile.TemporaryDirectory(dir=primary.parent) as folder:
        names, first, second = (pathlib.Path(folder) / name for name in ("names", "first.wasm", "second.wasm"))
        names.write_text("\n".join(later) + "\n", encoding="utf-8")
        subprocess.run(["wasm-split", FEATURES, "--split", str(module), f"--split-funcs=@{names}", "--no-placeholders",
                        "--export-prefix=%", "-o1", str(first), "-o2", str(second)], check=True)
        for part, out in ((first, primary), (second, secondary)):
            subprocess.run(["wasm-opt", FEATURES, "-Oz", "--strip-debug", "--strip-producers", str(part), "-o", str(out)],
                           check=True)
    print(f"split: {len(calls) - len(later)} functions at once, {len(later)} with the workbench")


main()
