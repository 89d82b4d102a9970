#pragma once
// How a result says why it is what it is: ids and numbers, never sentences. The wording is looked
// up by id.

#include <string>
#include <vector>

namespace dealbench::engine {

// A number or word that went into a formula. `name` is the field's name ("win_rate"), `value` its
// text form in the unit of the field (decimal_text for numbers).
struct Input {
  std::string name;
  std::string value;
  friend bool operator==(const Input&, const Input&) = default;
};

// A rule that spoke for the result (fired) or against it (contradicted), e.g. {"R05", fired}.
struct RuleHit {
  std::string id;
  bool fired = true;
  friend bool operator==(const RuleHit&, const RuleHit&) = default;
};

struct Because {
  std::string formula;  // page in docs/method, e.g. "FUNNEL-003"
  std::vector<Input> inputs;
  std::vector<RuleHit> rules;
  friend bool operator==(const Because&, const Because&) = default;
};

}  // namespace dealbench::engine
