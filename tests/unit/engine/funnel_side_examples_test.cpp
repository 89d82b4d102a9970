// The worked examples of docs/method/FUNNEL-012 to -015, run against the engine.
#include "engine/funnel/bow_tie.h"
#include "engine/funnel/hygiene.h"
#include "engine/funnel/pipeline.h"
#include "engine/funnel/roi.h"
#include "unit/engine/planning_support.h"

namespace dealbench::engine {
namespace {

using example::Facts;
using example::run_page;

TEST(FunnelDocs, hygiene_examples_hold) {
  run_page("FUNNEL-012", [](const Facts& facts) {
    constexpr Date today{20'000};
    HygieneFacts hygiene{.today = today, .deals = {}};
    for (const Facts& deal : facts.list("deals")) {
      hygiene.deals.push_back(
          {.id = "d",
           .stage = "s",
           .value = *deal.money("value"),
           .normal_days = deal.real("normal_days"),
           .stage_since = Date{today.days - deal.whole_or("days_in_stage", 0)},
           .last_customer_action = Date{today.days - deal.whole_or("days_silent", 0)},
           .close_date_moves = deal.whole_or("close_date_moves", 0)});
    }
    const auto report = evaluate_hygiene(hygiene, {});
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("stated_count", report->stated.count)
        .field("stated_money", report->stated.money)
        .field("cleaned_count", report->cleaned.count)
        .field("cleaned_money", report->cleaned.money)
        .field("stalled_count", report->stalled.count)
        .field("slipped_count", report->slipped.count)
        .field("zombie_count", report->zombies.count);
    return out.end_object().take();
  });
}

std::string win_rates_of(const Facts& facts) {
  std::vector<ClosedDeal> deals;
  const auto add = [&](const char* key, DealOutcome outcome) {
    for (std::int32_t i = 0; i < facts.whole_or(key, 0); ++i)
      deals.push_back({"d", outcome, std::nullopt});
  };
  add("won", DealOutcome::won);
  add("lost", DealOutcome::lost);
  add("no_decision", DealOutcome::no_decision);
  const auto report = evaluate_win_rates(deals, 50);
  if (!report) return example::failure(report);
  json::Writer out;
  out.begin_object().field("narrow", report->all.narrow).field("wide", report->all.wide);
  return out.end_object().take();
}

TEST(FunnelDocs, win_rate_and_coverage_examples_hold) {
  run_page("FUNNEL-013", [](const Facts& facts) {
    if (!facts.find("quota")) return win_rates_of(facts);
    const auto report = evaluate_coverage({.quota = *facts.money("quota"),
                                           .won = *facts.money("won_money"),
                                           .open_stated = *facts.money("open_stated"),
                                           .open_cleaned = *facts.money("open_cleaned"),
                                           .target = *facts.real("target"),
                                           .win_rate = facts.real("win_rate")});
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("coverage_stated", report->coverage_stated)
        .field("coverage_cleaned", report->coverage_cleaned)
        .field("pipeline_missing", report->pipeline_missing)
        .field("coverage_by_own_win_rate", report->coverage_by_own_win_rate);
    return out.end_object().take();
  });
}

std::string bow_tie_of(const Facts& facts) {
  BowTieFacts bow_tie{.stages = {}, .improvement = *facts.real("improvement")};
  const std::vector<Facts> days = facts.list("days");
  for (const Facts& volume : facts.list("volumes")) {
    const std::size_t i = bow_tie.stages.size();
    bow_tie.stages.push_back(
        {"s", volume.value->real(), i < days.size() ? days[i].value->real() : std::nullopt});
  }
  const auto report = evaluate_bow_tie(bow_tie);
  if (!report) return example::failure(report);
  json::Writer out;
  out.begin_object()
      .field("conversion", report->conversion)
      .field("total_days", report->days)
      .field("weakest", report->weakest)
      .field("slowest", report->slowest)
      .field("factor", report->factor_if_all_improve);
  return out.end_object().take();
}

TEST(FunnelDocs, bow_tie_examples_hold) {
  run_page("FUNNEL-014", [](const Facts& facts) {
    if (facts.find("volumes")) return bow_tie_of(facts);
    const auto months =
        months_to_profit({*facts.money("acquisition"), *facts.money("onboarding"),
                          *facts.money("retention"), *facts.money("monthly_recurring_revenue")});
    if (!months) return example::failure(months);
    json::Writer out;
    return out.begin_object().field("months", *months).end_object().take();
  });
}

TEST(FunnelDocs, return_sheet_examples_hold) {
  run_page("FUNNEL-015", [](const Facts& facts) {
    RoiFacts roi{.benefits = {},
                 .price = *facts.money("price"),
                 .internal_effort = *facts.money("internal_effort"),
                 .running_monthly = *facts.money("running_monthly"),
                 .months = facts.whole_or("months", 36)};
    for (const Facts& line : facts.list("benefits")) {
      const std::string kind = line.text("kind");
      roi.benefits.push_back({.id = "b",
                              .kind = kind == "extra_income" ? BenefitKind::extra_income
                                      : kind == "saved_cost" ? BenefitKind::saved_cost
                                                             : BenefitKind::avoided_loss,
                              .monthly = *line.money("monthly"),
                              .margin = line.ratio("margin").value_or(ratio_one),
                              .credited = line.ratio("credited").value_or(ratio_one),
                              .start_month = line.whole_or("start_month", 1),
                              .confirmed = line.flag("confirmed")});
    }
    const auto report = evaluate_roi(roi);
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("benefit", report->all.benefit)
        .field("cost", report->all.cost)
        .field("roi", report->all.roi)
        .field("payback_month", report->all.payback_month)
        .field("cost_of_delay", report->all.cost_of_delay)
        .field("confirmed_roi", report->confirmed_only.roi);
    return out.end_object().take();
  });
}

}  // namespace
}  // namespace dealbench::engine
