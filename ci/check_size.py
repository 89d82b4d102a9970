#!/usr/bin/env python3
"""Checks the budgets in budget.json.

check_size.py          lines per file and per function
check_size.py dist     the first load of dist/, brotli-compressed, file by file
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUDGET = json.loads((ROOT / "ci/budget.json").read_text(encoding="utf-8"))
BROTLI = """
const {brotliCompressSync, constants} = require('zlib'), fs = require('fs');
for (const file of process.argv.slice(1)) {
  const data = fs.readFileSync(file), params = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22};
  console.log(brotliCompressSync(data, {params}).length);
}
"""


def tracked(*patterns):
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    return [name for name in names if name and (ROOT / name).is_file()]


def kind_of(name):
    if name.startswith("tests/"):
        return "test"
    return {".h": "header", ".cpp": "source", ".ts": "typescript", ".mjs": "typescript"}[pathlib.Path(name).suffix]


def functions(text):
    """(first line, lines) of each top-level function: from a line at the margin that ends in '{' and has a parameter
    list, to the next '}' at the margin. Our formatting makes that exact enough; lambdas count with their function."""
    start = None
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if start is None and line.endswith("{") and not line.startswith((" ", "}", "#", "/")):
            head = line
            back = number - 2
            while "(" not in head and back >= 0 and lines[back].strip() and not lines[back].startswith(("}", "#", "/")):
                head = lines[back] + head
                back -= 1
            if "(" in head and not re.match(r"(namespace|struct|class|enum|union)\b", head) and "= {" not in line:
                start = number
        elif start is not None and line.startswith("}"):
            yield start, number - start + 1
            start = None


def check_lines():
    limits = BUDGET["lines"]
    exceptions = {entry["file"]: entry for entry in BUDGET["exceptions"]}
    for name in tracked("src/*.h", "src/*.cpp", "wasm/*.h", "wasm/*.cpp", "web/*.ts", "web/*.mjs", "tests/*.h", "tests/*.cpp", "tests/*.ts", "tests/*.mjs"):
        if "_generated." in name:
            continue
        text = (ROOT / name).read_text(encoding="utf-8")
        count = text.count("\n")
        exception = exceptions.pop(name, {})
        limit = exception.get("lines", limits[kind_of(name)])
        if count > min(limit, limits["hard"]):
            yield f"{name}: {count} lines, the limit is {limit}: split it, or list it in ci/budget.json with its reason"
        if kind_of(name) in ("header", "source"):
            longest = exception.get("function", limits["function"])
            for first, length in functions(text):
                if length > longest:
                    yield f"{name}:{first}: a function of {length} lines, the limit is {longest}"
    for name, entry in exceptions.items():
        yield f"ci/budget.json: exception for {name}, which does not exist"
    for entry in BUDGET["exceptions"]:
        if not entry.get("reason"):
            yield f"ci/budget.json: the exception for {entry['file']} needs a reason"


def check_dist():
    dist = ROOT / "dist"
    if not (dist / "index.html").is_file():
        yield "dist/index.html is missing: run ci/build web"
        return
    exclude = BUDGET["first_load_exclude"]
    files = [path for path in sorted(dist.rglob("*")) if path.is_file() and path.suffix not in (".map", ".gz", ".br")
             and not any(path.relative_to(dist).as_posix().startswith(word) or f"/{word}" in path.relative_to(dist).as_posix() for word in exclude)]
    sizes = subprocess.run(["node", "-e", BROTLI, *map(str, files)], check=True, capture_output=True, text=True).stdout.split()
    total = 0
    for path, size in zip(files, map(int, sizes)):
        total += size
        print(f"{size:8} {path.relative_to(dist).as_posix()}")
    budget = BUDGET["first_load_brotli_bytes"]
    print(f"{total:8} first load, of {budget} ({100 * total / budget:.0f} %)")
    if total > budget:
        yield f"the first load is {total - budget} bytes over its budget"


def main():
    found = list(check_dist() if sys.argv[1:] == ["dist"] else check_lines())
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
