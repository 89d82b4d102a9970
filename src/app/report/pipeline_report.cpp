#include "app/report/pipeline_report.h"

#include <algorithm>

#include "app/assemble/pipeline_facts.h"
#include "app/assemble/year_coverage.h"
#include "app/report/error_report.h"
#include "app/report/omissions_report.h"
#include "app/report/pipeline_sections.h"
#include "app/report/result_writer.h"

namespace dealbench::app {
namespace {

using json::Writer;

constexpr std::array<std::string_view, engine::zombie_decision_count> zombie_decision_keys{
    "undecided", "keep", "drop", "hand_over"};

void write_pile(Writer& out, std::string_view name, const engine::Pile& pile) {
  out.key(name).begin_object().field("count", pile.count).field("money", pile.money).end_object();
}

void write_stages(Writer& out, std::vector<engine::StageHygiene> stages, const Content& content) {
  // A stage that the playbook does not have has no number and comes first.
  std::ranges::sort(stages, {}, [&content](const engine::StageHygiene& stage) {
    return playbook::stage_number(content.radar.stages, stage.stage);
  });
  out.key("stages");
  write_list(out, stages, [&out](const engine::StageHygiene& stage) {
    out.begin_object().field("stage",
                             stage.stage.empty() ? std::nullopt : std::optional(stage.stage));
    write_pile(out, "stated", stage.stated);
    write_pile(out, "cleaned", stage.cleaned);
    out.end_object();
  });
}

void write_deal_hygiene(Writer& out, const engine::DealHygiene& deal) {
  out.line_break().begin_object().field("id", deal.id);
  out.field("stalled", deal.stalled)
      .field("slipped", deal.slipped)
      .field("zombie", deal.zombie)
      .field("days_in_stage", deal.days_in_stage)
      .field("days_since_customer_action", deal.days_since_customer_action)
      .key("unknown");
  write_list(out, deal.unknown);
  out.key("because");
  write_because(out, deal.because);
  out.end_object();
}

void write_hygiene(Writer& out, const engine::HygieneReport& report, const OpenDeals& open,
                   const Content& content) {
  out.begin_object().key("deals");
  write_list(out, report.deals,
             [&out](const engine::DealHygiene& deal) { write_deal_hygiene(out, deal); });
  write_pile(out, "stated", report.stated);
  write_pile(out, "cleaned", report.cleaned);
  write_pile(out, "stalled", report.stalled);
  write_pile(out, "slipped", report.slipped);
  write_pile(out, "zombies", report.zombies);
  out.key("zombies_by_decision").begin_object();
  for (std::size_t i = 0; i < zombie_decision_keys.size(); ++i) {
    write_pile(out, zombie_decision_keys[i], report.zombies_by_decision[i]);
  }
  out.end_object().field("zombie_share", report.zombie_share);
  write_stages(out, report.stages, content);
  out.field("not_assessable", report.not_assessable);
  write_omissions(out, open.omissions);
  out.end_object();
}

void write_goal_coverage(Writer& out, const engine::CoverageFacts& facts) {
  const auto report = engine::evaluate_coverage(facts);
  if (!report) return write_error(out, report.error());
  out.begin_object()
      .field("still_needed", report->still_needed)
      .field("coverage_stated", report->coverage_stated)
      .field("coverage_cleaned", report->coverage_cleaned)
      .field("enough", report->enough)
      .field("pipeline_missing", report->pipeline_missing)
      .field("coverage_by_own_win_rate", report->coverage_by_own_win_rate)
      .key("because");
  write_because(out, engine::explain_coverage(facts));
  out.end_object();
}

void write_goals(Writer& out, const engine::CoverageFacts& stated, const Content& content) {
  write_list(out, content.funnel.coverage, [&](const playbook::CoverageGoal& goal) {
    engine::CoverageFacts facts = stated;
    facts.target = goal.low;
    out.begin_object().field("id", goal.id).field("low", goal.low).field("high", goal.high);
    out.key("report");
    write_goal_coverage(out, facts);
    out.end_object();
  });
}

void write_coverage(Writer& out, const YearCoverage& coverage, const Content& content) {
  const bool has_year = !coverage.year.empty();
  const auto known = [has_year](auto value) {
    return has_year ? std::optional(value) : std::nullopt;
  };
  out.begin_object()
      .field("year", known(coverage.year))
      .field("first", known(coverage.first))
      .field("last", known(coverage.last));
  const auto& facts = coverage.facts;
  const auto money = [&facts](Money engine::CoverageFacts::*field) {
    return facts ? std::optional((*facts).*field) : std::nullopt;
  };
  out.field("quota", money(&engine::CoverageFacts::quota))
      .field("won", money(&engine::CoverageFacts::won))
      .field("open_stated", money(&engine::CoverageFacts::open_stated))
      .field("open_cleaned", money(&engine::CoverageFacts::open_cleaned))
      .field("win_rate", facts ? facts->win_rate : std::nullopt)
      .key("goals");
  if (facts) {
    write_goals(out, *facts, content);
  } else {
    out.null();
  }
  write_omissions(out, coverage.omissions);
  out.end_object();
}

void write_rates(Writer& out, std::string_view name, const engine::WinRates& rates) {
  out.key(name)
      .begin_object()
      .field("won", rates.won)
      .field("lost", rates.lost)
      .field("no_decision", rates.no_decision)
      .field("narrow", rates.narrow)
      .field("wide", rates.wide)
      .key("because");
  write_because(out, engine::explain_win_rates(rates));
  out.end_object();
}

void write_win_rates(Writer& out, std::span<const PlanDeal> deals, const Content& content) {
  const ClosedDeals closed = closed_deals(deals);
  const std::int32_t limit = content.funnel.win_rate_age_limit_days;
  out.line_break().key("win_rates");
  const auto report = engine::evaluate_win_rates(closed.facts, limit);
  if (!report) return write_error(out, report.error());
  out.begin_object().field("age_limit_days", limit);
  write_rates(out, "all", report->all);
  write_rates(out, "within_limit", report->within_limit);
  write_rates(out, "beyond_limit", report->beyond_limit);
  out.field("age_unknown", report->age_unknown);
  write_omissions(out, closed.omissions);
  out.end_object();
}

}  // namespace

void write_pipeline_report(Writer& out, const Assembly& assembly, std::span<const PlanDeal> deals) {
  const Content& content = assembly.content;
  const OpenDeals open = open_deals(deals, content, assembly.today);
  const auto hygiene = engine::evaluate_hygiene(open.facts, content.funnel.hygiene);
  out.begin_object().line_break().key("hygiene");
  if (hygiene) {
    write_hygiene(out, *hygiene, open, content);
    out.line_break().key("coverage");
    write_coverage(out, year_coverage(assembly.plan, deals, *hygiene), content);
  } else {
    write_error(out, hygiene.error());
    out.line_break().key("coverage");
    write_error(out, hygiene.error());
  }
  write_win_rates(out, deals, content);
  write_lessons(out, deals, content);
  write_delivered(out, assembly.plan, assembly.index, content);
  out.end_object();
}

}  // namespace dealbench::app
