"""Texts in both languages. Chinese is typed with ASCII marks, so that no editor can spoil it, and gets full-width marks."""
import re
from typing import NamedTuple

MARKS = {",": "\uff0c", ":": "\uff1a", ";": "\uff1b", "?": "\uff1f", "!": "\uff01", "(": "\uff08", ")": "\uff09"}
MARK = re.compile(r"(?<!\d)[,:] ?|[,:] ?(?!\d)|[;?!] ?| ?\(|\)")
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,.:;?!()]|[,.:;?!()][\u4e00-\u9fff]")

LANGUAGES = ("zh-CN", "en")


class Text(NamedTuple):
    zh: str
    en: str


def t(zh, en):
    return Text(chinese(zh), en)


def chinese(text):
    """Full-width marks; a comma or colon between digits (1,000 or 14:30) stays."""
    return MARK.sub(lambda match: MARKS[match.group().strip()], text)


def in_language(value, language):
    """The value with each Text replaced by its wording in the language."""
    if isinstance(value, Text):
        return value.zh if language == "zh-CN" else value.en
    if isinstance(value, dict):
        return {key: in_language(item, language) for key, item in value.items()}
    if isinstance(value, list):
        return [in_language(item, language) for item in value]
    return value
