#include "engine/funnel/bow_tie.h"

#include "base/money_math.h"
#include "engine/funnel/check.h"
#include "engine/funnel/reason.h"

namespace dealbench::engine {
namespace {

Result<void> check_bow_tie(const BowTieFacts& facts) {
  if (facts.stages.size() < 2) return fail(ErrorCode::engine_empty, "stages");
  Checker improvement_check;
  improvement_check.real("improvement", facts.improvement, -0.9, 10);
  if (auto checked = improvement_check.result(); !checked) return checked;
  for (const BowTieStage& stage : facts.stages) {
    const std::string path = "stages/" + stage.id;
    Checker check(path);
    check.real("volume", stage.volume, 0, 1e12);
    check.real("days_to_next", stage.days_to_next, 0, 36'500);
    if (auto checked = check.result(); !checked) return checked;
  }
  return {};
}

std::optional<double> quotient(std::optional<double> part, std::optional<double> whole) {
  if (!part || !whole || *whole == 0) return std::nullopt;
  return if_finite(*part / *whole);
}

}  // namespace

Result<BowTieReport> evaluate_bow_tie(const BowTieFacts& facts) {
  if (auto checked = check_bow_tie(facts); !checked) return std::unexpected(checked.error());
  BowTieReport report;
  report.days = 0;
  for (std::size_t i = 0; i + 1 < facts.stages.size(); ++i) {
    const BowTieStage& from = facts.stages[i];
    const BowTieStage& to = facts.stages[i + 1];
    report.borders.push_back({.from = from.id,
                              .to = to.id,
                              .conversion = quotient(to.volume, from.volume),
                              .days = from.days_to_next});
    const BowTieBorder& border = report.borders.back();
    if (border.conversion &&
        (!report.weakest || *border.conversion < *report.borders[*report.weakest].conversion)) {
      report.weakest = i;
    }
    if (border.days && (!report.slowest || *border.days > *report.borders[*report.slowest].days)) {
      report.slowest = i;
    }
    report.factor_if_all_improve *= 1 + facts.improvement;
    if (!border.days) {
      report.days.reset();
    } else if (report.days) {
      *report.days += *border.days;
    }
  }
  report.conversion = quotient(facts.stages.back().volume, facts.stages.front().volume);
  for (const BowTieStage& stage : facts.stages) {
    if (!stage.volume) report.unknown.push_back(stage.id);
  }
  return report;
}

Result<std::optional<double>> months_to_profit(const TimeToProfitFacts& facts) {
  Checker check;
  check.money("acquisition", facts.acquisition);
  check.money("onboarding", facts.onboarding);
  check.money("retention", facts.retention);
  check.money("monthly_recurring_revenue", facts.monthly_recurring_revenue);
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  if (facts.monthly_recurring_revenue.minor == 0) return std::nullopt;
  const double cost = real_from_money(facts.acquisition) + real_from_money(facts.onboarding) +
                      real_from_money(facts.retention);
  return cost / real_from_money(facts.monthly_recurring_revenue);
}

Because explain_border(const BowTieStage& from, const BowTieStage& to) {
  Because because = reason("FUNNEL-014", {{"days", from.days_to_next}});
  for (const BowTieStage* stage : {&from, &to}) {
    if (stage->volume) {
      because.inputs.push_back({stage->id, decimal_text(*stage->volume)});
    } else {
      because.rules.push_back({"unknown." + stage->id, false});
    }
  }
  return because;
}

}  // namespace dealbench::engine
