#!/usr/bin/env python3
"""join_playbook.py FOLDER OUTPUT: joins a playbook's files into the one document that the program reads.

FOLDER/playbook.json holds id, version and title; every other NAME.json is the section NAME. The output has type and
format first, then those, then the sections by name. Only white space is taken away: numbers keep their text."""
import json
import pathlib
import re
import sys

FORMAT = 1
HEAD = "playbook"
OUTSIDE_TEXT = re.compile(r'("(?:[^"\\]|\\.)*")|\s+')


def no_duplicates(pairs):
    keys = [key for key, _ in pairs]
    twice = {key for key in keys if keys.count(key) > 1}
    if twice:
        raise ValueError(f"a key stands twice: {', '.join(sorted(twice))}")
    return dict(pairs)


def compact(path):
    """The object of the file as text without white space around values."""
    text = path.read_text(encoding="utf-8")
    try:
        value = json.loads(text, object_pairs_hook=no_duplicates)
    except ValueError as error:
        sys.exit(f"{path}: {error}")
    if not isinstance(value, dict):
        sys.exit(f"{path}: a section is an object")
    return OUTSIDE_TEXT.sub(lambda match: match.group(1) or "", text)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, output = map(pathlib.Path, sys.argv[1:])
    head = compact(folder / f"{HEAD}.json")
    parts = [f'"type":"dealbench.playbook","format":{FORMAT}', head[1:-1]]
    parts += [f'"{path.stem}":{compact(path)}' for path in sorted(folder.glob("*.json")) if path.stem != HEAD]
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("{" + ",".join(parts) + "}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
