#include "engine/funnel/hygiene.h"

#include <algorithm>

#include "base/arithmetic.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

Result<void> check_hygiene(const HygieneFacts& facts, const HygieneRules& rules) {
  Checker check("rules");
  check.positive("stalled_factor", rules.stalled_factor, 100);
  check.positive("zombie_factor", rules.zombie_factor, 100);
  check.whole("slipped_moves", rules.slipped_moves, 1, 100);
  check.whole("zombie_moves", rules.zombie_moves, 1, 100);
  if (auto checked = check.result(); !checked) return checked;
  for (const OpenDeal& deal : facts.deals) {
    const std::string path = "deals/" + deal.id;
    Checker deal_check(path);
    deal_check.money("value", deal.value);
    deal_check.positive("normal_days", deal.normal_days, 36'500);
    deal_check.whole("close_date_moves", deal.close_date_moves, 0, 10'000);
    if (auto checked = deal_check.result(); !checked) return checked;
  }
  return {};
}

std::optional<std::int32_t> days_since(std::optional<Date> date, Date today) {
  if (!date) return std::nullopt;
  return std::max(days_between(*date, today), 0);
}

void note_fact(DealHygiene& result, const char* name, std::optional<double> value) {
  if (value) {
    result.because.inputs.push_back({name, decimal_text(*value)});
  } else {
    result.unknown.emplace_back(name);
  }
}

DealHygiene assess(const OpenDeal& deal, Date today, const HygieneRules& rules) {
  DealHygiene result{.id = deal.id};
  result.days_in_stage = days_since(deal.stage_since, today);
  result.days_since_customer_action = days_since(deal.last_customer_action, today);
  result.because.formula = "FUNNEL-012";
  note_fact(result, "normal_days", deal.normal_days);
  note_fact(result, "stage_since", result.days_in_stage);
  note_fact(result, "last_customer_action", result.days_since_customer_action);
  result.because.inputs.push_back({"close_date_moves", std::to_string(deal.close_date_moves)});

  const auto longer_than = [&](std::optional<std::int32_t> days, double factor) {
    return days && deal.normal_days && *days > factor * *deal.normal_days;
  };
  const auto rule = [&](const char* id, bool fired) {
    if (fired) result.because.rules.push_back({id, true});
    return fired;
  };
  result.stalled = rule("stalled", longer_than(result.days_in_stage, rules.stalled_factor));
  result.slipped = rule("slipped", deal.close_date_moves >= rules.slipped_moves);
  const bool silent =
      rule("zombie_silent", longer_than(result.days_since_customer_action, rules.zombie_factor));
  const bool moved = rule("zombie_moved", deal.close_date_moves >= rules.zombie_moves);
  result.zombie = silent || moved;
  return result;
}

void add(Pile& pile, Money value) {
  ++pile.count;
  pile.money.minor += value.minor;
}

StageHygiene& stage_of(std::vector<StageHygiene>& stages, const Id& stage) {
  const auto found = std::ranges::find(stages, stage, &StageHygiene::stage);
  if (found != stages.end()) return *found;
  stages.push_back({.stage = stage, .stated = {}, .cleaned = {}});
  return stages.back();
}

}  // namespace

Result<HygieneReport> evaluate_hygiene(const HygieneFacts& facts, const HygieneRules& rules) {
  if (auto checked = check_hygiene(facts, rules); !checked) return std::unexpected(checked.error());
  HygieneReport report;
  for (const OpenDeal& deal : facts.deals) {
    DealHygiene result = assess(deal, facts.today, rules);
    StageHygiene& stage = stage_of(report.stages, deal.stage);
    // Every other pile is a part of this one, so only this one can overflow.
    if (report.stated.money.minor > max_money_minor - deal.value.minor) {
      return fail(ErrorCode::engine_out_of_range, "deals");
    }
    add(report.stated, deal.value);
    add(stage.stated, deal.value);
    if (result.stalled) add(report.stalled, deal.value);
    if (result.slipped) add(report.slipped, deal.value);
    if (result.zombie) {
      add(report.zombies, deal.value);
      add(report.zombies_by_decision[static_cast<std::size_t>(deal.decision)], deal.value);
    } else {
      add(report.cleaned, deal.value);
      add(stage.cleaned, deal.value);
    }
    if (!result.unknown.empty()) ++report.not_assessable;
    report.deals.push_back(std::move(result));
  }
  if (report.stated.count > 0) {
    report.zombie_share =
        static_cast<double>(report.zombies.count) / static_cast<double>(report.stated.count);
  }
  return report;
}

}  // namespace dealbench::engine
