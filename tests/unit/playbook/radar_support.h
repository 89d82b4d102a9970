#pragma once
// The radar's sections of the default playbook, and the examples of docs/method/RADAR-*.md, read
// from the checkout.

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/json_writer.h"
#include "engine/radar/deal_facts.h"
#include "playbook/radar.h"

namespace dealbench::playbook::radar_test {

// The whole document of the radar's four sections; `replace` changes the first occurrence of a text
// in one of them.
struct Replacement {
  std::string section;
  std::string from;
  std::string to;
};
[[nodiscard]] json::Value document(const std::vector<Replacement>& replacements = {});
[[nodiscard]] const RadarPlaybook& default_radar();

inline constexpr Date example_day{20'500};

// Facts as the examples write them; lists of answers may hold null for an open question.
[[nodiscard]] engine::DealFacts deal_from(const json::Value& facts);
[[nodiscard]] std::vector<engine::QuizAnswer> answers_from(const json::Value& list,
                                                           std::int32_t age_days);
[[nodiscard]] engine::ObjectiveFacts objective_from(const json::Value& facts);

[[nodiscard]] std::string text_at(const json::Value& object, std::string_view key,
                                  std::string_view fallback = {});
[[nodiscard]] std::optional<std::int64_t> integer_at(const json::Value& object,
                                                     std::string_view key);
[[nodiscard]] std::optional<bool> flag_at(const json::Value& object, std::string_view key);
[[nodiscard]] std::vector<std::string> texts_at(const json::Value& object, std::string_view key);
[[nodiscard]] std::vector<double> reals_at(const json::Value& object, std::string_view key);

// What the engine says about the facts of a formula, as JSON. Empty for a formula that is not the
// deal's.
[[nodiscard]] std::string run_deal_example(const std::string& formula, const json::Value& facts);

}  // namespace dealbench::playbook::radar_test
