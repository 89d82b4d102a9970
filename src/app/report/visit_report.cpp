#include "app/report/visit_report.h"

#include <algorithm>
#include <array>

#include "app/assemble/visit_facts.h"
#include "app/report/error_report.h"
#include "app/report/omissions_report.h"
#include "app/report/visit_report_parts.h"

namespace dealbench::app {
namespace {

using json::Writer;

constexpr std::int32_t weeks_shown = 8;
constexpr std::array<std::string_view, 3> state_keys{"planned", "done", "cancelled"};

// What all visits of a report share.
struct Reporter {
  Writer& out;
  const PlanIndex& index;
  const Content& content;
  engine::VisitCardRules card_rules;
  std::span<const DealGaps> gaps;

  void write(const EvaluatedVisit& evaluated) const;
  void write_card(const engine::VisitCardFacts& facts) const;
  void write_questions(const std::vector<engine::UnknownItem>& unknowns) const;
  void write_question_list(std::span<const engine::PlannedQuestion> questions) const;
};

std::span<const IndicatorGap> gaps_of(const plan::Visit& visit, std::span<const DealGaps> gaps) {
  const auto found = std::ranges::find(gaps, visit.deal, &DealGaps::deal);
  if (visit.deal.empty() || found == gaps.end()) return {};
  return found->gaps;
}

void Reporter::write_question_list(std::span<const engine::PlannedQuestion> questions) const {
  write_list(out, questions, [this](const engine::PlannedQuestion& question) {
    out.begin_object().field("unknown", question.unknown_id);
    out.field("kind", question_kind_keys[static_cast<std::size_t>(question.kind)]);
    out.field("gap", question.gap).key("text").begin_object();
    out.field("zh-CN", question.text.zh_cn).field("en", question.text.en);
    out.end_object().end_object();
  });
}

void Reporter::write_questions(const std::vector<engine::UnknownItem>& unknowns) const {
  const auto report = engine::plan_questions(
      unknowns, content.visit.stems, engine::QuestionOrder::as_asked, content.visit.question_limit);
  out.key("questions");
  if (!report) return write_error(out, report.error());
  out.begin_object().key("list");
  write_question_list(report->questions);
  out.field("left_out", report->left_out);
  write_because(out.key("because"), report->because);
  out.end_object();
}

void Reporter::write_card(const engine::VisitCardFacts& facts) const {
  const auto card = engine::make_visit_card(facts, card_rules);
  out.key("card");
  if (!card) return write_error(out, card.error());
  out.begin_object();
  write_list(out.key("focus_points"), card->focus_points);
  out.key("questions");
  write_question_list(card->questions);
  write_list(out.key("advantages"), card->advantages);
  write_list(out.key("untied_advantages"), card->untied_advantages);
  out.key("ask");
  if (card->ask)
    out.begin_object().field("id", card->ask->id).field("level", card->ask->level).end_object();
  else
    out.null();
  out.field("missing_focus_points", card->missing_focus_points);
  out.field("missing_questions", card->missing_questions);
  out.field("missing_advantages", card->missing_advantages);
  write_because(out.key("because"), card->because);
  out.end_object();
}

void Reporter::write(const EvaluatedVisit& evaluated) const {
  const plan::Visit& visit = *evaluated.visit;
  Omissions omissions = evaluated.omissions;
  const VisitState state = visit_state(visit);
  out.line_break().begin_object().field("id", visit.id);
  if (!evaluated.report) {
    write_error_member(out, evaluated.report.error());
  } else {
    out.field("on", visit.on).field("state", state_keys[static_cast<std::size_t>(state)]);
    out.field("depth", visit.depth == "full" ? "full" : "simple");
    out.field("stage", evaluated.facts.stage);
    write_visit_parts(out, *evaluated.report, content);
    const engine::VisitCardFacts facts =
        visit_card_facts(visit, index, content, gaps_of(visit, gaps), omissions);
    write_questions(facts.unknowns);
    if (state == VisitState::planned)
      write_card(facts);
    else
      out.key("card").null();
  }
  omissions.tidy();
  write_omissions(out, omissions);
  out.end_object();
}

}  // namespace

void write_visit_reports(Writer& out, const Assembly& assembly,
                         std::span<const EvaluatedVisit> visits, std::span<const DealGaps> gaps) {
  const auto& [plan, index, content, today] = assembly;
  const Date from{week_start(today).days - 7 * (weeks_shown - 1)};
  const Reporter reporter{out, index, content, playbook::card_rules(content.guide, content.visit),
                          gaps};
  out.begin_object().key("visits").begin_array();
  for (const EvaluatedVisit& visit : visits) reporter.write(visit);
  out.end_array().line_break().key("team");
  write_visit_team(out, visit_team_facts(plan, index, content, visits, from, today), content, from,
                   today);
  out.end_object();
}

}  // namespace dealbench::app
