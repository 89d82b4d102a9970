"""A plan under construction, and its canonical bytes (docs/plan-format.md). The schema gives the order of fields and
how each is written."""
import json
import pathlib
import re
from decimal import Decimal

from .text import in_language

ROOT = pathlib.Path(__file__).resolve().parents[3]
SCHEMA = json.loads((ROOT / "assets/schema/plan.schema.json").read_text(encoding="utf-8"))
ENVELOPE = ("type", "format", "app", "plan_id", "revision", "parents", "saved_at")
APP = "dealbench 0.1.0"
YEAR = "2026"  # of dates that are written as month and day
SHORT_DATE = re.compile(r"\d\d-\d\d")


def collections():
    return [name for name in SCHEMA["properties"] if name not in ENVELOPE]


def fields_of(collection):
    """The schema of each field, in order."""
    schema = SCHEMA["properties"][collection]
    reference = schema.get("items", schema)["$ref"]
    return SCHEMA["$defs"][reference.rsplit("/", 1)[1]]["properties"]


def is_date(schema):
    return schema.get("$ref") == "#/$defs/date"


class Plan:
    """Records in both languages at once: a text is a Text, a date of the sample's year may be "11-23"."""

    def __init__(self, plan_id, **settings):
        self.plan_id = plan_id
        self.settings = settings
        self.records = {}

    def add(self, collection, record_id, **fields):
        known = fields_of(collection)
        for name in fields:
            if name not in known:
                raise KeyError(f"{collection}/{record_id}: {name}")
        record = {"id": record_id}
        record.update((name, whole_dates(value, known[name])) for name, value in fields.items())
        self.records.setdefault(collection, []).append(record)
        return record_id

    def count(self, collection):
        return len(self.records.get(collection, []))

    def next_id(self, collection, prefix):
        return f"{prefix}{self.count(collection) + 1:02d}"


def whole_dates(value, schema):
    if is_date(schema) and SHORT_DATE.fullmatch(value or ""):
        return f"{YEAR}-{value}"
    if schema.get("type") == "array" and is_date(schema["items"]):
        return sorted({whole_dates(day, schema["items"]) for day in value})
    return value


def number_text(value):
    """Without trailing zeros: 0.2, 1."""
    text = format(Decimal(str(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def value_text(value, schema):
    if schema.get("type") == "number":
        return number_text(value)
    if isinstance(value, dict):
        value = {key: value[key] for key in sorted(value) if value[key] not in ("", None)}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def is_stated(value):
    return value is not None and value is not False and value != "" and value != [] and value != {}


def record_text(record, schema):
    parts = [f'"{name}":{value_text(record[name], field)}' for name, field in schema.items()
             if name in record and is_stated(record[name])]
    return "{" + ",".join(parts) + "}"


def plan_text(plan, language):
    """The plan's file in one language."""
    envelope = {"type": "dealbench.plan", "format": 1, "app": APP, "plan_id": in_language(plan.plan_id, language),
                "revision": 0, "parents": [], "saved_at": ""}
    lines = [f'"{key}":{json.dumps(envelope[key], ensure_ascii=False)}' for key in ENVELOPE]
    settings = in_language(plan.settings, language)
    lines.append(f'"settings":{record_text(settings, fields_of("settings"))}')
    for name in collections():
        records = plan.records.get(name, [])
        if name in ("settings", "playbook") or not records and name != "scenarios":
            continue
        rows = [record_text(in_language(record, language), fields_of(name)) for record in records]
        lines.append(f'"{name}":[\n' + ",\n".join(rows) + "\n]" if rows else f'"{name}":[]')
    return "{" + ",\n".join(lines) + "\n}\n"
