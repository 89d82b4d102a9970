#pragma once
// All reports of a plan as one JSON text: the same for the command line and for the page that
// embeds the program. Same plan and options, same bytes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/assemble/funnel_side_facts.h"
#include "app/content.h"
#include "base/date.h"
#include "base/error.h"
#include "plan/model/plan.h"

namespace dealbench::app {

// Largest seed: a whole number that every JSON reader keeps.
inline constexpr std::int64_t largest_seed = 9'007'199'254'740'991;

struct EvaluateOptions {
  // Nullopt: the day of the plan's last edit. Reports that depend on the day are null when that is
  // not known either.
  std::optional<Date> today;
  ForecastOptions forecast;
};

[[nodiscard]] std::string evaluate_plan(const plan::Plan& plan, const Content& content,
                                        const EvaluateOptions& options);

// For pages and scripts: {"ok":true,"result":…} or {"ok":false,"error":…}. Options, all of which
// may be left out: {"today":"2026-11-23","trials":10000,"seed":1,"playbook":…}, the playbook as an
// object or as the text of its document; without it the plan's own copy counts, else the default
// one.
[[nodiscard]] std::string evaluate_for_page(std::string_view plan_text,
                                            std::string_view options_json);

}  // namespace dealbench::app
