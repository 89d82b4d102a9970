#include "app/view_model/deals/deal_page_view.h"

#include <algorithm>

#include "app/assemble/plan_deals.h"
#include "app/field_input.h"
#include "i18n/catalog.h"
#include "i18n/keys/deals.h"
#include "i18n/number_output.h"

namespace dealbench::app {
namespace {

namespace keys = i18n::keys;

constexpr std::array<std::string_view, 8> fact_fields{
    "name", "account", "owner", "offer", "stage", "deal_value", "opened_on", "close_date"};
constexpr std::array<std::string_view, 7> objective_fields{
    "objective",      "objective_product", "objective_quantity", "objective_amount",
    "objective_date", "objective_clear",   "objective_single"};
constexpr std::array<std::string_view, 8> course_fields{
    "position", "tier",      "way_of_selling", "review_due",
    "outcome",  "closed_on", "outcome_reason", "note"};

struct Source {
  const plan::Plan& plan;
  const Content& content;
  Language language;

  // A text of the playbook's radar; its path where it has none, so that a gap is seen.
  [[nodiscard]] std::string text(const std::string& path) const {
    const LocalizedText* found = content.radar.texts.find(path);
    return found != nullptr ? found->in(language) : path;
  }
};

std::vector<FormField> form_of(const Source& source, std::string_view id,
                               std::span<const std::string_view> fields) {
  std::vector<FormField> form;
  for (const std::string_view key : fields) {
    form.push_back(make_form_field(source.plan, source.content, "deals", id, key, source.language));
  }
  return form;
}

std::string indicator_name(const Source& source, engine::Indicator indicator) {
  return source.text("radar/indicators/" + std::string(engine::key_of(indicator)) + "/name");
}

void add_indicators(DealPageView& view, const engine::DealReport& report, const Source& source) {
  for (std::size_t i = 0; i < engine::indicator_keys.size(); ++i) {
    const std::string path = "radar/indicators/" + std::string(engine::indicator_keys[i]);
    const double actual = report.readings[i].used;
    const double standard = report.standard[i];
    view.indicators.push_back({source.text(path + "/name"), source.text(path + "/meaning"), actual,
                               standard,
                               i18n::count_text(actual) + " / " + i18n::count_text(standard)});
  }
}

void add_health(DealPageView& view, const engine::DealReport& report, const Source& source) {
  view.completeness = i18n::fill(i18n::text_or_key(source.language, "radar.completeness"),
                                 {{"answered", std::to_string(report.state.quiz.points.size() -
                                                              report.state.quiz.unanswered.size())},
                                  {"questions", std::to_string(report.state.quiz.points.size())}});
  view.is_assessed = report.health.has_value();
  if (!report.health) {
    view.status = i18n::text_or_key(
        source.language,
        "radar.status." +
            std::string(engine::health_status_keys[static_cast<std::size_t>(report.status)]));
    return;
  }
  view.health = i18n::count_text(report.health->value);
  view.band = report.health->band;
  view.status = source.text("radar/bands/" + std::string(engine::key_of(*view.band)) + "/name");
  if (!report.health->cap_binds) return;
  for (const engine::CapHit& cap : report.health->caps) {
    view.caps.push_back(i18n::fill(i18n::text_or_key(source.language, "radar.capped"),
                                   {{"ceiling", i18n::count_text(cap.ceiling)},
                                    {"reason", source.text("radar/caps/" + cap.id + "/name")}}));
  }
}

// The rule with the playbook's own thresholds in it.
std::string rule_text(const std::string& code, const Source& source) {
  const engine::RadarParameters& radar = source.content.radar.parameters;
  const engine::FlagLimits& limits = radar.flags.limits;
  const std::string rule = source.text("radar/flags/" + code + "/rule");
  const auto fill = [&rule](std::string_view name, double value) {
    return i18n::fill(rule, {{name, i18n::count_text(value, 1)}});
  };
  if (code == "R02") return fill("days", limits.r02_new_days);
  if (code == "R03") return fill("unknown", limits.r03_unknown);
  if (code == "R05") return fill("support", limits.r05_support);
  if (code == "R13") return fill("visits", static_cast<double>(limits.r13_visits));
  if (code == "R14") return fill("normal_times", limits.r14_normal_times);
  if (code == "R15") {
    return i18n::fill(rule, {{"normal_times", i18n::count_text(limits.r15_normal_times, 1)},
                             {"close_date_moves", std::to_string(limits.r15_close_date_moves)}});
  }
  if (code == "R16") return fill("close_date_moves", limits.r16_close_date_moves);
  if (code == "R17") {
    return i18n::fill(
        rule, {{"low", std::to_string(limits.r17_low)}, {"high", std::to_string(limits.r17_high)}});
  }
  if (code == "R21") return fill("support", limits.r21_support);
  if (code == "R23") return fill("differ_from", radar.differ_from);
  return rule;
}

// "deals/d1/people/p3/support": the person; other places say nothing more than the finding.
std::string where_of(const engine::DealFinding& finding, const Source& source) {
  constexpr std::string_view mark = "/people/";
  const std::size_t at = finding.place.find(mark);
  if (at == std::string::npos) return {};
  const std::string rest = finding.place.substr(at + mark.size());
  return record_name(source.plan, "people", rest.substr(0, rest.find('/')), source.language);
}

DealFindingView finding_view(const engine::DealFinding& finding, const Source& source,
                             std::string_view deal) {
  const std::string path = "radar/flags/" + finding.code;
  DealFindingView view;
  view.code = finding.code;
  view.place = finding.place;
  view.fingerprint = finding.fingerprint;
  view.level = finding.severity;
  view.severity =
      source.text("radar/severities/" + std::string(engine::key_of(finding.severity)) + "/name");
  view.name = source.text(path + "/name");
  view.rule = rule_text(finding.code, source);
  view.where = where_of(finding, source);
  view.move = source.text("radar/moves/" + finding.move + "/text");
  view.reason = finding.acknowledged_because.value_or("");
  view.has_lapsed = finding.acknowledgement_lapsed;
  view.has_action = std::ranges::any_of(source.plan.actions, [&](const plan::Action& action) {
    return action.deal == deal && action.finding == finding.code && action.place == finding.place &&
           !action.done_on;
  });
  return view;
}

void add_questions(DealPageView& view, const engine::QuizReport* quiz, const Source& source) {
  const engine::QuizParameters& parameters = source.content.radar.parameters.quiz;
  for (std::size_t i = 0; i < parameters.questions.size(); ++i) {
    const engine::QuizQuestion& question = parameters.questions[i];
    const std::string path = "radar/questions/" + question.id;
    DealQuestionView one{question.id,
                         source.text(path + "/text"),
                         indicator_name(source, question.indicator),
                         {},
                         {}};
    for (std::int32_t option = 0; option <= engine::highest_quiz_option; ++option)
      one.options.push_back(source.text(path + "/options/" + std::to_string(option)));
    if (quiz != nullptr && i < quiz->points.size() && quiz->points[i])
      one.chosen = static_cast<std::size_t>(*quiz->points[i]);
    view.questions.push_back(std::move(one));
  }
}

void add_assessment(DealPageView& view, const plan::Plan& plan, Date today) {
  for (const plan::Assessment& assessment : plan.assessments) {
    if (assessment.deal != view.id || !assessment.rival.empty() || assessment.on != today) continue;
    view.assessment = assessment.id;
    view.answers = assessment.answers;
  }
}

}  // namespace

std::optional<DealPageView> make_deal_page_view(const plan::Plan& plan, const Content& content,
                                                std::string_view id, Date today,
                                                Language language) {
  const PlanIndex index(plan);
  const plan::Deal* record = index.deals.find(id);
  if (record == nullptr) return std::nullopt;
  const Source source{plan, content, language};
  const PlanDeal deal = plan_deal(*record, index, content, today);
  DealPageView view{.id = record->id};
  view.name =
      record->name.empty() ? std::string(i18n::text(language, keys::deals::unnamed)) : record->name;
  view.is_closed = deal.closed;
  const auto number = static_cast<std::int32_t>(record->stage.value_or(1));
  if (const playbook::Stage* stage = playbook::stage_at(content.radar.stages, number))
    view.stage = stage->code + " " + stage->name.in(language);
  view.facts = form_of(source, id, fact_fields);
  view.objective = form_of(source, id, objective_fields);
  view.course = form_of(source, id, course_fields);
  add_assessment(view, plan, today);
  if (!deal.report) {
    view.problem = error_text(deal.report.error(), language);
    add_questions(view, nullptr, source);
    return view;
  }
  add_health(view, *deal.report, source);
  add_indicators(view, *deal.report, source);
  add_questions(view, &deal.report->state.quiz, source);
  for (const engine::RadarMove& move : deal.report->moves) {
    view.moves.push_back({move.move, source.text("radar/moves/" + move.move + "/text"),
                          indicator_name(source, move.indicator)});
  }
  for (const engine::DealFinding& finding : deal.report->findings)
    view.findings.push_back(finding_view(finding, source, id));
  return view;
}

}  // namespace dealbench::app
