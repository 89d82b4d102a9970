#include "app/report/deal_report.h"

#include "app/report/deal_sections.h"
#include "app/report/error_report.h"
#include "app/report/omissions_report.h"
#include "app/report/result_writer.h"
#include "engine/radar/history.h"
#include "engine/radar/review.h"

namespace dealbench::app {
namespace {

using json::Writer;

void write_tier(Writer& out, std::string_view name, std::optional<engine::Tier> tier) {
  out.field(name, tier.transform([](engine::Tier value) { return engine::key_of(value); }));
}

void write_course(Writer& out, const engine::DealState& state, const Content& content) {
  const playbook::Stage* stage = playbook::stage_at(content.radar.stages, state.stage);
  out.key("stage").begin_object().field("number", state.stage);
  out.field("id", stage ? std::optional<std::string_view>(stage->id) : std::nullopt)
      .field("since", state.stage_since)
      .end_object();
  write_tier(out, "tier", state.tier);
  write_tier(out, "stated_tier", state.stated_tier);
  write_tier(out, "selling_tier", state.selling_tier);
  out.field("deal_value", state.deal_value)
      .field("opened_on", state.opened_on)
      .field("close_date_moves", state.close_date_moves)
      .field("last_customer_action", state.last_customer_action)
      .field("position", state.position.transform([](engine::CompetitivePosition position) {
        return engine::key_of(position);
      }))
      .field("feeling", state.feeling)
      .field("plan_for_losers", state.plan_for_losers);
  out.key("visits");
  write_list(out, state.visits, [&out](const engine::DealVisit& visit) {
    out.begin_object()
        .field("on", visit.on)
        .field("commitment_obtained", visit.commitment_obtained)
        .end_object();
  });
}

void write_history(Writer& out, const PlanDeal& deal, const Content& content) {
  constexpr CalendarDay earliest{1900, 1, 1};
  out.key("history");
  const auto points =
      engine::score_history(deal.assembled.facts, content.radar.parameters,
                            std::min(date_from(earliest).value_or(deal.on), deal.on), deal.on);
  if (!points) return write_error(out, points.error());
  write_list(out, *points, [&out](const engine::HistoryPoint& point) {
    out.begin_object().field("day", point.day).field("stage", point.stage);
    out.field("status", engine::health_status_keys[static_cast<std::size_t>(point.status)])
        .field("health", point.health)
        .field("band", point.band.transform([](engine::HealthBand b) { return key_of(b); }))
        .key("indicators");
    write_keyed(out, engine::indicator_keys, point.indicators);
    out.field("completeness", point.completeness).field("findings", point.findings).end_object();
  });
}

void write_deal(Writer& out, const PlanDeal& deal, const PlanIndex& index, const Content& content) {
  const plan::Deal& record = *deal.record;
  out.line_break().begin_object().field("id", record.id).field("name", record.name);
  out.field("outcome", record.outcome.empty() ? std::nullopt : std::optional(record.outcome))
      .field("closed", deal.closed)
      .field("on", deal.on);
  Omissions omissions = deal.assembled.omissions;
  const auto& report = deal.report;
  if (report) {
    write_course(out, report->state, content);
    write_judgement(out, *report, content.radar.parameters);
    write_deal_people(out, *report);
    write_deal_work(out, *report, deal.assembled.facts);
    write_deal_team(out, *report, record, index, content, omissions);
    out.key("information_needed");
    write_list(out, report->information_needed);
    out.key("recheck");
    write_list(out, report->recheck);
    out.key("comment_chips");
    write_list(out, engine::suggest_chips(content.radar.chips, report->findings));
    write_history(out, deal, content);
  } else {
    write_error_member(out, report.error());
  }
  omissions.tidy();
  out.key("omissions").begin_object();
  write_omissions(out, omissions);
  out.end_object();
  out.key("not_on_map");
  write_list(out, deal.assembled.not_on_map);
  out.end_object();
}

}  // namespace

void write_deal_reports(Writer& out, std::span<const PlanDeal> deals, const PlanIndex& index,
                        const Content& content) {
  write_list(out, deals, [&](const PlanDeal& deal) { write_deal(out, deal, index, content); });
}

}  // namespace dealbench::app
