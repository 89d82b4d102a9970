#include "app/assemble/year_coverage.h"

#include <algorithm>
#include <map>

#include "app/assemble/deal_parts.h"
#include "app/assemble/field_words.h"
#include "base/money_math.h"

namespace dealbench::app {
namespace {

// Stops just beyond what money can hold, where the engine refuses it.
void add(Money& sum, Money amount) {
  sum.minor = std::min(sum.minor + std::min(amount.minor, max_money_minor), max_money_minor + 1);
}

const plan::Year* selected_year(const plan::Plan& plan) {
  const auto found = std::ranges::find(plan.years, plan.settings.selected_year, &plan::Year::id);
  if (found != plan.years.end()) return &*found;
  return plan.years.empty() ? nullptr : &plan.years.front();
}

// The first day of a fiscal year; nullopt when the calendar has no such day.
std::optional<Date> first_day(const plan::Year& year, std::int64_t later) {
  if (!year.year) return std::nullopt;
  return date_from({narrowed(std::int64_t{narrowed(*year.year)} + later),
                    narrowed(year.start_month.value_or(1)), 1});
}

std::optional<double> win_rate_by_value(std::span<const PlanDeal> deals) {
  double won = 0;
  double closed = 0;
  for (const PlanDeal& deal : deals) {
    if (!deal.closed) continue;
    const double value = real_from_money(deal.record->deal_value.value_or(Money{}));
    closed += value;
    if (deal.record->outcome == "won") won += value;
  }
  return closed > 0 ? std::optional(won / closed) : std::nullopt;
}

void add_open(const PlanDeal& deal, bool zombie, YearCoverage& coverage) {
  const plan::Deal& record = *deal.record;
  if (!record.close_date) {
    coverage.omissions.incomplete.push_back(place_of("deals", record) + "/close_date");
    return;
  }
  if (*record.close_date < coverage.first || *record.close_date > coverage.last) return;
  const Money value = record.deal_value.value_or(Money{});
  add(coverage.facts->open_stated, value);
  if (!zombie) add(coverage.facts->open_cleaned, value);
}

void add_won(const PlanDeal& deal, YearCoverage& coverage) {
  const plan::Deal& record = *deal.record;
  if (record.outcome != "won") return;
  if (!record.closed_on) {
    coverage.omissions.incomplete.push_back(place_of("deals", record) + "/closed_on");
    return;
  }
  if (*record.closed_on < coverage.first || *record.closed_on > coverage.last) return;
  add(coverage.facts->won, record.deal_value.value_or(Money{}));
}

}  // namespace

YearCoverage year_coverage(const plan::Plan& plan, std::span<const PlanDeal> deals,
                           const engine::HygieneReport& hygiene) {
  YearCoverage coverage;
  const plan::Year* year = selected_year(plan);
  if (!year) return coverage;
  const std::string place = place_of("years", *year);
  const auto first = first_day(*year, 0);
  const auto next = first_day(*year, 1);
  if (!first || !next) {
    coverage.omissions.incomplete.push_back(place + "/year");
    return coverage;
  }
  coverage.year = year->id;
  coverage.first = *first;
  coverage.last = {next->days - 1};
  if (!year->quota) {
    coverage.omissions.incomplete.push_back(place + "/quota");
    return coverage;
  }
  coverage.facts =
      engine::CoverageFacts{.quota = *year->quota, .win_rate = win_rate_by_value(deals)};
  std::map<Id, bool> zombies;
  for (const engine::DealHygiene& deal : hygiene.deals) zombies[deal.id] = deal.zombie;
  for (const PlanDeal& deal : deals) {
    if (deal.closed) {
      add_won(deal, coverage);
    } else {
      add_open(deal, zombies[deal.record->id], coverage);
    }
  }
  coverage.omissions.tidy();
  return coverage;
}

}  // namespace dealbench::app
