// Every example of docs/method/VISIT-*.md, run through the engine with the default playbook.
#include <algorithm>

#include "engine/visit/coaching_focus.h"
#include "unit/playbook/visit_support.h"

namespace dealbench::playbook::visit_test {
namespace {

using json::Writer;

const engine::VisitRules& rules() {
  return default_visit().rules;
}

void checklist(const Facts& facts, Writer& out) {
  std::vector<engine::VisitItemMark> marks;
  const std::pair<const char*, engine::VisitMark> runs[] = {
      {"done", engine::VisitMark::done},
      {"partly", engine::VisitMark::partly},
      {"not_done", engine::VisitMark::not_done},
      {"not_applicable", engine::VisitMark::not_applicable}};
  for (const auto& [name, mark] : runs) {
    for (int i = 0; i < facts.whole(name).value_or(0); ++i) {
      marks.push_back({rules().checklist[marks.size()].id, mark});
    }
  }
  const auto depth =
      facts.text("depth") == "simple" ? engine::VisitDepth::simple : engine::VisitDepth::full;
  const auto report = *engine::assess_checklist(rules().checklist, depth, marks);
  out.field("percent", report.percent).field("unmarked", report.all.unmarked);
}

engine::VisitRecord record_of(const Facts& facts) {
  engine::VisitRecord record{};
  for (std::size_t i = 0; i < record.size(); ++i) {
    record[i] =
        facts.whole(engine::visit_evidence_name(static_cast<engine::VisitEvidence>(i))).value_or(0);
  }
  return record;
}

std::vector<std::string> names_of(const std::vector<engine::VisitEvidence>& evidence) {
  std::vector<std::string> out;
  for (const auto item : evidence) out.emplace_back(engine::visit_evidence_name(item));
  return out;
}

void moves(const Facts& facts, Writer& out) {
  const auto states = *engine::assess_moves(record_of(facts), {}, rules().moves, rules().proof);
  out.key("done").begin_array();
  for (const auto& state : states) {
    if (state.done) out.value(state.move);
  }
  out.end_array();
  for (const auto& state : states)
    put_list(out, "missing_" + std::to_string(state.move), names_of(state.missing));
}

void reason(const Facts& facts, Writer& out) {
  engine::ReasonFacts reason{.text = facts.text("text"), .filled_slots = facts.texts("slots")};
  for (const auto& [test, answer] : facts.members("answers")) {
    const bool yes = Facts::text_of(&answer) == "yes";
    reason.answers.push_back({test, yes ? engine::VisitAnswer::yes : engine::VisitAnswer::no});
  }
  const auto report = *engine::assess_reason(reason, rules().reason);
  out.field("passed", report.passed)
      .field("unknown", report.unknown)
      .field("passes", report.passes);
}

void form(const Facts& facts, Writer& out) {
  const std::map<std::string, const VisitFormTexts*> forms = {
      {"plan", &default_visit().plan},
      {"opening", &default_visit().opening},
      {"translation", &default_visit().translation}};
  const auto depth =
      facts.text("depth") == "simple" ? engine::VisitDepth::simple : engine::VisitDepth::full;
  const auto report =
      *engine::assess_form(forms.at(facts.text("form"))->form, depth, facts.texts("filled"));
  out.field("percent", report.percent).field("complete", report.complete);
  put_list(out, "missing", report.missing);
}

void questions(const Facts& facts, Writer& out) {
  std::vector<engine::UnknownItem> unknowns;
  for (const auto& [id, gap] : facts.members("unknowns")) {
    const auto topic = std::ranges::find(default_visit().topics, id, &QuestionTopic::id);
    unknowns.push_back({id, topic->topic, topic->kind, gap.real().value_or(0)});
  }
  const auto report =
      *engine::plan_questions(unknowns, default_visit().stems, engine::QuestionOrder::as_asked,
                              static_cast<std::size_t>(facts.whole("limit").value_or(0)));
  std::vector<std::string> kinds;
  std::vector<std::string> en;
  for (const auto& question : report.questions) {
    kinds.push_back(default_visit().question_kinds[static_cast<std::size_t>(question.kind)].id);
    en.push_back(question.text.en);
  }
  put_list(out, "kinds", kinds);
  put_list(out, "en", en);
  out.field("left_out", report.left_out);
}

void commitment(const Facts& facts, Writer& out) {
  const auto report = *engine::assess_commitment({.best = facts.whole("best"),
                                                  .minimum = facts.whole("minimum"),
                                                  .obtained = facts.whole("obtained"),
                                                  .has_action = facts.flag("action"),
                                                  .has_person = facts.flag("person"),
                                                  .has_date = facts.flag("date")},
                                                 rules().commitment);
  constexpr const char* outcomes[] = {"unknown", "below_minimum", "minimum_reached",
                                      "best_reached"};
  out.field("outcome", outcomes[static_cast<std::size_t>(report.outcome)])
      .field("real", report.real)
      .field("obtained", report.obtained)
      .field("follow_up", report.follow_up_needed);
  put_list(out, "missing", report.missing);
}

std::vector<engine::VisitRating> ratings_of(const Facts& facts) {
  std::vector<engine::VisitRating> out;
  for (const auto& [scale, value] : facts.members("")) {
    if (!scale.starts_with("ring"))
      out.push_back({scale, static_cast<std::int32_t>(value.integer().value_or(0))});
  }
  return out;
}

void evaluation(const Facts& facts, Writer& out) {
  const auto report = *engine::assess_evaluation(ratings_of(facts), rules().evaluation);
  out.field("mean", report.mean).field("percent", report.percent);
  put_list(out, "missing", report.missing);
}

void score(const Facts& facts, Writer& out) {
  std::optional<double> percent;
  if (const auto mean = facts.real("mean")) percent = (*mean - 1) / 4 * 100;
  const auto report =
      *engine::score_visit(facts.real("checklist_percent"), percent, facts.whole("commitment"),
                           rules().commitment.top_level, rules().score);
  out.field("score", report.score)
      .field("checklist_points", report.checklist_points)
      .field("evaluation_points", report.evaluation_points)
      .field("commitment_points", report.commitment_points);
  put_list(out, "missing", report.missing);
}

void effective(const Facts& facts, Writer& out) {
  std::vector<engine::VisitMoveState> states;
  for (std::int32_t move = 1; move <= 8; ++move) states.push_back({.move = move});
  for (const auto& move : facts.list("moves")) {
    states[static_cast<std::size_t>(move.integer().value_or(1) - 1)].done = true;
  }
  const auto report = *engine::assess_effective(record_of(facts), states, rules().effective);
  out.field("effective", report.effective).key("open_moves").begin_array();
  for (const std::int32_t move : report.open_moves) out.value(move);
  out.end_array();
  put_list(out, "open_conditions", names_of(report.open_conditions));
}

void talk(const Facts& facts, Writer& out) {
  engine::TalkFacts record;
  for (const auto& segment : facts.list("segments")) {
    const json::Array& parts = *segment.array();
    const std::string& who = *parts[0].string();
    const auto speaker = who == "rep"        ? engine::Speaker::rep
                         : who == "customer" ? engine::Speaker::customer
                                             : engine::Speaker::silence;
    record.segments.push_back({speaker, 1000 * *parts[1].integer()});
  }
  for (const auto& tap : facts.list("questions"))
    record.questions.push_back({1000 * *tap.integer(), {}});
  const auto report = *engine::assess_talk(record, facts.whole("stage").value_or(0), rules().talk);
  out.field("rep_share_percent", report.rep_share_percent)
      .field("silences", report.silences)
      .field("turns", report.turns)
      .field("questions", report.questions)
      .field("questions_with_pause", report.questions_with_pause)
      .field("pause_after_question_seconds", report.pause_after_question_seconds)
      .field("longest_rep_talk_seconds", static_cast<double>(report.longest_rep_talk_ms) / 1000);
  out.key("marks").begin_object();
  for (const auto& mark : report.marks) {
    if (mark.figure != engine::TalkFigure::longest_customer_talk) out.field(mark.id, mark.side);
  }
  out.end_object();
}

void ability(const Facts& facts, Writer& out) {
  std::vector<engine::AbilityVisit> visits;
  for (const auto& item : facts.list("visits")) {
    engine::AbilityVisit visit{.rep = "rep", .ratings = ratings_of(Facts(&item))};
    visit.ring_percents[0] = Facts(&item).real("ring_1");
    visits.push_back(std::move(visit));
  }
  const auto report = *engine::assess_ability(visits, default_visit().ability);
  const engine::AbilityProfile& rep = report.reps.front();
  out.field("focus", rep.focus).field("focus_percent", rep.focus_percent);
  for (const auto& axis : rep.axes) {
    std::string name = "mean_" + axis.id;
    std::ranges::replace(name, '-', '_');
    out.field(name, axis.mean);
  }
}

void coaching(const Facts& facts, Writer& out) {
  std::vector<engine::CoachedSession> sessions;
  for (const auto& item : facts.list("sessions")) {
    const json::Array& parts = *item.array();
    sessions.push_back({*parse_date(*parts[0].string()), "rep",
                        static_cast<std::int32_t>(*parts[1].integer()), *parts[2].string()});
  }
  const engine::AbilityProfile profiles[] = {{.rep = "rep", .focus = facts.text("focus")}};
  const auto report =
      *engine::assess_coaching_focus(sessions, profiles, facts.date("from"), facts.date("to"));
  out.field("sessions", report.sessions)
      .field("sessions_on_focus", report.sessions_on_focus)
      .field("on_focus_percent", report.on_focus_percent)
      .field("days_since_last", report.reps[0].days_since_last)
      .field("minutes", report.reps[0].minutes);
}

void weekly(const Facts& facts, Writer& out) {
  std::vector<engine::WeeklyVisit> visits;
  for (const auto& item : facts.list("visits")) {
    const json::Array& parts = *item.array();
    visits.push_back(
        {"rep", *parse_date(*parts[0].string()), *parts[1].boolean(), *parts[2].boolean()});
  }
  std::vector<engine::WeeklyCommitment> commitments;
  for (const auto& item : facts.list("commitments")) {
    const json::Array& parts = *item.array();
    const std::string& state = *parts[1].string();
    commitments.push_back({"rep", *parse_date(*parts[0].string()),
                           state == "kept"   ? engine::CommitmentState::kept
                           : state == "open" ? engine::CommitmentState::open
                                             : engine::CommitmentState::broken});
  }
  const std::string reps[] = {"rep"};
  const engine::WeeklyTargets& targets = default_visit().targets;
  const auto report = *engine::count_weeks(visits, commitments, reps, facts.date("from"),
                                           facts.date("to"), facts.date("today"), targets);
  const engine::WeeklyRow& row = report.rows.at(0);
  out.field("visits", row.visits)
      .field("effective_percent", row.effective.percent())
      .field("effective_meets", row.effective.meets(targets.effective))
      .field("obtained_percent", row.commitments_obtained.percent())
      .field("obtained_meets", row.commitments_obtained.meets(targets.commitments_obtained))
      .field("kept_percent", row.commitments_kept.percent())
      .field("kept_meets", row.commitments_kept.meets(targets.commitments_kept));
}

void concept_clarity(const Facts& facts, Writer& out) {
  std::vector<engine::ConceptLayer> known;
  for (const auto& [layer, status] : facts.members("")) {
    const auto found =
        std::ranges::find(default_visit().knowledge, Facts::text_of(&status), &NamedText::id);
    known.push_back(
        {layer, static_cast<engine::KnowledgeStatus>(found - default_visit().knowledge.begin())});
  }
  const auto report = *engine::assess_concept(rules().concept_layers, known);
  out.field("clear_percent", report.clear_percent);
  put_list(out, "to_ask", report.to_ask);
}

void advantage(const Facts& facts, Writer& out) {
  const engine::AdvantageFacts advantage{
      "a", facts.flag("unique"), facts.flag("provable"), facts.flag("cared_for"), {}};
  constexpr const char* uses[] = {"leave_out", "parity", "lead"};
  out.field(
      "use",
      uses[static_cast<std::size_t>(engine::advantage_use(advantage, default_visit().advantage))]);
}

void talk_track(const Facts& facts, Writer& out) {
  const auto report =
      *engine::assess_talk_track(facts.whole("state").value_or(0), facts.whole("planned"),
                                 rules().mind_states, rules().mind_state_max_step);
  out.field("highest", report.highest).field("too_far", report.too_far);
}

TEST(VisitExamples, of_every_page_hold) {
  const RunExample runs[] = {
      checklist, moves, reason,  form,     questions, commitment,      evaluation, score,
      effective, talk,  ability, coaching, weekly,    concept_clarity, advantage,  talk_track};
  int number = 0;
  for (const RunExample run : runs) {
    const std::string text = std::to_string(++number);
    check_page("VISIT-" + std::string(3 - text.size(), '0') + text, run);
  }
}

}  // namespace
}  // namespace dealbench::playbook::visit_test
