#pragma once
// The visit and guide sections of the default playbook, and the examples of docs/method, read from
// the checkout.

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "base/arithmetic.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "playbook/guide.h"
#include "playbook/visit.h"

namespace dealbench::playbook::visit_test {

inline std::string file_text(const std::string& path) {
  std::ifstream file(std::string(DEALBENCH_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}
inline std::string section_text(const std::string& name) {
  return file_text("assets/playbooks/default/" + name + ".json");
}

template <typename Section>
struct Read {
  Section section;
  Problems problems;
};
template <typename Section>
Read<Section> read_with(Section (*read)(const Reader&), const std::string& text,
                        const std::string& name) {
  Read<Section> out;
  const auto value = json::parse(text);
  if (value) {
    out.section = read(Reader(&*value, name, out.problems));
  } else {
    out.problems.first = value.error();
  }
  return out;
}
inline Read<VisitPlaybook> visit_from(const std::string& text) {
  return read_with(read_visit, text, "visit");
}
inline Read<GuidePlaybook> guide_from(const std::string& text) {
  return read_with(read_guide, text, "guide");
}

inline const VisitPlaybook& default_visit() {
  static const VisitPlaybook visit = visit_from(section_text("visit")).section;
  return visit;
}
inline const GuidePlaybook& default_guide() {
  static const GuidePlaybook guide = guide_from(section_text("guide")).section;
  return guide;
}

// The text with the first `from` replaced; the test fails when it is not there.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

// Facts of an example. A missing field is "", 0, false or an empty list.
class Facts {
 public:
  explicit Facts(const json::Value* value) : value_(value) {}

  [[nodiscard]] const json::Value* at(std::string_view key) const {
    return value_ ? value_->find(key) : nullptr;
  }
  [[nodiscard]] std::string text(std::string_view key) const { return text_of(at(key)); }
  [[nodiscard]] std::optional<std::int32_t> whole(std::string_view key) const {
    const auto* found = at(key);
    const auto number = found ? found->integer() : std::nullopt;
    return number ? std::optional(static_cast<std::int32_t>(*number)) : std::nullopt;
  }
  [[nodiscard]] std::optional<double> real(std::string_view key) const {
    return at(key) ? at(key)->real() : std::nullopt;
  }
  [[nodiscard]] bool flag(std::string_view key) const {
    return at(key) && at(key)->boolean() && *at(key)->boolean();
  }
  [[nodiscard]] Date date(std::string_view key) const {
    return parse_date(text(key)).value_or(Date{});
  }
  [[nodiscard]] const json::Array& list(std::string_view key) const {
    static const json::Array none;
    return at(key) && at(key)->array() ? *at(key)->array() : none;
  }
  [[nodiscard]] const json::Object& members(std::string_view key) const {
    static const json::Object none;
    const auto* found = key.empty() ? value_ : at(key);
    return found && found->object() ? *found->object() : none;
  }
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> out;
    for (const auto& item : list(key)) out.push_back(text_of(&item));
    return out;
  }
  static std::string text_of(const json::Value* value) {
    return value && value->string() ? *value->string() : std::string();
  }

 private:
  const json::Value* value_;
};

inline void put_list(json::Writer& out, std::string_view key,
                     const std::vector<std::string>& items) {
  out.key(key).begin_array();
  for (const std::string& item : items) out.value(item);
  out.end_array();
}

// What the engine makes of an example's facts, as the members of one object.
using RunExample = void (*)(const Facts&, json::Writer&);

// The same text for the same number, "1" for 1.0.
inline std::string comparable(const json::Value& value) {
  if (const auto number = value.real()) return decimal_text(*number);
  if (!value.array() && !value.object()) return json::text(value);
  std::string out;
  if (value.array()) {
    for (const json::Value& item : *value.array()) out += comparable(item) + ",";
    return "[" + out + "]";
  }
  for (const json::Member& member : *value.object())
    out += member.key + ":" + comparable(member.value) + ",";
  return "{" + out + "}";
}

inline void check_example(const std::string& page, RunExample run, const std::string& line) {
  const auto example = json::parse(line);
  ASSERT_TRUE(example) << page << ": " << line;
  const Facts parts(&*example);
  ASSERT_EQ(parts.text("formula"), page);
  ASSERT_TRUE(parts.at("facts") && !parts.members("expect").empty()) << line;
  json::Writer out;
  out.begin_object();
  run(Facts(parts.at("facts")), out);
  out.end_object();
  const auto got = json::parse(out.text());
  ASSERT_TRUE(got) << out.text();
  for (const json::Member& member : parts.members("expect")) {
    const json::Value* found = got->find(member.key);
    ASSERT_TRUE(found) << line << "\n" << member.key << " is not in " << out.text();
    EXPECT_EQ(comparable(*found), comparable(member.value)) << line << "\n"
                                                            << member.key << " in " << out.text();
  }
}

// Runs every ```example block of docs/method/<page>.md; a page has at least one.
inline void check_page(const std::string& page, RunExample run) {
  const std::string text = file_text("docs/method/" + page + ".md");
  ASSERT_TRUE(text.starts_with("# " + page + " ")) << page;
  constexpr std::string_view fence = "```example\n";
  int examples = 0;
  for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at)) {
    at += fence.size();
    check_example(page, run, text.substr(at, text.find("\n```", at) - at));
    ++examples;
  }
  EXPECT_GT(examples, 0) << page;
}

}  // namespace dealbench::playbook::visit_test
