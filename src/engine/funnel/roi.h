#pragma once
// The customer's return: benefits with the customer's own figures against the whole cost.
// Marks figures that the customer has not confirmed, and never mixes them up with his own. Page:
// docs/method/FUNNEL-015.md.

#include <cstdint>
#include <optional>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "base/money.h"
#include "base/ratio.h"
#include "engine/explain.h"

namespace dealbench::engine {

enum class BenefitKind : std::uint8_t { extra_income, saved_cost, avoided_loss };

struct BenefitLine {
  Id id;
  BenefitKind kind{};
  Money monthly;                 // the figure per month, before margin and credit
  Ratio margin = ratio_one;      // extra income counts with its margin; 1 for the other kinds
  Ratio credited = ratio_one;    // share credited to us
  std::int32_t start_month = 1;  // first month of effect, 1..600
  bool confirmed = false;        // the customer's own figure; else "ours, unconfirmed"
};

struct RoiFacts {
  std::vector<BenefitLine> benefits;
  Money price;               // paid before the first month
  Money internal_effort;     // the customer's own people, before the first month
  Money running_monthly;     // from the first month on
  std::int32_t months = 36;  // horizon, 1..600
};

struct RoiTotals {
  Money benefit;
  Money cost;
  std::optional<double> roi;  // (benefit - cost) / cost; nullopt without cost
  std::optional<std::int32_t>
      payback_month;    // first month with cumulative >= 0; nullopt: not within the horizon
  Money cost_of_delay;  // benefit of one month when every line is at work
};

struct BenefitResult {
  Id id;
  Money monthly;  // after margin and credit
  Money total;    // over the horizon
  bool confirmed = false;
};

struct RoiReport {
  RoiTotals all;
  RoiTotals confirmed_only;  // as if unconfirmed lines were zero
  std::vector<BenefitResult> benefits;
  std::vector<Money>
      cumulative;  // all lines; [0] before the first month, then the end of each month
  std::vector<Id> unconfirmed;
};

// Errors: "benefits/<id>/<field>", the cost fields, "months"; results beyond what money can hold.
[[nodiscard]] Result<RoiReport> evaluate_roi(const RoiFacts& facts);

[[nodiscard]] Because explain_roi(const RoiFacts& facts, const RoiTotals& totals);
}  // namespace dealbench::engine
