#pragma once
// Builds a Because from named numbers. A fact that is missing becomes the rule "unknown.<name>"
// (contradicted).

#include <initializer_list>
#include <optional>
#include <string>

#include "base/arithmetic.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct NamedNumber {
  const char* name;
  std::optional<double> value;
};

[[nodiscard]] inline Because reason(const char* formula, std::initializer_list<NamedNumber> facts) {
  Because because{.formula = formula, .inputs = {}, .rules = {}};
  for (const NamedNumber& fact : facts) {
    if (fact.value) {
      because.inputs.push_back({fact.name, decimal_text(*fact.value)});
    } else {
      because.rules.push_back({std::string("unknown.") + fact.name, false});
    }
  }
  return because;
}

}  // namespace dealbench::engine
