#pragma once
// All reports of a plan as one JSON text: the same for the command line and for the page that
// embeds the program. Same plan and options, same bytes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/content.h"
#include "base/date.h"
#include "base/error.h"
#include "plan/model/plan.h"

namespace dealbench::app {

struct EvaluateOptions {
  std::optional<Date> today;  // reports that depend on the day are left out without it
};

[[nodiscard]] std::string evaluate_plan(const plan::Plan& plan, const Content& content,
                                        const EvaluateOptions& options);

// For the page: {"ok":true,"result":…} or {"ok":false,"error":…}. Options: {"today":"2026-11-23"};
// may be empty.
[[nodiscard]] std::string evaluate_for_page(std::string_view plan_text,
                                            std::string_view options_json);
[[nodiscard]] std::string ok_json();
[[nodiscard]] std::string error_json(const Error& error);

}  // namespace dealbench::app
