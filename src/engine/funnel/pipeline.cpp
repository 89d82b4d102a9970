#include "engine/funnel/pipeline.h"

#include <algorithm>

#include "base/money_math.h"
#include "engine/funnel/check.h"
#include "engine/funnel/reason.h"

namespace dealbench::engine {
namespace {

void count(WinRates& rates, DealOutcome outcome) {
  switch (outcome) {
    case DealOutcome::won:
      ++rates.won;
      break;
    case DealOutcome::lost:
      ++rates.lost;
      break;
    case DealOutcome::no_decision:
      ++rates.no_decision;
      break;
  }
}

std::optional<double> share(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

void finish(WinRates& rates) {
  const std::int64_t decided = rates.won + rates.lost;
  rates.narrow = share(rates.won, decided);
  rates.wide = share(rates.won, decided + rates.no_decision);
}

}  // namespace

Result<WinRateReport> evaluate_win_rates(const std::vector<ClosedDeal>& deals,
                                         std::int32_t age_limit_days) {
  Checker limit_check;
  limit_check.whole("age_limit_days", age_limit_days, 1, 36'500);
  if (auto checked = limit_check.result(); !checked) return std::unexpected(checked.error());
  WinRateReport report;
  for (const ClosedDeal& deal : deals) {
    if (deal.age_days && *deal.age_days < 0) {
      return fail(ErrorCode::engine_out_of_range, "deals/" + deal.id + "/age_days",
                  std::to_string(*deal.age_days));
    }
    count(report.all, deal.outcome);
    if (!deal.age_days) {
      ++report.age_unknown;
    } else {
      count(*deal.age_days <= age_limit_days ? report.within_limit : report.beyond_limit,
            deal.outcome);
    }
  }
  finish(report.all);
  finish(report.within_limit);
  finish(report.beyond_limit);
  return report;
}

Result<CoverageReport> evaluate_coverage(const CoverageFacts& facts) {
  Checker check;
  check.money("quota", facts.quota);
  check.money("won", facts.won);
  check.money("open_stated", facts.open_stated);
  check.money("open_cleaned", facts.open_cleaned);
  check.positive("target", facts.target, 1000);
  check.real("win_rate", facts.win_rate, 0, 1);
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());

  CoverageReport report;
  report.still_needed = Money{std::max<std::int64_t>(facts.quota.minor - facts.won.minor, 0)};
  const double needed = real_from_money(report.still_needed);
  if (needed > 0) {
    report.coverage_stated = real_from_money(facts.open_stated) / needed;
    report.coverage_cleaned = real_from_money(facts.open_cleaned) / needed;
    report.enough = *report.coverage_cleaned >= facts.target;
  }
  const double missing = needed * facts.target - real_from_money(facts.open_cleaned);
  const auto rounded = money_from_real(missing > 0 ? missing : 0);
  if (!rounded) return fail(rounded.error().code, "pipeline_missing");
  report.pipeline_missing = *rounded;
  if (facts.win_rate && *facts.win_rate > 0)
    report.coverage_by_own_win_rate = if_finite(1 / *facts.win_rate);
  return report;
}

Because explain_win_rates(const WinRates& rates) {
  const auto count_of = [](std::int64_t count) { return static_cast<double>(count); };
  return reason("FUNNEL-013", {{"won", count_of(rates.won)},
                               {"lost", count_of(rates.lost)},
                               {"no_decision", count_of(rates.no_decision)}});
}

Because explain_coverage(const CoverageFacts& facts) {
  return reason("FUNNEL-013", {{"quota", real_from_money(facts.quota)},
                               {"won", real_from_money(facts.won)},
                               {"open_stated", real_from_money(facts.open_stated)},
                               {"open_cleaned", real_from_money(facts.open_cleaned)},
                               {"target", facts.target},
                               {"win_rate", facts.win_rate}});
}

}  // namespace dealbench::engine
