#pragma once
// Progress through the steps of the yearly planning: what is done, what is next, what was done too
// early. docs/method/PLANNING-016.md.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/planning/finding.h"

namespace dealbench::engine {

struct WizardStep {
  std::string id;
  std::vector<std::string> needs;  // steps that come before it
};

enum class WizardState : std::uint8_t { open, draft, done };

struct WizardMark {
  std::string step;
  WizardState state = WizardState::open;
};

struct WizardStepReport {
  std::string id;
  WizardState state = WizardState::open;
  bool is_ready = true;                // every step it needs is done
  std::vector<std::string> waits_for;  // those that are not
};

struct WizardReport {
  std::vector<WizardStepReport> steps;  // in the playbook's order
  std::int32_t done = 0;
  double progress = 0;  // done / steps; a draft counts half
  std::optional<std::string>
      next;  // first step in order that is ready and not done; nullopt: all done
  std::vector<PlanningFinding>
      findings;     // step_too_early: done although a step it needs is not; sorted
  Because because;  // PLANNING-016
};

// Steps without a mark are open. Errors: engine_unknown_key for a mark or a need of an unknown step
// ("steps/<id>"), engine_empty without steps.
[[nodiscard]] Result<WizardReport> wizard_progress(const std::vector<WizardMark>& marks,
                                                   const std::vector<WizardStep>& steps);

}  // namespace dealbench::engine
