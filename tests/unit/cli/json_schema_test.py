"""The validator of tests/support, keyword by keyword."""
import sys
import unittest

from command import ROOT

sys.path.insert(0, str(ROOT / "tests/support"))
from json_schema import Schema, SchemaError  # noqa: E402


class JsonSchema(unittest.TestCase):
    def sorts(self, schema, good, bad):
        compiled = Schema(schema)
        for value in good:
            self.assertEqual(compiled.problems(value), [], f"{schema}: {value!r}")
        for value in bad:
            self.assertNotEqual(compiled.problems(value), [], f"{schema}: {value!r}")

    def test_types(self):
        self.sorts({"type": "integer"}, [0, -5, 1.0], [True, "1", 1.5, None, []])
        self.sorts({"type": "number"}, [0, 1.5], [False, "1"])
        self.sorts({"type": "boolean"}, [True, False], [0, 1, None])
        self.sorts({"type": ["string", "null"]}, ["", None], [0, {}])
        self.sorts({"type": "array"}, [[]], [{}])
        self.sorts({"type": "object"}, [{}], [[]])

    def test_choices_know_true_from_one(self):
        self.sorts({"enum": ["a", 1, None]}, ["a", 1, 1.0, None], [True, "b", "1"])
        self.sorts({"const": 1}, [1, 1.0], [True, 2, "1"])
        self.sorts({"const": {"a": [1]}}, [{"a": [1]}], [{"a": [True]}, {"a": []}, {}])

    def test_objects(self):
        schema = {"required": ["a"], "properties": {"a": {"type": "string"}, "b": {"minimum": 1}}, "additionalProperties": False}
        self.sorts(schema, [{"a": ""}, {"a": "", "b": 1}], [{}, {"a": 1}, {"a": "", "b": 0}, {"a": "", "c": 1}])
        self.sorts({"additionalProperties": {"type": "integer"}}, [{}, {"x": 1}], [{"x": "1"}])

    def test_lists(self):
        self.sorts({"items": {"type": "integer"}, "minItems": 1, "maxItems": 2}, [[1], [1, 2]], [[], [1, 2, 3], ["1"]])

    def test_limits(self):
        self.sorts({"minimum": 0, "maximum": 1}, [0, 1, 0.5, "not a number"], [-0.1, 1.1])
        self.sorts({"minLength": 1, "maxLength": 2}, ["a", "\U0001F600\U0001F600"], ["", "abc"])
        self.sorts({"pattern": "^[a-z]+$"}, ["abc", 5], ["", "abc\n", "aB"])

    def test_references_and_alternatives(self):
        schema = {"$defs": {"tree": {"type": "object", "required": ["left"], "additionalProperties": False,
                                     "properties": {"left": {"anyOf": [{"$ref": "#/$defs/tree"}, {"type": "null"}]}}}}, "$ref": "#/$defs/tree"}
        self.sorts(schema, [{"left": None}, {"left": {"left": None}}], [{}, {"left": {}}, {"left": 1}, None])

    def test_of_alternatives_the_closest_one_is_reported(self):
        schema = {"anyOf": [{"type": "null"}, {"type": "object", "required": ["a"], "properties": {"a": {"type": "object", "properties": {"b": {"const": 1}}}}}]}
        self.assertEqual(Schema(schema).problems({"a": {"b": 2}}), ["/a/b: 2 is not 1"])

    def test_a_word_that_is_not_known_is_refused_wherever_it_stands(self):
        for schema in ({"oneOf": []}, {"items": {"uniqueItems": True}}, {"$defs": {"unused": {"format": "date"}}}, {"anyOf": [{"not": {}}]},
                       {"properties": {"a": {"multipleOf": 2}}}, {"additionalProperties": {"if": {}}}):
            with self.assertRaises(SchemaError):
                Schema(schema)

    def test_a_schema_that_is_none_is_refused(self):
        for schema in ({"$ref": "#/$defs/nowhere"}, {"$ref": "other.json"}, {"type": "date"}, {"items": 5}):
            with self.assertRaises(SchemaError):
                Schema(schema)
