#!/usr/bin/env python3
"""Turns assets/locales/{zh-CN,en} into the key constants and the text tables of src/i18n.

Usage: make_locales.py LOCALES_DIR OUT_DIR
The words of the first screens (*.json) are one table; each file workbench/NAME.json, which the page brings on first use, is one
of its own. Writes keys_generated.h and catalog_generated.cpp for the first, keys/NAME.h for each other, and for them all
workbench_texts_generated.cpp and, the same for the page, workbench_texts.json: [[[key, zh-CN, en], ...], ...].
Fails on a key that is missing in one language, stands twice, or is a prefix of another key.
"""
import json
import pathlib
import re
import sys

CPP_WORDS = {"new", "delete", "export", "import", "default", "switch", "case", "for", "if", "else", "do", "while",
             "and", "or", "not", "true", "false", "this", "class", "struct", "union", "enum", "public", "private",
             "template", "typename", "using", "namespace", "return", "goto", "break", "continue", "operator", "auto",
             "int", "long", "short", "float", "double", "char", "bool", "void", "const", "static", "volatile",
             "register", "signed", "unsigned", "sizeof", "try", "catch", "throw", "friend", "inline", "virtual"}


def read(paths, known):
    """The texts of the files by key; `known` are the keys read before."""
    found = {}
    for path in paths:
        for key, text in json.loads(path.read_text(encoding="utf-8")).items():
            if key in known or key in found:
                sys.exit(f"{path}: key {key} stands twice")
            found[key] = text
    return found


def identifier(part):
    name = re.sub(r"[^A-Za-z0-9]", "_", part)
    return name + "_" if name in CPP_WORDS or name[:1].isdigit() else name


def literal(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("?", "\\?") + '"'


def header(table, keys):
    lines = ["// Made by cmake/make_locales.py from assets/locales.", "#pragma once", "", '#include "i18n/catalog.h"', "",
             "namespace dealbench::i18n::keys {", ""]
    for index, key in enumerate(keys):
        *spaces, name = [identifier(part) for part in key.split(".")]
        constant = f"inline constexpr Key {name if not name[:1].isdigit() else '_' + name}{{{table}, {index}}};"
        lines.append(f"namespace {'::'.join(spaces)} {{ {constant} }}" if spaces else constant)
    return "\n".join(lines + ["", "}  // namespace dealbench::i18n::keys", ""])


def entries(name, keys, zh, en):
    return [f"constexpr CatalogEntry {name}[] = {{",
            *(f"    {{{literal(key)}, {literal(zh[key])}, {literal(en[key])}}}," for key in keys), "};", ""]


def source(body, function):
    return "\n".join(["// Made by cmake/make_locales.py from assets/locales.", '#include "i18n/catalog_table.h"', "",
                      "namespace dealbench::i18n {", "namespace {", "", *body, "}  // namespace", "", function, "",
                      "}  // namespace dealbench::i18n", ""])


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.write_text(content, encoding="utf-8")


def in_order(words):
    return sorted(words, key=lambda key: key.encode("utf-8"))


class Table:
    """The words of some files in both languages; `known` collects the keys."""

    def __init__(self, folder, pattern, known):
        self.zh, self.en = (read(sorted((folder / tag).glob(pattern)), known) for tag in ("zh-CN", "en"))
        if self.zh.keys() != self.en.keys():
            sys.exit(f"{pattern}: locales differ in their keys: {sorted(self.zh.keys() ^ self.en.keys())[:10]}")
        self.keys = in_order(self.zh)
        known.update(self.zh)


def main():
    folder, out = (pathlib.Path(arg) for arg in sys.argv[1:3])
    known = set()
    first = Table(folder, "*.json", known)
    names = sorted(path.stem for path in (folder / "zh-CN/workbench").glob("*.json"))
    tables = {name: Table(folder, f"workbench/{name}.json", known) for name in names}
    for before, after in zip(in_order(known), in_order(known)[1:]):
        if after.startswith(before + "."):
            sys.exit(f"{before} is a key and also the beginning of {after}")

    write(out / "keys_generated.h", header(0, first.keys))
    write(out / "catalog_generated.cpp", source(entries("table", first.keys, first.zh, first.en),
                                                "std::span<const CatalogEntry> first_texts() { return table; }"))
    body = []
    for number, (name, table) in enumerate(tables.items(), 1):
        write(out / f"keys/{name}.h", header(number, table.keys))
        body += entries(name, table.keys, table.zh, table.en)
    body += [f"constexpr std::span<const CatalogEntry> tables[] = {{{', '.join(names)}}};", ""]
    write(out / "workbench_texts_generated.cpp",
          source(body, "std::span<const std::span<const CatalogEntry>> workbench_texts() { return tables; }"))
    rows = [[[key, table.zh[key], table.en[key]] for key in table.keys] for table in tables.values()]
    write(out / "workbench_texts.json", json.dumps(rows, ensure_ascii=False, separators=(",", ":")))
    (out / "locales.stamp").touch()  # the rest keeps its time while its content is the same


main()
