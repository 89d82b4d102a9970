#include "app/view_model/selected_scenario.h"

#include <algorithm>

#include "i18n/catalog.h"
#include "i18n/keys_generated.h"

namespace dealbench::app {

std::size_t selected_scenario(const plan::Plan& plan) {
  const auto found =
      std::ranges::find(plan.scenarios, plan.settings.selected_scenario, &plan::Scenario::id);
  return found == plan.scenarios.end() ? 0
                                       : static_cast<std::size_t>(found - plan.scenarios.begin());
}

std::string scenario_name(const plan::Scenario& scenario, std::size_t index, Language language) {
  if (!scenario.name.empty()) return scenario.name;
  return i18n::fill(i18n::text(language, i18n::keys::funnel::scenario_number),
                    {{"number", std::to_string(index + 1)}});
}

}  // namespace dealbench::app
