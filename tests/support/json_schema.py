"""A small validator for JSON Schema 2020-12: the keywords that assets/schema uses, no more. A keyword that it does not know
is an error, so that a schema never promises what nobody checks.

    problems = Schema(json_value).problems(value)     # ["/deals/0/id: …"], empty when the value is valid
"""
import re

ANNOTATIONS = {"$schema", "$id", "$defs", "title", "description", "default"}
MOST_PROBLEMS = 20


class SchemaError(Exception):
    """The schema itself is wrong, or uses something that this validator does not know."""


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


TYPES = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "string": lambda value: isinstance(value, str),
    "number": is_number,
    "integer": lambda value: is_number(value) and (isinstance(value, int) or value.is_integer()),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


def same(one, other):
    """Equal as JSON: 1 and 1.0 are, 1 and true are not."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    return one == other and type(one) in (int, float, str, type(None)) and isinstance(one, str) == isinstance(other, str)


def brief(value):
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"


class Schema:
    """A compiled schema. Every keyword becomes a function (value, path) -> list of problems."""

    def __init__(self, root):
        self.definitions = root.get("$defs", {}) if isinstance(root, dict) else {}
        self.compiled = {}
        self.root = self.compile(root, "")
        for name in self.definitions:
            self.definition(f"#/$defs/{name}", "")

    def problems(self, value):
        return self.root(value, "")[:MOST_PROBLEMS]

    def compile(self, schema, where):
        if schema is True or schema is False:
            return lambda value, path: [] if schema else [f"{path or '/'}: nothing may stand here"]
        if not isinstance(schema, dict):
            raise SchemaError(f"{where or '#'}: a schema is an object, true or false")
        checks = []
        for keyword, setting in schema.items():
            if keyword in ANNOTATIONS:
                continue
            maker = getattr(self, "make_" + keyword.lstrip("$"), None)
            if maker is None:
                raise SchemaError(f"{where or '#'}: unknown keyword {keyword}")
            checks.append(maker(setting, schema, f"{where}/{keyword}"))
        if len(checks) == 1:
            return checks[0]
        return lambda value, path: [problem for check in checks for problem in check(value, path)]

    def definition(self, target, where):
        name = target.removeprefix("#/$defs/")
        if not target.startswith("#/$defs/") or name not in self.definitions:
            raise SchemaError(f"{where}: {target} leads nowhere")
        if name not in self.compiled:
            self.compiled[name] = None  # under way: a definition may contain itself
            self.compiled[name] = self.compile(self.definitions[name], target)
        return name

    def make_ref(self, target, _, where):
        name = self.definition(target, where)
        return lambda value, path: self.compiled[name](value, path)

    def make_type(self, names, _, where):
        names = [names] if isinstance(names, str) else names
        if not names or any(name not in TYPES for name in names):
            raise SchemaError(f"{where}: {names} is no type")
        tests = [TYPES[name] for name in names]

        def check(value, path):
            return [] if any(test(value) for test in tests) else [f"{path or '/'}: {brief(value)} is not of type {' or '.join(names)}"]
        return check

    def make_enum(self, choices, _, __):
        def check(value, path):
            return [] if any(same(value, choice) for choice in choices) else [f"{path or '/'}: {brief(value)} is none of {choices}"]
        return check

    def make_const(self, wanted, _, __):
        return lambda value, path: [] if same(value, wanted) else [f"{path or '/'}: {brief(value)} is not {wanted!r}"]

    def make_anyOf(self, schemas, _, where):
        branches = [self.compile(schema, f"{where}/{index}") for index, schema in enumerate(schemas)]

        def check(value, path):
            best = None
            for branch in branches:
                found = branch(value, path)
                if not found:
                    return []
                # The branch that comes closest says most: a problem far inside counts less than one at the top.
                depth = min(problem.count("/") for problem in found)
                if best is None or (-depth, len(found)) < best[0]:
                    best = ((-depth, len(found)), found)
            return best[1]
        return check

    def make_required(self, names, _, __):
        def check(value, path):
            return [f"{path}/{name}: is missing" for name in names if name not in value] if isinstance(value, dict) else []
        return check

    def make_properties(self, properties, _, where):
        compiled = {name: self.compile(schema, f"{where}/{name}") for name, schema in properties.items()}

        def check(value, path):
            if not isinstance(value, dict):
                return []
            return [problem for name, below in value.items() if name in compiled for problem in compiled[name](below, f"{path}/{name}")]
        return check

    def make_additionalProperties(self, setting, schema, where):
        known = schema.get("properties", {})
        rest = self.compile(setting, where)

        def check(value, path):
            if not isinstance(value, dict):
                return []
            if setting is False:
                return [f"{path}/{name}: is not known here" for name in value if name not in known]
            return [problem for name, below in value.items() if name not in known for problem in rest(below, f"{path}/{name}")]
        return check

    def make_items(self, schema, _, where):
        item = self.compile(schema, where)

        def check(value, path):
            if not isinstance(value, list):
                return []
            return [problem for index, below in enumerate(value) for problem in item(below, f"{path}/{index}")]
        return check

    def make_minimum(self, limit, _, __):
        return lambda value, path: [f"{path or '/'}: {value} is below {limit}"] if is_number(value) and value < limit else []

    def make_maximum(self, limit, _, __):
        return lambda value, path: [f"{path or '/'}: {value} is above {limit}"] if is_number(value) and value > limit else []

    def make_minLength(self, limit, _, __):
        return lambda value, path: [f"{path or '/'}: {brief(value)} is shorter than {limit}"] if isinstance(value, str) and len(value) < limit else []

    def make_maxLength(self, limit, _, __):
        return lambda value, path: [f"{path or '/'}: {brief(value)} is longer than {limit}"] if isinstance(value, str) and len(value) > limit else []

    def make_minItems(self, limit, _, __):
        return lambda value, path: [f"{path or '/'}: fewer than {limit} items"] if isinstance(value, list) and len(value) < limit else []

    def make_maxItems(self, limit, _, __):
        return lambda value, path: [f"{path or '/'}: more than {limit} items"] if isinstance(value, list) and len(value) > limit else []

    def make_pattern(self, pattern, _, __):
        expression = re.compile(pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern)  # $ would take a line end too
        return lambda value, path: [f"{path or '/'}: {brief(value)} does not match {pattern}"] if isinstance(value, str) and not expression.search(value) else []
