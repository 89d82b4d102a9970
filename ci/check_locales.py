#!/usr/bin/env python3
"""Checks assets/locales: flat dotted keys, the same keys and {placeholders} in every language, no empty text, every
key used somewhere, every literal key that the code uses is there. zh-CN is the source.

A key counts as used when it stands in src/, wasm/, web/ or assets/ (locales apart) in full, or when a prefix of it
that ends in a dot does: "error." + code uses all keys below "error."."""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets/locales"
SOURCE = "zh-CN"
KEY = re.compile(r"^[a-z0-9_]+(\.[a-z0-9_\-]+)+$")
PLACEHOLDER = re.compile(r"\{([A-Za-z0-9_]*)[^}]*\}")
# How code names a key: i18n::Key{"a.b"}, tr("a.b"), text("a.b"), data-i18n="a.b".
USE = re.compile(r"""(?:\bKey[{(]|\btr\(|\btext\(|\bt\(|data-i18n(?:-\w+)?=)\s*["']([a-z0-9_]+(?:\.[a-z0-9_\-]+)+)["']""")
LITERAL = re.compile(r"""["'`]([a-z0-9_]+(?:\.[a-z0-9_\-]+)*\.?)["'`$]""")


def load(path):
    def no_duplicates(pairs):
        seen = {}
        for key, value in pairs:
            if key in seen:
                raise ValueError(f"{path.name}: the key {key} stands twice")
            seen[key] = value
        return seen
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=no_duplicates)


def code_files():
    for folder, suffixes in (("src", (".h", ".cpp")), ("wasm", (".h", ".cpp")), ("web", (".ts", ".html", ".mjs", ".webmanifest")), ("assets", (".json",))):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in suffixes and FOLDER not in path.parents and "node_modules" not in path.parts:
                yield path


def compare(locales):
    source = locales[SOURCE]
    for language, texts in locales.items():
        for key, value in texts.items():
            where = f"assets/locales/{language}.json: {key}"
            if not KEY.match(key):
                yield f"{where}: a key is lower-case words with dots"
            if not isinstance(value, str):
                yield f"{where}: the value must be text; keys are flat"
            elif not value.strip():
                yield f"{where}: empty"
            elif key not in source:
                yield f"{where}: not in {SOURCE}.json"
            elif isinstance(source[key], str) and sorted(set(PLACEHOLDER.findall(value))) != sorted(set(PLACEHOLDER.findall(source[key]))):
                yield f"{where}: other placeholders than {SOURCE}.json"
        for key in source.keys() - texts.keys():
            yield f"assets/locales/{language}.json: {key} is missing"


def check_use(source):
    literals, wanted = set(), []
    for path in code_files():
        text = path.read_text(encoding="utf-8")
        literals.update(LITERAL.findall(text))
        if path.suffix != ".json":
            for number, line in enumerate(text.split("\n"), 1):
                wanted += [(path.relative_to(ROOT).as_posix(), number, key) for key in USE.findall(line)]
    for name, number, key in wanted:
        if key not in source:
            yield f"{name}:{number}: the key {key} is in no locale"
    for key in source:
        parts = key.split(".")
        prefixes = {".".join(parts[:n]) + "." for n in range(1, len(parts))}
        if key not in literals and not prefixes & literals:
            yield f"assets/locales/{SOURCE}.json: {key} is used nowhere"


def main():
    if not (FOLDER / f"{SOURCE}.json").is_file():
        return 0
    try:
        locales = {path.stem: load(path) for path in sorted(FOLDER.glob("*.json"))}
    except ValueError as error:
        print(error)
        return 1
    found = list(compare(locales)) + list(check_use(locales[SOURCE]))
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
