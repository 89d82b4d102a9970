#pragma once
// The visit section of a playbook: engine parameters of the visit loop and the texts beside them.
// Lists of texts stand in the order of the engine's lists. Holds no arithmetic; that is
// engine/visit.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized_text.h"
#include "engine/visit/ability.h"
#include "engine/visit/concept.h"
#include "engine/visit/questions.h"
#include "engine/visit/slots.h"
#include "engine/visit/visit.h"
#include "engine/visit/weekly.h"
#include "playbook/named_text.h"
#include "playbook/reader.h"

namespace dealbench::playbook {

struct VisitMoveText {
  std::int32_t move = 1;  // 1..8
  LocalizedText name;
  LocalizedText done_text;  // when it counts as done, in words
};

// A form with the words of its fields; fields[i] belongs to form.fields[i].
struct VisitFormTexts {
  LocalizedText name;  // empty for plan, opening and summary
  engine::VisitForm form;
  std::vector<NamedText> fields;
};

// Something that a deal may not know, as it is said to the customer.
struct QuestionTopic {
  std::string id;  // sub-question of the nine checks, e.g. "c2_5"
  engine::UnknownKind kind{};
  std::string indicator;  // radar indicator whose gap ranks it
  LocalizedText topic;
};

struct CommitmentAsk {
  std::string id;
  std::int32_t stage = 1;  // 1-based
  std::int32_t level = 2;
  LocalizedText text;
};

struct RingEmphasis {
  std::int32_t stage = 1;
  std::vector<std::string> rings;
};

struct MindState {
  std::string id;
  std::string phase;  // id in mind_phases
  LocalizedText name;
  LocalizedText says;   // what the customer says
  LocalizedText we_do;  // the move of this state
};

struct TalkMarkText {
  LocalizedText text;
  LocalizedText source;
  bool assumed = false;  // a proposal of the playbook, not a published figure
};

struct LeadAnswerCard {
  struct Sentence {
    std::string id;
    LocalizedText name;
    LocalizedText pattern;  // with {firm}, {area}
  };
  std::vector<Sentence> sentences;
  std::vector<NamedText> slots;
  std::vector<LocalizedText> not_yet;  // what is not asked yet
  std::vector<NamedText> screening;
};

struct VisitPlaybook {
  engine::VisitRules rules;
  engine::AbilityRules ability;
  engine::WeeklyTargets targets;
  engine::AdvantageRules advantage;
  engine::QuestionStems stems;
  std::size_t question_limit = 8;

  std::vector<NamedText> rings;
  std::vector<VisitMoveText> moves;
  std::vector<LocalizedText> checklist;  // parallel to rules.checklist
  LocalizedText effective_text;
  VisitFormTexts plan;
  VisitFormTexts opening;
  VisitFormTexts summary;
  std::vector<VisitFormTexts> presentations;  // the first is the default
  VisitFormTexts translation;                 // feature, scenario, role, sentence
  LocalizedText translation_pattern;
  std::vector<NamedText> advantage_tests;
  std::vector<NamedText> advantage_uses;    // lead, parity, leave_out
  std::vector<LocalizedText> reason_tests;  // parallel to rules.reason.tests
  std::vector<NamedText> reason_slots;
  LocalizedText reason_pattern;
  std::vector<NamedText> concept_layers;
  std::vector<NamedText> knowledge;       // by engine::KnowledgeStatus
  std::vector<NamedText> question_kinds;  // by engine::QuestionKind
  std::vector<NamedText> unknown_kinds;   // by engine::UnknownKind
  LocalizedText question_order_text;
  std::vector<QuestionTopic> topics;
  std::vector<NamedText> commitment_levels;  // by level; ids "level_0" ..
  LocalizedText commitment_real_text;
  std::vector<CommitmentAsk> asks;
  std::vector<NamedText> below_minimum;
  LocalizedText concern_text;
  std::vector<NamedText> concern_kinds;
  std::vector<NamedText> concern_handling;
  std::vector<NamedText> scales;
  std::vector<NamedText> experience;
  std::vector<LocalizedText> anchors;  // from evaluation.low to evaluation.high
  std::vector<LocalizedText> trust_signs;
  std::vector<NamedText> trust_account;
  std::vector<LocalizedText> after_visit;
  std::vector<RingEmphasis> ring_emphasis;
  std::vector<MindState> mind_states;
  std::vector<NamedText> mind_phases;
  LocalizedText mind_state_text;
  LocalizedText talk_text;
  std::vector<TalkMarkText> talk_marks;  // parallel to rules.talk.marks
  LocalizedText targets_source;
  std::vector<std::string> targets_assumed;
  LeadAnswerCard lead_answer;
  std::vector<NamedText> sheet_sections;
};

// Problems go to the section's Problems: playbook_missing, _wrong_type, _out_of_range,
// _unknown_reference, _duplicate, _sum.
[[nodiscard]] VisitPlaybook read_visit(const Reader& section);

// The rings that matter most in a stage; empty when the playbook does not say.
[[nodiscard]] std::vector<std::string> emphasised_rings(const VisitPlaybook& visit,
                                                        std::int32_t stage);
// The asks of a stage, highest level first: the first is a best, the last a minimum commitment to
// start from.
[[nodiscard]] std::vector<CommitmentAsk> asks_of(const VisitPlaybook& visit, std::int32_t stage);
// Slots of a template with labels in a language and empty values, to be filled in.
[[nodiscard]] std::vector<engine::VisitSlot> empty_slots(const std::vector<NamedText>& slots,
                                                         Language language);

}  // namespace dealbench::playbook
