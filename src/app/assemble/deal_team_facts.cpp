#include "app/assemble/deal_team_facts.h"

#include <algorithm>

#include "app/assemble/deal_parts.h"
#include "app/assemble/field_words.h"

namespace dealbench::app {
namespace {

constexpr std::array<std::string_view, 3> benefit_kind_keys{"extra_income", "saved_cost",
                                                            "avoided_loss"};

void add_benefit(const plan::Benefit& record, RoiSheet& sheet) {
  const std::string place = place_of("benefits", record);
  const auto kind = engine::word_from<engine::BenefitKind>(benefit_kind_keys, record.kind);
  if (!kind) sheet.omissions.incomplete.push_back(place + "/kind");
  if (!record.monthly) sheet.omissions.incomplete.push_back(place + "/monthly");
  if (!kind || !record.monthly) return;
  if (!record.margin && *kind == engine::BenefitKind::extra_income) {
    sheet.assumed.push_back(place + "/margin");
  }
  if (!record.credited) sheet.assumed.push_back(place + "/credited");
  sheet.facts.benefits.push_back({.id = record.id,
                                  .kind = *kind,
                                  .monthly = *record.monthly,
                                  .margin = record.margin.value_or(ratio_one),
                                  .credited = record.credited.value_or(ratio_one),
                                  .start_month = narrowed(record.start_month.value_or(1)),
                                  .confirmed = record.confirmed});
}

}  // namespace

TriangleFacts triangle_facts(const plan::Deal& deal, const PlanIndex& index) {
  TriangleFacts facts;
  for (const auto& [corner, rating] : deal.golden_triangle) {
    const auto place = std::ranges::find(engine::golden_corner_keys, corner);
    if (place == engine::golden_corner_keys.end()) {
      facts.omissions.unknown_keys.push_back(place_of("deals", deal) + "/golden_triangle/" +
                                             corner);
    } else {
      facts.ratings[static_cast<std::size_t>(place - engine::golden_corner_keys.begin())] =
          narrowed(rating);
    }
  }
  const std::array<const std::string*, engine::triangle_corner_count> managers{
      &deal.account_manager, &deal.solution_manager, &deal.delivery_manager};
  for (std::size_t i = 0; i < managers.size(); ++i) {
    if (managers[i]->empty()) continue;
    if (index.members.find(*managers[i])) {
      facts.people[i] = *managers[i];
    } else {
      facts.omissions.incomplete.push_back(field_place("deals", deal, engine::iron_corner_keys[i]));
    }
  }
  facts.omissions.tidy();
  return facts;
}

engine::HandOverFacts hand_over_facts(const plan::Deal& deal, const PlanIndex& index) {
  engine::HandOverFacts facts;
  for (const plan::DealPerson* record : index.deal_people.of(deal.id)) {
    const bool written = std::ranges::any_of(
        record->concept_texts, [](const auto& layer) { return is_stated(layer.second); });
    if (written && index.people.find(record->person)) {
      facts.concept_written_for.push_back(record->person);
    }
  }
  std::ranges::sort(facts.concept_written_for);
  const auto repeated = std::ranges::unique(facts.concept_written_for);
  facts.concept_written_for.erase(repeated.begin(), repeated.end());
  for (const plan::Unknown* record : index.unknowns.of(deal.id)) {
    const bool is_open = !is_stated(record->answer) && !record->answered_on;
    if (record->for_pre_sales && is_stated(record->topic) && is_open) ++facts.unknown_items;
  }
  facts.asks_for_something = is_stated(deal.hand_over_request);
  facts.has_date = deal.hand_over_on.has_value();
  return facts;
}

RoiSheet roi_sheet(const plan::Deal& deal, const PlanIndex& index, const Content& content) {
  RoiSheet sheet;
  const auto benefits = index.benefits.of(deal.id);
  sheet.begun = !benefits.empty() || deal.roi_price || deal.roi_internal_effort ||
                deal.roi_running_monthly || deal.roi_months;
  if (!sheet.begun) return sheet;
  for (const plan::Benefit* record : benefits) add_benefit(*record, sheet);
  std::ranges::sort(sheet.facts.benefits, {}, &engine::BenefitLine::id);
  const std::string place = place_of("deals", deal);
  if (!deal.roi_price) sheet.missing.push_back(place + "/roi_price");
  if (!deal.roi_internal_effort) sheet.assumed.push_back(place + "/roi_internal_effort");
  if (!deal.roi_running_monthly) sheet.assumed.push_back(place + "/roi_running_monthly");
  sheet.facts.price = deal.roi_price.value_or(Money{});
  sheet.facts.internal_effort = deal.roi_internal_effort.value_or(Money{});
  sheet.facts.running_monthly = deal.roi_running_monthly.value_or(Money{});
  sheet.facts.months = narrowed(deal.roi_months.value_or(content.funnel.roi.months));
  std::ranges::sort(sheet.assumed);
  sheet.omissions.tidy();
  return sheet;
}

}  // namespace dealbench::app
