#include "engine/planning/planning_wizard.h"

#include <algorithm>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

bool is_step(const std::vector<WizardStep>& steps, const std::string& id) {
  return std::any_of(steps.begin(), steps.end(), [&](const auto& step) { return step.id == id; });
}

WizardState state_of(const std::vector<WizardMark>& marks, const std::string& id) {
  for (const WizardMark& mark : marks) {
    if (mark.step == id) return mark.state;
  }
  return WizardState::open;
}

Result<void> check_steps(const std::vector<WizardMark>& marks,
                         const std::vector<WizardStep>& steps) {
  if (steps.empty()) return fail(ErrorCode::engine_empty, "steps");
  for (const WizardMark& mark : marks) {
    if (!is_step(steps, mark.step))
      return fail(ErrorCode::engine_unknown_key, "steps/" + mark.step);
  }
  for (const WizardStep& step : steps) {
    for (const std::string& need : step.needs) {
      if (!is_step(steps, need))
        return fail(ErrorCode::engine_unknown_key, "steps/" + step.id, need);
    }
  }
  return {};
}

}  // namespace

Result<WizardReport> wizard_progress(const std::vector<WizardMark>& marks,
                                     const std::vector<WizardStep>& steps) {
  if (auto checked = check_steps(marks, steps); !checked) return std::unexpected(checked.error());
  WizardReport report;
  std::int32_t drafts = 0;
  for (const WizardStep& step : steps) {
    WizardStepReport out{.id = step.id, .state = state_of(marks, step.id)};
    for (const std::string& need : step.needs) {
      if (state_of(marks, need) != WizardState::done) out.waits_for.push_back(need);
    }
    out.is_ready = out.waits_for.empty();
    if (out.state == WizardState::draft) ++drafts;
    if (out.state == WizardState::done) ++report.done;
    if (out.state == WizardState::done && !out.is_ready)
      report.findings.push_back({"step_too_early", step.id, {{"needs", out.waits_for.front()}}});
    if (out.state != WizardState::done && out.is_ready && !report.next) report.next = step.id;
    report.steps.push_back(std::move(out));
  }
  sort_findings(report.findings);
  report.progress = (report.done + drafts / 2.0) / static_cast<double>(steps.size());
  report.because = {.formula = "PLANNING-016",
                    .inputs = {{"steps", std::to_string(steps.size())},
                               {"done", std::to_string(report.done)},
                               {"drafts", std::to_string(drafts)}}};
  return report;
}

}  // namespace dealbench::engine
