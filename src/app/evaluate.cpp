#include "app/evaluate.h"

#include "app/report/error_report.h"
#include "app/report/funnel_report.h"
#include "base/json.h"
#include "plan/io/read.h"

namespace dealbench::app {
namespace {

Result<EvaluateOptions> read_options(std::string_view text) {
  EvaluateOptions options;
  if (text.empty()) return options;
  const auto root = json::parse(text);
  if (!root) return std::unexpected(root.error());
  if (!root->object()) return fail(ErrorCode::plan_wrong_type, "options", "object");
  const json::Value* today = root->find("today");
  if (!today || today->is_null()) return options;
  options.today = today->string() ? parse_date(*today->string()) : std::nullopt;
  if (!options.today) return fail(ErrorCode::plan_bad_date, "options/today", json::text(*today));
  return options;
}

Result<std::string> evaluate_text(std::string_view plan_text, std::string_view options_json) {
  const auto options = read_options(options_json);
  if (!options) return std::unexpected(options.error());
  const auto read = plan::read_plan(plan_text);
  if (!read) return std::unexpected(read.error());
  const auto content = default_content();
  if (!content) return std::unexpected(content.error());
  return evaluate_plan(read->plan, *content, *options);
}

}  // namespace

std::string evaluate_plan(const plan::Plan& plan, const Content& content,
                          const EvaluateOptions& options) {
  json::Writer out;
  out.begin_object().field("type", "dealbench.evaluation").line_break().field("format", 1);
  out.line_break().field("plan_id", plan.plan_id).line_break().field("revision", plan.revision);
  out.line_break().field("today", options.today).line_break().key("funnel");
  write_funnel_report(out, plan, content);
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

std::string ok_json() {
  return R"({"ok":true})";
}

std::string error_json(const Error& error) {
  json::Writer out;
  out.begin_object().field("ok", false).key("error").begin_object();
  out.field("code", code_text(error.code))
      .field("place", error.place)
      .field("detail", error.detail);
  out.end_object().end_object();
  return out.take();
}

}  // namespace dealbench::app
