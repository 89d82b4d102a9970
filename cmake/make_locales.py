#!/usr/bin/env python3
"""Turns assets/locales/{zh-CN,en}/*.json into the key constants and the text table of src/i18n.

Usage: make_locales.py LOCALES_DIR OUT_HEADER OUT_SOURCE
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


def read(folder):
    words = {}
    for path in sorted(folder.glob("*.json")):
        for key, text in json.loads(path.read_text(encoding="utf-8")).items():
            if key in words:
                sys.exit(f"{path}: key {key} stands twice")
            words[key] = text
    return words


def identifier(part):
    name = re.sub(r"[^A-Za-z0-9]", "_", part)
    return name + "_" if name in CPP_WORDS or name[:1].isdigit() else name


def literal(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("?", "\\?") + '"'


def header(keys):
    lines = ["// Made by cmake/make_locales.py from assets/locales.", "#pragma once", "", '#include "i18n/catalog.h"', "",
             "namespace dealbench::i18n::keys {", ""]
    for index, key in enumerate(keys):
        *spaces, name = [identifier(part) for part in key.split(".")]
        constant = f"inline constexpr Key {name if not name[:1].isdigit() else '_' + name}{{{index}}};"
        lines.append(f"namespace {'::'.join(spaces)} {{ {constant} }}" if spaces else constant)
    return "\n".join(lines + ["", "}  // namespace dealbench::i18n::keys", ""])


def source(keys, zh, en):
    lines = ["// Made by cmake/make_locales.py from assets/locales.", '#include "i18n/catalog_table.h"', "",
             "namespace dealbench::i18n {", "namespace {", "", "constexpr CatalogEntry table[] = {"]
    lines += [f"    {{{literal(key)}, {literal(zh[key])}, {literal(en[key])}}}," for key in keys]
    lines += ["};", "", "}  // namespace", "", "std::span<const CatalogEntry> catalog_table() { return table; }", "",
              "}  // namespace dealbench::i18n", ""]
    return "\n".join(lines)


def main():
    folder, out_header, out_source = (pathlib.Path(arg) for arg in sys.argv[1:4])
    zh, en = read(folder / "zh-CN"), read(folder / "en")
    if zh.keys() != en.keys():
        sys.exit(f"locales differ in their keys: {sorted(zh.keys() ^ en.keys())[:10]}")
    keys = sorted(zh, key=lambda key: key.encode("utf-8"))
    for before, after in zip(keys, keys[1:]):
        if after.startswith(before + "."):
            sys.exit(f"{before} is a key and also the beginning of {after}")
    for path, content in ((out_header, header(keys)), (out_source, source(keys, zh, en))):
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8")


main()
