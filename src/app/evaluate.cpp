#include "app/evaluate.h"

#include <array>

#include "app/assemble/evaluated_records.h"
#include "app/assemble/radar_links.h"
#include "app/report/deal_report.h"
#include "app/report/error_report.h"
#include "app/report/funnel_report.h"
#include "app/report/guide_report.h"
#include "app/report/pipeline_report.h"
#include "app/report/planning_report.h"
#include "app/report/tier_report.h"
#include "app/report/visit_report.h"
#include "base/json.h"
#include "plan/io/read.h"

namespace dealbench::app {
namespace {

// What the page asked for.
struct PageOptions {
  EvaluateOptions how;
  std::optional<std::string> playbook;
};

Result<std::int64_t> read_count(const json::Value& value, std::string_view name, std::int64_t low,
                                std::int64_t high) {
  const std::string place = "options/" + std::string(name);
  const auto number = value.integer();
  if (!number) return fail(ErrorCode::plan_wrong_type, place, "whole number");
  if (*number >= low && *number <= high) return *number;
  return fail(
      ErrorCode::plan_out_of_range, place,
      std::to_string(*number) + " (" + std::to_string(low) + ".." + std::to_string(high) + ")");
}

Result<void> read_option(PageOptions& options, const json::Member& member) {
  const json::Value& value = member.value;
  if (value.is_null()) return {};
  if (member.key == "today") {
    options.how.today = value.string() ? parse_date(*value.string()) : std::nullopt;
    if (!options.how.today)
      return fail(ErrorCode::plan_bad_date, "options/today", json::text(value));
  } else if (member.key == "trials") {
    const auto trials = read_count(value, member.key, 1, engine::most_trials);
    if (!trials) return std::unexpected(trials.error());
    options.how.forecast.trials = static_cast<std::uint32_t>(*trials);
  } else if (member.key == "seed") {
    const auto seed = read_count(value, member.key, 0, largest_seed);
    if (!seed) return std::unexpected(seed.error());
    options.how.forecast.seed = static_cast<std::uint64_t>(*seed);
  } else if (member.key == "playbook") {
    options.playbook = value.string() ? *value.string() : json::text(value);
  }
  return {};
}

Result<PageOptions> read_options(std::string_view text) {
  PageOptions options;
  if (text.empty()) return options;
  const auto root = json::parse(text);
  if (!root) return std::unexpected(root.error());
  if (!root->object()) return fail(ErrorCode::plan_wrong_type, "options", "object");
  for (const json::Member& member : *root->object()) {
    if (auto ok = read_option(options, member); !ok) return std::unexpected(ok.error());
  }
  return options;
}

Result<std::string> evaluate_text(std::string_view plan_text, std::string_view options_json) {
  const auto options = read_options(options_json);
  if (!options) return std::unexpected(options.error());
  const auto read = plan::read_plan(plan_text);
  if (!read) return std::unexpected(read.error());
  const auto content =
      options->playbook ? playbook::read_playbook(*options->playbook) : content_of(read->plan);
  if (!content) return std::unexpected(content.error());
  return evaluate_plan(read->plan, *content, options->how);
}

constexpr std::array<std::string_view, 6> dated_reports{"deals", "pipeline", "visits",
                                                        "tier",  "planning", "guide"};

void write_dated_reports(json::Writer& out, const Assembly& assembly) {
  const auto& [plan, index, content, today] = assembly;
  const EvaluatedRecords records = evaluated_records(assembly);
  const RadarLinks radar = radar_links(records.deals);
  out.line_break().key("deals");
  write_deal_reports(out, records.deals, index, content);
  out.line_break().key("pipeline");
  write_pipeline_report(out, assembly, records.deals);
  out.line_break().key("visits");
  write_visit_reports(out, assembly, records.visits, radar.gaps);
  out.line_break().key("tier");
  write_tier_report(out, plan, index, content, today);
  out.line_break().key("planning");
  write_planning_report(out, assembly, records);
  out.line_break().key("guide");
  write_guide_report(out, assembly, records.visits, radar.findings);
}

std::optional<Date> day_of_last_edit(const plan::Plan& plan) {
  return plan.saved_at.size() < 10 ? std::nullopt
                                   : parse_date(std::string_view(plan.saved_at).substr(0, 10));
}

}  // namespace

std::string evaluate_plan(const plan::Plan& plan, const Content& content,
                          const EvaluateOptions& options) {
  const std::optional<Date> today = options.today ? options.today : day_of_last_edit(plan);
  json::Writer out;
  out.begin_object().field("type", "dealbench.evaluation").line_break().field("format", 1);
  out.line_break().field("plan_id", plan.plan_id).line_break().field("revision", plan.revision);
  out.line_break().key("playbook").begin_object().field("id", content.id);
  out.field("version", content.version).end_object();
  out.line_break().field("today", today).line_break().key("funnel");
  const PlanIndex index(plan);
  write_funnel_report(out, plan, index, content, options.forecast);
  if (today) {
    write_dated_reports(out, {plan, index, content, *today});
  } else {
    for (const std::string_view report : dated_reports) out.line_break().key(report).null();
  }
  out.line_break().end_object();
  return out.take() + "\n";
}

std::string evaluate_for_page(std::string_view plan_text, std::string_view options_json) {
  const auto evaluated = evaluate_text(plan_text, options_json);
  if (!evaluated) return error_json(evaluated.error());
  json::Writer out;
  out.begin_object().field("ok", true).key("result").raw(*evaluated).end_object();
  return out.take();
}

}  // namespace dealbench::app
