#!/usr/bin/env python3
"""Checks assets/locales/<language>/**/*.json: flat dotted keys, the same keys and {placeholders} in every language, no empty
text, full-width punctuation beside Chinese characters, and every key of the interface used somewhere.

A key counts as used when src/ has its constant (keys::a::b), its literal, or a literal prefix of it that ends in a dot
("error." + code uses all keys below "error."). The files engine_*.json hold the words of the engine's results, looked up by
ids that the engine makes; they are not checked for use."""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets/locales"
SOURCE = "zh-CN"
KEY = re.compile(r"^[A-Za-z0-9_]+(\.[A-Za-z0-9_\-]+)+$")
PLACEHOLDER = re.compile(r"\{([A-Za-z0-9_]*)\}")
CONSTANT = re.compile(r"keys::((?:[A-Za-z0-9_]+::)*[A-Za-z0-9_]+)")
LITERAL = re.compile(r'"([A-Za-z0-9_]+(?:\.[A-Za-z0-9_\-]+)*\.?)"')
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:?!()]|[,;:?!(][\u4e00-\u9fff]")


def load(folder):
    texts, files = {}, {}
    for path in sorted(folder.rglob("*.json")):
        for key, value in json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=list):
            if key in texts:
                sys.exit(f"{path.relative_to(ROOT)}: the key {key} stands twice")
            texts[key], files[key] = value, path.relative_to(folder).as_posix()
    return texts, files


def check_texts(language, texts, files, source):
    for key, value in texts.items():
        where = f"assets/locales/{language}/{files[key]}: {key}"
        if not KEY.match(key):
            yield f"{where}: a key is words with dots"
        if not isinstance(value, str) or not value.strip():
            yield f"{where}: the value must be text and not empty"
            continue
        if key not in source:
            yield f"{where}: not in {SOURCE}"
        elif sorted(set(PLACEHOLDER.findall(value))) != sorted(set(PLACEHOLDER.findall(source[key]))):
            yield f"{where}: other placeholders than {SOURCE}"
        if language == SOURCE and HALF_WIDTH.search(value):
            yield f"{where}: half-width punctuation beside Chinese: {value}"
    for key in source.keys() - texts.keys():
        yield f"assets/locales/{language}: {key} is missing"


def check_use(files):
    used, prefixes = set(), set()
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        text = path.read_text(encoding="utf-8")
        used.update(name.replace("::", ".").rstrip("_") for name in CONSTANT.findall(text))
        literals = LITERAL.findall(text)
        used.update(literals)
        prefixes.update(literal for literal in literals if literal.endswith("."))
    for key, name in files.items():
        spoken = re.sub(r"[^A-Za-z0-9.]", "_", key)
        is_used = key in used or spoken in used or any(key.startswith(prefix) for prefix in prefixes)
        if not is_used and "engine_" not in name:
            yield f"assets/locales/{SOURCE}/{name}: {key} is used nowhere"


def main():
    loaded = {folder.name: load(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir()}
    source, files = loaded[SOURCE]
    found = list(check_use(files))
    for language, (texts, names) in loaded.items():
        found += check_texts(language, texts, names, source)
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
