"""What a sample must hold to: the plan's schema, references that lead somewhere, keys that the playbook has, and full-width
marks in Chinese. Only as much of JSON Schema as plan.schema.json uses."""
import datetime
import functools
import json
import re

from . import playbook
from .plan import ENVELOPE, ROOT, SCHEMA
from .text import HALF_WIDTH

TYPES = {"string": str, "boolean": bool, "array": list, "object": dict}
REFERENCE = re.compile(r"^\| `(\w+)` \| (?:id|list of ids) \| .*?of `(\w+)` \|", re.M)


def has_type(value, name):
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    if name == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def schema_problems(value, schema, place):
    if "$ref" in schema:
        yield from schema_problems(value, SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]], place)
        return
    if "anyOf" in schema and all(list(schema_problems(value, one, place)) for one in schema["anyOf"]):
        yield f"{place}: {value!r} fits none"
    if "type" in schema and not has_type(value, schema["type"]):
        yield f"{place}: {value!r} is no {schema['type']}"
        return
    if "const" in schema and value != schema["const"] or "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is not allowed"
    if isinstance(value, str):
        yield from text_problems(value, schema, place)
    elif isinstance(value, dict):
        yield from object_problems(value, schema, place)
    elif isinstance(value, list):
        if len(value) > schema.get("maxItems", len(value)):
            yield f"{place}: too many"
        for number, item in enumerate(value):
            yield from schema_problems(item, schema.get("items", {}), f"{place}/{number}")
    elif not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{place}: {value} is out of range"


def text_problems(value, schema, place):
    if len(value) > schema.get("maxLength", len(value)):
        yield f"{place}: {len(value)} characters, {schema['maxLength']} allowed"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{place}: {value!r} has the wrong form"
    if schema is SCHEMA["$defs"]["date"]:
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            yield f"{place}: {value!r} is no date"


def object_problems(value, schema, place):
    properties = schema.get("properties", {})
    for name in schema.get("required", []):
        if name not in value:
            yield f"{place}: {name} is missing"
    for name, item in value.items():
        inner = properties.get(name, schema.get("additionalProperties"))
        if not isinstance(inner, dict):
            yield f"{place}/{name}: not a field"
        else:
            yield from schema_problems(item, inner, f"{place}/{name}")


@functools.cache
def references():
    """Collection to {field: collection it leads to}, read from the format's page, which a test holds to the program."""
    found = {}
    page = (ROOT / "docs/plan-format.md").read_text(encoding="utf-8")
    for section in re.split(r"^## ", page, flags=re.M)[1:]:
        name = section.split("`")[1] if section.startswith("`") else ""
        found[name] = dict(REFERENCE.findall(section))
    return found


def records_of(plan):
    for name, value in plan.items():
        if name in ENVELOPE:
            continue
        for record in value if isinstance(value, list) else [value]:
            yield name, record


def reference_problems(plan):
    ids = {}
    for name, record in records_of(plan):
        if "id" in record:
            if record["id"] in ids:
                yield f"{name}/{record['id']}: this id is used twice"
            ids[record["id"]] = name
    for name, record in records_of(plan):
        for field, target in references().get(name, {}).items():
            value = record.get(field, [])
            for one in value if isinstance(value, list) else [value]:
                if ids.get(one) != target:
                    yield f"{name}/{record.get('id', '')}/{field}: {one} is not one of {target}"


def order_problems(plan):
    """Dates of a deal that cannot be, and visits of people who work elsewhere."""
    people = {person["id"]: person["account"] for person in plan.get("people", [])}
    accounts = {deal["id"]: deal["account"] for deal in plan.get("deals", [])}
    for deal in plan.get("deals", []):
        days = [deal.get(field) for field in ("opened_on", "stage_since", "closed_on")]
        days = [day for day in days if day]
        if days != sorted(days):
            yield f"deals/{deal['id']}: dates run backwards: {days}"
        if "outcome" in deal and "closed_on" not in deal:
            yield f"deals/{deal['id']}: closed without a day"
    for name in ("deal_people", "ratings", "influences", "visits", "unknowns", "promises"):
        for record in plan.get(name, []):
            home = accounts.get(record.get("deal"), record.get("account"))
            named = record.get("people", []) + [record.get(field) for field in ("person", "from", "to", "made_to", "commitment_by")]
            for person in filter(None, named):
                if home and people[person] != home:
                    yield f"{name}/{record['id']}: {person} does not work at {home}"


def texts_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts_in(item)


def problems(text, is_chinese):
    """What is wrong with a plan's file, a line each."""
    plan = json.loads(text)
    yield from schema_problems(plan, SCHEMA, "plan")
    yield from reference_problems(plan)
    yield from playbook.problems(plan, records_of)
    yield from order_problems(plan)
    for one in texts_in(plan):
        if is_chinese and HALF_WIDTH.search(one):
            yield f"half-width mark: {one}"
        if not is_chinese and re.search(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]", one):
            yield f"not English: {one}"
