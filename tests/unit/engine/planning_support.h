#pragma once
// Helpers of the planning tests: errors, and the worked examples of docs/method run against the
// engine.

#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/date.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "engine/planning/finding.h"

namespace dealbench::engine {

template <typename T>
void expect_planning_error(const Result<T>& result, ErrorCode code, std::string_view place) {
  ASSERT_FALSE(result.has_value()) << "expected an error at " << place;
  EXPECT_EQ(code_text(result.error().code), code_text(code));
  EXPECT_EQ(result.error().place, place);
}

// "code place" of each finding.
inline std::vector<std::string> words(const std::vector<PlanningFinding>& findings) {
  std::vector<std::string> out;
  for (const PlanningFinding& finding : findings) out.push_back(finding.code + " " + finding.place);
  return out;
}

namespace example {

// Members of the facts of an example; absent ones are the default.
struct Facts {
  const json::Value* value = nullptr;

  [[nodiscard]] const json::Value* find(std::string_view key) const {
    const json::Value* found = value ? value->find(key) : nullptr;
    return found && !found->is_null() ? found : nullptr;
  }
  [[nodiscard]] std::string text(std::string_view key) const {
    const json::Value* found = find(key);
    return found && found->string() ? *found->string() : std::string();
  }
  [[nodiscard]] std::optional<double> real(std::string_view key) const {
    const json::Value* found = find(key);
    return found ? found->real() : std::nullopt;
  }
  [[nodiscard]] std::optional<std::int64_t> whole(std::string_view key) const {
    const json::Value* found = find(key);
    return found ? found->integer() : std::nullopt;
  }
  [[nodiscard]] std::int32_t whole_or(std::string_view key, std::int32_t fallback) const {
    return static_cast<std::int32_t>(whole(key).value_or(fallback));
  }
  [[nodiscard]] std::optional<Money> money(std::string_view key) const {
    const auto minor = whole(key);
    return minor ? std::optional(Money{*minor}) : std::nullopt;
  }
  [[nodiscard]] std::optional<Ratio> ratio(std::string_view key) const {
    const json::Value* found = find(key);
    const auto millionths = found ? found->scaled(6) : std::nullopt;
    return millionths ? std::optional(Ratio{*millionths}) : std::nullopt;
  }
  [[nodiscard]] bool flag(std::string_view key) const {
    const json::Value* found = find(key);
    return found && found->boolean() && *found->boolean();
  }
  [[nodiscard]] std::optional<Date> date(std::string_view key) const {
    return parse_date(text(key));
  }
  [[nodiscard]] std::vector<Facts> list(std::string_view key) const {
    std::vector<Facts> out;
    const json::Value* found = find(key);
    if (!found || !found->array()) return out;
    for (const json::Value& item : *found->array()) out.push_back({&item});
    return out;
  }
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> out;
    for (const Facts& item : list(key)) out.push_back(*item.value->string());
    return out;
  }
  // The members of an object as (key, value).
  [[nodiscard]] json::Object members(std::string_view key) const {
    const json::Value* found = find(key);
    return found && found->object() ? *found->object() : json::Object{};
  }
};

struct Example {
  std::string page;
  json::Value value;
};

// The fenced ```example blocks of docs/method/<page>.md.
inline std::vector<Example> examples_of(const std::string& page) {
  std::ifstream file(std::string(DEALBENCH_SOURCE_DIR) + "/docs/method/" + page + ".md");
  std::vector<Example> out;
  std::string line;
  std::string block;
  bool is_inside = false;
  while (std::getline(file, line)) {
    if (is_inside && line == "```") {
      auto parsed = json::parse(block);
      EXPECT_TRUE(parsed.has_value()) << page << ": " << block;
      if (parsed) out.push_back({page, std::move(*parsed)});
      is_inside = false;
    } else if (is_inside) {
      block += line + "\n";
    } else if (line == "```example") {
      is_inside = true;
      block.clear();
    }
  }
  return out;
}

// Every member of `expected` stands in `actual`; lists are equally long; numbers agree to six
// decimals.
inline void expect_within(const json::Value& expected, const json::Value& actual,
                          const std::string& path) {
  if (expected.is_number()) {
    ASSERT_TRUE(actual.is_number()) << path << ": " << json::text(actual);
    EXPECT_NEAR(*expected.real(), *actual.real(), 1.01e-6) << path;
  } else if (const json::Object* object = expected.object()) {
    for (const json::Member& member : *object) {
      const json::Value* found = actual.find(member.key);
      ASSERT_NE(found, nullptr) << path << "/" << member.key;
      expect_within(member.value, *found, path + "/" + member.key);
    }
  } else if (const json::Array* array = expected.array()) {
    ASSERT_NE(actual.array(), nullptr) << path;
    ASSERT_EQ(array->size(), actual.array()->size()) << path << ": " << json::text(actual);
    for (std::size_t i = 0; i < array->size(); ++i)
      expect_within((*array)[i], (*actual.array())[i], path + "/" + std::to_string(i));
  } else {
    EXPECT_EQ(json::text(expected), json::text(actual)) << path;
  }
}

// Runs every example of a page; `evaluate` gives the report as JSON.
inline void run_page(const std::string& page,
                     const std::function<std::string(const Facts&)>& evaluate) {
  const std::vector<Example> examples = examples_of(page);
  ASSERT_FALSE(examples.empty()) << page << " has no example";
  for (const Example& entry : examples) {
    const json::Value* facts = entry.value.find("facts");
    const json::Value* expect = entry.value.find("expect");
    ASSERT_TRUE(facts && expect) << page;
    const std::string text = evaluate(Facts{facts});
    const auto actual = json::parse(text);
    ASSERT_TRUE(actual.has_value()) << page << ": " << text;
    expect_within(*expect, *actual, page);
  }
}

inline json::Writer& list_field(json::Writer& out, std::string_view key,
                                const std::vector<std::string>& texts) {
  out.key(key).begin_array();
  for (const std::string& text : texts) out.value(text);
  return out.end_array();
}

// The error as JSON, so that a failing example says why.
template <typename T>
std::string failure(const Result<T>& result) {
  json::Writer out;
  out.begin_object().field("error", code_text(result.error().code));
  return out.field("place", result.error().place).end_object().take();
}

}  // namespace example
}  // namespace dealbench::engine
