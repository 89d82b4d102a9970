#pragma once
// The default playbook as one document, joined by the build.

#include <functional>
#include <string>

#include <gtest/gtest.h>

#include "assets/tested_playbook_generated.h"
#include "base/json.h"
#include "playbook/playbook.h"

namespace dealbench::playbook::playbook_test {

inline std::string default_text() {
  return std::string(assets::tested_playbook);
}

inline const json::Value& default_document() {
  static const json::Value document = [] {
    auto parsed = json::parse(assets::tested_playbook);
    EXPECT_TRUE(parsed.has_value());
    return parsed.value_or(json::Value{});
  }();
  return document;
}

// The member at a path of keys and list places, e.g. {"tier", "tiers", "0"}; nullptr when there is
// none.
inline json::Value* member_at(json::Value& value, const std::vector<std::string>& path) {
  json::Value* at = &value;
  for (const std::string& step : path) {
    if (json::Array* array = at->array()) {
      const auto index = static_cast<std::size_t>(std::stoul(step));
      if (index >= array->size()) return nullptr;
      at = &(*array)[index];
      continue;
    }
    json::Object* object = at->object();
    if (!object) return nullptr;
    json::Value* found = nullptr;
    for (json::Member& member : *object) {
      if (member.key == step) found = &member.value;
    }
    if (!found) return nullptr;
    at = found;
  }
  return at;
}

inline json::Value whole(std::int64_t number) {
  return json::Value(json::Value::Data(number));
}
inline json::Value word(std::string text) {
  return json::Value(json::Value::Data(std::move(text)));
}

// The error that reading gives after a change; an empty one with code json_syntax when there is
// none.
inline Error error_after(const std::function<void(json::Value&)>& change) {
  json::Value document = default_document();
  change(document);
  const auto read = read_playbook(json::text(document));
  EXPECT_FALSE(read.has_value());
  return read ? Error{} : read.error();
}

inline std::string as_text(const Error& error) {
  return std::string(code_text(error.code)) + " " + error.place + " " + error.detail;
}

}  // namespace dealbench::playbook::playbook_test
