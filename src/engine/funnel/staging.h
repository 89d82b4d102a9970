#pragma once
// A plan of improvements by quarter: what each quarter then brings, and what each step adds in the
// order planned. Steps work from the first day of their quarter. Page: docs/method/FUNNEL-009.md.

#include <cstdint>
#include <span>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "engine/funnel/funnel_model.h"

namespace dealbench::engine {

struct StagingStep {
  Id id;
  std::int32_t quarter = 1;  // 1..quarters of the plan
  Lever lever{};
  double change = 0;  // relative improvement, -0.9..0.9; the cycle is shortened by it
};

struct StagingFacts {
  FunnelFacts start;
  std::vector<StagingStep> steps;  // in the order planned within a quarter
  std::int32_t quarters = 4;       // 1..40
  FunnelOutput goal = FunnelOutput::bookings;
};

struct StagedQuarter {
  std::int32_t quarter = 1;
  LeverValues levers;  // as they stand in this quarter
  // Of a full period at these levers.
  OutputValues per_period;
  // Opportunities, wins, bookings, collected and renewals of this quarter alone (365 / 4 days); the
  // rest nullopt.
  OutputValues in_quarter;
};

struct StagedStep {
  Id id;
  std::int32_t quarter = 1;
  Lever lever{};
  bool applicable = false;
  bool capped = false;  // a ratio came to stand at 100 %
  double before = 0;    // of the lever
  double after = 0;
  std::optional<double> gain;  // relative gain of the goal, on top of the steps before
  // What the step adds to the goal until the end of the plan, on top of the steps before; flows
  // only (as in_quarter).
  std::optional<double> added;
};

struct StagingReport {
  std::vector<StagedQuarter> quarters;
  std::vector<StagedStep> steps;  // by quarter, then in the order given
  // Flows over all quarters with the steps, and without any.
  OutputValues total;
  OutputValues total_unchanged;
};

// Errors: as evaluate_funnel; "quarters"; "steps/<id>/quarter", "steps/<id>/change".
[[nodiscard]] Result<StagingReport> evaluate_staging(const StagingFacts& facts);

[[nodiscard]] Because explain_staged_step(const StagedStep& step);
}  // namespace dealbench::engine
