#pragma once
// Which scenario the screens show, and what it is called.

#include <string>

#include "base/localized_text.h"
#include "plan/model/plan.h"

namespace dealbench::app {

// Index of the selected scenario; the first when none is selected. Precondition: the plan has one.
[[nodiscard]] std::size_t selected_scenario(const plan::Plan& plan);

// Its name, or "Scenario 2" when it has none.
[[nodiscard]] std::string scenario_name(const plan::Scenario& scenario, std::size_t index,
                                        Language language);

}  // namespace dealbench::app
