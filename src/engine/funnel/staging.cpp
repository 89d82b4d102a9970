#include "engine/funnel/staging.h"

#include <algorithm>

#include "engine/funnel/check.h"
#include "engine/funnel/reason.h"

namespace dealbench::engine {
namespace {

constexpr double quarter_days = 365.0 / 4;

bool is_flow(FunnelOutput output) {
  return output <= FunnelOutput::renewals;
}

Result<void> check_staging(const StagingFacts& facts) {
  Checker check;
  check.whole("quarters", facts.quarters, 1, 40);
  if (auto checked = check.result(); !checked) return checked;
  for (const StagingStep& step : facts.steps) {
    const std::string path = "steps/" + step.id;
    Checker step_check(path);
    step_check.whole("quarter", step.quarter, 1, facts.quarters);
    step_check.real("change", step.change, -0.9, 0.9);
    if (auto checked = step_check.result(); !checked) return checked;
  }
  return {};
}

OutputValues flows_of_quarter(const OutputValues& per_period, double period_days) {
  OutputValues flows{};
  for (std::size_t i = 0; i < funnel_output_count; ++i) {
    if (is_flow(static_cast<FunnelOutput>(i)) && per_period[i]) {
      flows[i] = *per_period[i] * quarter_days / period_days;
    }
  }
  return flows;
}

void add(OutputValues& sum, const OutputValues& part, double times = 1) {
  for (std::size_t i = 0; i < funnel_output_count; ++i) {
    if (part[i]) sum[i] = sum[i].value_or(0) + *part[i] * times;
  }
}

StagedStep take_step(const StagingStep& step, const StagingFacts& facts, FunnelModel& model) {
  StagedStep result{.id = step.id, .quarter = step.quarter, .lever = step.lever};
  auto& value = model.levers[index_of(step.lever)];
  if (!value) return result;
  result.applicable = true;
  result.before = *value;
  result.after = improved(step.lever, *value, step.change);
  result.capped = is_ratio(step.lever) && *value * (1 + step.change) > 1;
  const auto before = funnel_output(model, facts.goal);
  value = result.after;
  const auto after = funnel_output(model, facts.goal);
  result.gain = relative_change(before, after);
  if (before && after && is_flow(facts.goal)) {
    const double quarters_left = facts.quarters - step.quarter + 1;
    result.added = (*after - *before) * quarter_days / model.period_days * quarters_left;
  }
  return result;
}

}  // namespace

Result<StagingReport> evaluate_staging(const StagingFacts& facts) {
  if (auto checked = check_staging(facts); !checked) return std::unexpected(checked.error());
  auto model = funnel_model(facts.start);
  if (!model) return std::unexpected(model.error());

  std::vector<StagingStep> steps = facts.steps;
  std::ranges::stable_sort(steps, {}, &StagingStep::quarter);
  StagingReport report;
  add(report.total_unchanged, flows_of_quarter(funnel_outputs(*model), model->period_days),
      facts.quarters);
  std::size_t next = 0;
  for (std::int32_t quarter = 1; quarter <= facts.quarters; ++quarter) {
    for (; next < steps.size() && steps[next].quarter == quarter; ++next) {
      report.steps.push_back(take_step(steps[next], facts, *model));
    }
    const OutputValues per_period = funnel_outputs(*model);
    report.quarters.push_back({.quarter = quarter,
                               .levers = model->levers,
                               .per_period = per_period,
                               .in_quarter = flows_of_quarter(per_period, model->period_days)});
    add(report.total, report.quarters.back().in_quarter);
  }
  return report;
}

Because explain_staged_step(const StagedStep& step) {
  Because because = reason("FUNNEL-009", {{"quarter", step.quarter}});
  const std::string key(key_of(step.lever));
  if (!step.applicable) {
    because.rules.push_back({"not_applicable." + key, false});
    return because;
  }
  because.inputs.push_back({key + ".before", decimal_text(step.before)});
  because.inputs.push_back({key + ".after", decimal_text(step.after)});
  if (step.capped) because.rules.push_back({"capped", false});
  return because;
}

}  // namespace dealbench::engine
