// assets/schema/playbook.schema.json against the default playbook and against the readers. The
// validator here knows the words that the schema uses, no more; a word that it does not know fails.

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "base/text.h"
#include "unit/playbook/playbook_support.h"

namespace dealbench::playbook::playbook_test {
namespace {

const json::Value& schema() {
  static const json::Value document = [] {
    std::ifstream file(std::string(DEALBENCH_SOURCE_DIR) + "/assets/schema/playbook.schema.json",
                       std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    auto parsed = json::parse(text);
    EXPECT_TRUE(parsed.has_value());
    return parsed.value_or(json::Value{});
  }();
  return document;
}

using Path = std::vector<std::string>;

// Follows "$ref" within this document.
const json::Value& resolved(const json::Value& rules) {
  const json::Value* reference = rules.find("$ref");
  if (!reference) return rules;
  const std::string name = reference->string()->substr(std::string("#/$defs/").size());
  const json::Value* found = schema().find("$defs")->find(name);
  EXPECT_NE(found, nullptr) << name;
  return found ? resolved(*found) : rules;
}

bool is_of_type(const json::Value& value, const std::string& type) {
  if (type == "object") return value.object() != nullptr;
  if (type == "array") return value.array() != nullptr;
  if (type == "string") return value.string() != nullptr;
  if (type == "boolean") return value.boolean() != nullptr;
  if (type == "integer") return value.integer().has_value();
  return type == "number" && value.is_number();
}

bool is_known_id(const std::string& text, bool with_capitals) {
  std::string lower = text;
  if (with_capitals) {
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return is_valid_id(lower);
}

// The patterns that the schema uses, by their text.
bool matches(const std::string& text, const std::string& pattern) {
  if (pattern == "^[a-z0-9_-]{1,40}$") return is_known_id(text, false);
  if (pattern == "^[A-Za-z0-9_-]{1,40}$") return is_known_id(text, true);
  if (pattern == "^[0-9]{4}-[0-9]{2}-[0-9]{2}$") return parse_date(text).has_value();
  if (pattern == "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
    return text.size() == 5 && parse_date("2024-" + text).has_value();
  ADD_FAILURE() << "a pattern that this test does not know: " << pattern;
  return false;
}

struct Validator {
  std::vector<std::string> problems;
  struct Number {
    const json::Value* rules;
    Path path;
  };
  // Numbers with limits, one for each place of the schema that allows one.
  std::map<const json::Value*, Number> numbers;

  void problem(const Path& path, const std::string& text) {
    std::string place;
    for (const std::string& step : path) place += "/" + step;
    problems.push_back(place + ": " + text);
  }

  void check(const json::Value& value, const json::Value& with_reference, const Path& path) {
    const json::Value& rules = resolved(with_reference);
    static const std::set<std::string> known{
        "type",    "required",  "properties", "items",   "minItems", "maxItems", "minimum",
        "maximum", "minLength", "maxLength",  "pattern", "enum",     "const",    "description"};
    if (&rules != &schema()) {
      for (const json::Member& rule : *rules.object())
        EXPECT_TRUE(known.contains(rule.key)) << rule.key;
    }
    if (const json::Value* type = rules.find("type"); type && !is_of_type(value, *type->string()))
      return problem(path, "not " + *type->string());
    if (const json::Value* constant = rules.find("const"); constant && !(*constant == value))
      problem(path, "not the constant");
    if (const json::Value* choices = rules.find("enum")) {
      const json::Array& list = *choices->array();
      if (std::find(list.begin(), list.end(), value) == list.end())
        problem(path, "not one of the choices");
    }
    if (value.is_number()) check_number(value, rules, with_reference, path);
    if (value.string()) check_text(*value.string(), rules, path);
    if (value.array()) check_list(*value.array(), rules, path);
    if (value.object()) check_object(value, rules, path);
  }

  void check_number(const json::Value& value, const json::Value& rules, const json::Value& site,
                    const Path& path) {
    const json::Value* low = rules.find("minimum");
    const json::Value* high = rules.find("maximum");
    if (!low && !high) return;
    numbers.emplace(&site, Number{&rules, path});
    if (low && *value.real() < *low->real()) problem(path, "too small");
    if (high && *value.real() > *high->real()) problem(path, "too large");
  }

  void check_text(const std::string& text, const json::Value& rules, const Path& path) {
    const auto limit = [&](const char* key, std::int64_t otherwise) {
      const json::Value* found = rules.find(key);
      return found ? *found->integer() : otherwise;
    };
    const auto length = static_cast<std::int64_t>(count_code_points(text));
    if (length < limit("minLength", 0) || length > limit("maxLength", INT64_MAX))
      problem(path, "length");
    if (const json::Value* pattern = rules.find("pattern");
        pattern && !matches(text, *pattern->string()))
      problem(path, "pattern");
  }

  void check_list(const json::Array& list, const json::Value& rules, const Path& path) {
    const json::Value* low = rules.find("minItems");
    const json::Value* high = rules.find("maxItems");
    const auto size = static_cast<std::int64_t>(list.size());
    if ((low && size < *low->integer()) || (high && size > *high->integer()))
      problem(path, "number of entries");
    const json::Value* items = rules.find("items");
    for (std::size_t i = 0; items && i < list.size(); ++i)
      check(list[i], *items, joined(path, std::to_string(i)));
  }

  void check_object(const json::Value& value, const json::Value& rules, const Path& path) {
    if (const json::Value* required = rules.find("required")) {
      for (const json::Value& key : *required->array()) {
        if (!value.find(*key.string())) problem(path, "without " + *key.string());
      }
    }
    const json::Value* properties = rules.find("properties");
    for (const json::Member& member : *value.object()) {
      const json::Value* below = properties ? properties->find(member.key) : nullptr;
      if (below) check(member.value, *below, joined(path, member.key));
      if (properties && !below) problem(path, "the schema does not know " + member.key);
    }
  }

  static Path joined(Path path, std::string step) {
    path.push_back(std::move(step));
    return path;
  }
};

TEST(PlaybookSchema, the_default_playbook_has_the_shape_and_the_schema_names_all_its_keys) {
  Validator validator;
  validator.check(default_document(), schema(), {});
  EXPECT_EQ(validator.problems, std::vector<std::string>{});
  EXPECT_GT(validator.numbers.size(), 100U);
}

TEST(PlaybookSchema, what_the_schema_refuses_the_readers_refuse_too) {
  Validator validator;
  validator.check(default_document(), schema(), {});
  json::Value document = default_document();
  for (const auto& [site, entry] : validator.numbers) {
    const auto& [rules, path] = entry;
    json::Value* number = member_at(document, path);
    ASSERT_NE(number, nullptr);
    const json::Value before = *number;
    for (const char* key : {"minimum", "maximum"}) {
      const json::Value* limit = rules->find(key);
      if (!limit) continue;
      const bool is_low = std::string(key) == "minimum";
      *number = whole(static_cast<std::int64_t>(*limit->real()) + (is_low ? -1 : 1));
      std::string place;
      for (const std::string& step : path) place += "/" + step;
      EXPECT_FALSE(read_playbook(json::text(document)).has_value())
          << place << " " << json::text(*number);
    }
    *number = before;
  }
}

TEST(PlaybookSchema, broken_copies_are_refused_by_it) {
  const auto problems = [](const Path& path, json::Value value) {
    json::Value document = default_document();
    *member_at(document, path) = std::move(value);
    Validator validator;
    validator.check(document, schema(), {});
    return validator.problems;
  };
  EXPECT_EQ(problems({"type"}, word("dealbench.plan")),
            std::vector<std::string>{"/type: not the constant"});
  EXPECT_EQ(problems({"format"}, whole(2)), std::vector<std::string>{"/format: not the constant"});
  EXPECT_EQ(problems({"stages", "list"}, json::Value(json::Value::Data(json::Array{}))),
            std::vector<std::string>{"/stages/list: number of entries"});
  EXPECT_EQ(problems({"title", "en"}, word("")), std::vector<std::string>{"/title/en: length"});
  EXPECT_EQ(problems({"tier", "tiers", "0", "way_of_selling"}, word("post")),
            std::vector<std::string>{"/tier/tiers/0/way_of_selling: not one of the choices"});
  EXPECT_EQ(problems({"planning", "market_grid", "rules", "gap_limit"}, whole(-1)),
            std::vector<std::string>{"/planning/market_grid/rules/gap_limit: too small"});
  EXPECT_EQ(problems({"metrics", "windows"}, whole(1)),
            std::vector<std::string>{"/metrics/windows: not object"});
}

}  // namespace
}  // namespace dealbench::playbook::playbook_test
