#include <algorithm>
#include <optional>
#include <utility>

#include "playbook/visit_parts.h"

namespace dealbench::playbook {
namespace {

constexpr std::int64_t highest_stage = 20;

std::int32_t small(std::int64_t value) {
  return static_cast<std::int32_t>(value);
}

void read_questions(const Reader& section, VisitPlaybook& out) {
  const Reader reader = section.child("questions");
  const auto kinds = reader.children("kinds");
  out.question_kinds = read_named_texts(reader, "kinds");
  out.unknown_kinds = read_named_texts(reader, "unknown_kinds");
  if (kinds.size() != engine::question_kind_count || out.unknown_kinds.size() != kinds.size()) {
    reader.report(ErrorCode::playbook_out_of_range, "kinds",
                  std::to_string(kinds.size()) + " (5..5)");
    return;
  }
  for (std::size_t i = 0; i < kinds.size(); ++i) out.stems[i] = kinds[i].localized_list("stems");
  out.question_order_text = reader.localized("order_text");
  out.question_limit = static_cast<std::size_t>(reader.integer("limit", 1, 50));
  std::vector<std::string> seen;
  for (const Reader& entry : reader.children("topics")) {
    QuestionTopic topic{.id = read_new_id(entry, seen)};
    topic.kind = static_cast<engine::UnknownKind>(
        entry.choice("kind", {"outdated", "missing", "feeling_missing", "readiness", "doubt"}));
    (void)entry.choice("indicator",
                       {"coach", "coverage", "support", "willingness", "needs", "motives"});
    topic.indicator = entry.text("indicator");
    topic.topic = entry.localized("topic");
    out.topics.push_back(std::move(topic));
  }
}

void read_commitment(const Reader& section, VisitPlaybook& out) {
  const Reader reader = section.child("commitment");
  out.commitment_levels = read_named_texts(reader, "levels");
  const auto top = static_cast<std::int64_t>(out.commitment_levels.size()) - 1;
  out.rules.commitment.top_level = small(top);
  out.rules.commitment.obtained_level =
      small(reader.integer("obtained_level", 0, std::max<std::int64_t>(top, 0)));
  out.commitment_real_text = reader.localized("real_text");
  out.below_minimum = read_named_texts(reader, "below_minimum");
  std::vector<std::string> seen;
  for (const Reader& entry : reader.children("by_stage")) {
    out.asks.push_back({read_new_id(entry, seen), small(entry.integer("stage", 1, highest_stage)),
                        small(entry.integer("level", 0, std::max<std::int64_t>(top, 0))),
                        entry.localized("text")});
  }
  const Reader concerns = section.child("concerns");
  out.concern_text = concerns.localized("text");
  out.concern_kinds = read_named_texts(concerns, "kinds");
  out.concern_handling = read_named_texts(concerns, "handling");
}

void read_mind_states(const Reader& section, VisitPlaybook& out) {
  out.mind_phases = read_named_texts(section, "mind_phases");
  out.mind_state_text = section.localized("mind_state_text");
  std::vector<std::string> seen;
  for (const Reader& entry : section.children("mind_states")) {
    MindState state{read_new_id(entry, seen), entry.text("phase"), entry.localized("name"),
                    entry.localized("says"), entry.localized("we_do")};
    if (!find_text(out.mind_phases, state.phase)) {
      entry.report(ErrorCode::playbook_unknown_reference, "phase", state.phase);
    }
    out.mind_states.push_back(std::move(state));
  }
  if (out.mind_states.empty())
    section.report(ErrorCode::playbook_out_of_range, "mind_states", "0 (1..)");
  out.rules.mind_states = small(static_cast<std::int64_t>(out.mind_states.size()));
  out.rules.mind_state_max_step = small(section.integer("mind_state_max_step", 0, 9));
}

std::optional<double> end_of(const Reader& entry, std::string_view key) {
  if (!entry.has(key)) return std::nullopt;
  return entry.real(key, 0, 100'000);
}

void read_mark(const Reader& entry, std::vector<std::string>& seen, VisitPlaybook& out) {
  engine::TalkMark mark{.id = read_new_id(entry, seen)};
  mark.figure = static_cast<engine::TalkFigure>(
      entry.choice("figure", {"rep_share", "customer_share", "questions", "longest_rep_talk",
                              "longest_customer_talk", "pause_after_question"}));
  mark.low = end_of(entry, "low");
  mark.high = end_of(entry, "high");
  if (!mark.low && !mark.high) entry.report(ErrorCode::playbook_missing, "low", {});
  if (mark.low && mark.high && *mark.low > *mark.high) {
    entry.report(ErrorCode::playbook_out_of_range, "high", "low > high");
  }
  for (const double stage : entry.reals("stages", 1, highest_stage)) {
    mark.stages.push_back(static_cast<std::int32_t>(stage));
  }
  mark.shown = entry.flag("shown");
  out.rules.talk.marks.push_back(std::move(mark));
  out.talk_marks.push_back(
      {entry.localized("text"), entry.localized("source"), entry.flag("assumed")});
}

void read_timer(const Reader& section, VisitPlaybook& out) {
  const Reader reader = section.child("talk");
  out.rules.talk.silence_min_ms = 1000 * reader.integer("silence_min_seconds", 0, 600);
  out.rules.talk.silence_ends_talk_ms = 1000 * reader.integer("silence_ends_talk_seconds", 0, 600);
  out.talk_text = reader.localized("text");
  std::vector<std::string> seen;
  for (const Reader& entry : reader.children("marks")) read_mark(entry, seen, out);
}

void read_lead_answer(const Reader& section, VisitPlaybook& out) {
  const Reader reader = section.child("lead_answer");
  std::vector<std::string> seen;
  for (const Reader& entry : reader.children("sentences")) {
    out.lead_answer.sentences.push_back(
        {read_new_id(entry, seen), entry.localized("name"), entry.localized("pattern")});
  }
  out.lead_answer.slots = read_named_texts(reader, "slots");
  out.lead_answer.not_yet = reader.localized_list("not_yet");
  out.lead_answer.screening = read_named_texts(reader, "screening");
}

}  // namespace

void read_visit_talk(const Reader& section, VisitPlaybook& out) {
  read_questions(section, out);
  read_commitment(section, out);
  read_mind_states(section, out);
  read_timer(section, out);
  read_lead_answer(section, out);
}

}  // namespace dealbench::playbook
