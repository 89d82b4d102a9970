#pragma once
// The single sales objective: five tests, and what has to be judged again when the objective
// changed. Two of the tests are the user's to tick; the engine only points at words that join
// several objectives. Page: docs/method/RADAR-015.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "engine/explain.h"

namespace dealbench::engine {

enum class ObjectiveTest : std::uint8_t {
  product_and_quantity,  // names one product or service and a quantity
  clear_to_a_stranger,
  measurable,  // in money or units
  dated,
  single,  // one objective only
};
inline constexpr std::size_t objective_test_count = 5;
inline constexpr std::array<std::string_view, objective_test_count> objective_test_keys{
    "product_and_quantity", "clear_to_a_stranger", "measurable", "dated", "single"};

enum class TestResult : std::uint8_t { failed, unknown, passed };
inline constexpr std::array<std::string_view, 3> test_result_keys{"failed", "unknown", "passed"};

struct ObjectiveFacts {
  std::string sentence;  // the objective as written; may be empty
  std::string product;
  std::optional<std::int64_t> quantity;
  std::optional<Money> amount;
  std::optional<Date> date;
  std::optional<bool> clear_to_a_stranger;  // ticked by the user
  std::optional<bool> single;               // ticked by the user
};

struct ObjectiveParameters {
  std::vector<std::string>
      joining_words;  // " and ", "并且": a sentence with one of them may hold two objectives
};

struct ObjectiveReport {
  std::array<TestResult, objective_test_count> tests{};
  std::int32_t passed = 0;
  bool is_single_objective = false;              // all five passed
  std::vector<std::string> joining_words_found;  // a hint, never a verdict
  Because because;
};

[[nodiscard]] ObjectiveReport test_objective(const ObjectiveParameters& parameters,
                                             const ObjectiveFacts& facts);

// Changes when product, quantity, amount or date change: then the analysis starts a new version.
// The wording may be polished freely.
[[nodiscard]] std::string objective_fingerprint(const ObjectiveFacts& facts);

}  // namespace dealbench::engine
