// What is over and what it teaches: closed deals, and what was promised and delivered.

#include "app/assemble/pipeline_facts.h"
#include "app/report/error_report.h"
#include "app/report/omissions_report.h"
#include "app/report/pipeline_sections.h"
#include "app/report/result_writer.h"

namespace dealbench::app {
namespace {

using json::Writer;

void write_interval(Writer& out, std::string_view name, const engine::ShareInterval& interval) {
  out.key(name)
      .begin_object()
      .field("count", interval.count)
      .field("of", interval.of)
      .field("low", interval.low)
      .field("high", interval.high)
      .end_object();
}

void write_roles(Writer& out, const Lessons& lessons, const engine::RadarParameters& parameters) {
  std::vector<std::string> rows;
  for (const engine::CoverageRow& row : parameters.coverage.rows) rows.push_back(row.id);
  const auto roles = engine::learn_roles(parameters.won_lost, rows, lessons.deals);
  out.key("roles");
  if (!roles) return write_error(out, roles.error());
  write_list(out, *roles, [&out](const engine::RoleLesson& lesson) {
    out.begin_object().field("stage", lesson.stage).field("row", lesson.row);
    write_interval(out, "won", lesson.won);
    write_interval(out, "lost", lesson.lost);
    out.field("suggested", lesson.suggested).key("because");
    write_because(out, lesson.because);
    out.end_object();
  });
}

void write_standards(Writer& out, const Lessons& lessons,
                     const engine::RadarParameters& parameters) {
  std::vector<engine::PerIndicator<double>> standards;
  for (const engine::StageParameters& stage : parameters.stages) {
    standards.push_back(stage.standard);
  }
  const auto changes = engine::recalibrate_standards(parameters.won_lost, standards, lessons.deals);
  out.key("standards");
  if (!changes) return write_error(out, changes.error());
  write_list(out, *changes, [&out](const engine::StandardChange& change) {
    out.begin_object()
        .field("stage", change.stage)
        .field("indicator", engine::key_of(change.indicator))
        .field("now", change.now)
        .field("proposed", change.proposed)
        .field("won_deals", change.won_deals)
        .end_object();
  });
}

void write_delivered_report(Writer& out, const engine::DeliveredReport& report) {
  out.begin_object()
      .field("owner", report.owner.empty() ? std::nullopt : std::optional(report.owner))
      .field("closed", report.closed)
      .field("kept", report.kept)
      .field("running", report.running)
      .field("promised", report.promised)
      .field("delivered", report.delivered)
      .field("delivered_share", report.delivered_share)
      .field("kept_share", report.kept_share)
      .field("leaning", engine::leaning_keys[static_cast<std::size_t>(report.leaning)])
      .key("because");
  write_because(out, report.because);
  out.end_object();
}

}  // namespace

void write_lessons(Writer& out, std::span<const PlanDeal> deals, const Content& content) {
  const Lessons lessons = lessons_of(deals, content);
  out.line_break().key("lessons").begin_object();
  write_roles(out, lessons, content.radar.parameters);
  write_standards(out, lessons, content.radar.parameters);
  out.key("errors");
  write_list(out, lessons.errors, [&out](const Error& error) { write_error(out, error); });
  write_omissions(out, lessons.omissions);
  out.end_object();
}

void write_delivered(Writer& out, const plan::Plan& plan, const PlanIndex& index,
                     const Content& content) {
  const DeliveredRecords records = delivered_facts(plan, index);
  out.line_break().key("delivered");
  const auto summary = engine::compare_delivered(content.radar.parameters.delivered, records.facts);
  if (!summary) return write_error(out, summary.error());
  out.begin_object().key("owners");
  write_list(out, summary->owners,
             [&out](const engine::DeliveredReport& owner) { write_delivered_report(out, owner); });
  out.key("everybody");
  write_delivered_report(out, summary->everybody);
  write_omissions(out, records.omissions);
  out.end_object();
}

}  // namespace dealbench::app
