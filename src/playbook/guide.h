#pragma once
// The guide section of a playbook: how actions are weighed, the libraries of the visit card,
// adoption programmes, and the texts that lead through the method. Holds no arithmetic; that is
// engine/guide.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized_text.h"
#include "engine/guide/next_actions.h"
#include "engine/guide/programme.h"
#include "engine/guide/visit_card.h"
#include "playbook/named_text.h"
#include "playbook/reader.h"
#include "playbook/visit.h"

namespace dealbench::playbook {

struct ActionText {
  LocalizedText name;
  LocalizedText why;
  std::int32_t minutes = 0;  // usual effort, for the day's sum; assumed
};

struct ProgrammeTexts {
  engine::Programme programme;
  LocalizedText name;
  LocalizedText text;
  std::string screen;            // where it is practised
  std::vector<NamedText> tasks;  // parallel to programme.tasks
};

// An entry that leads to a screen: funnel, radar, visit, tier, planning, guide.
struct LinkedText {
  NamedText entry;
  std::string screen;
};

struct RoleHome {
  std::string id;  // rep, manager, presales, vp
  LocalizedText name;
  std::vector<LinkedText> problems;  // what troubles the role, and what helps
};

struct EraText {
  NamedText entry;
  LocalizedText check;  // question to ask oneself
};

struct ToolText {
  std::string id;     // the screen
  std::string chain;  // link of the method's chain that it serves
  LocalizedText control_point;
  LocalizedText first_action;
};

struct AboutTexts {
  LocalizedText name;
  std::vector<LocalizedText> paragraphs;
  std::vector<NamedText> credits;  // the schools
};

struct GuidePlaybook {
  engine::GuideRules rules;
  std::size_t list_length = 12;
  std::array<ActionText, engine::action_kind_count> actions;  // by engine::ActionKind
  std::vector<NamedText> day_kinds;

  std::vector<NamedText> libraries;
  std::vector<engine::FocusPoint> focus_points;
  std::vector<LocalizedText> focus_texts;  // parallel to focus_points
  std::size_t focus_count = 3;
  std::size_t question_count = 4;
  std::size_t advantage_count = 3;

  std::vector<ProgrammeTexts> programmes;
  std::vector<LinkedText> self_rating;
  std::vector<RoleHome> role_homes;
  std::vector<EraText> eras;
  std::vector<NamedText> environment_drivers;
  std::vector<NamedText> selling_habits;
  std::vector<NamedText> adoption_checklist;
  std::vector<LinkedText> chain;
  std::vector<ToolText> tools;
  AboutTexts about;
};

// Problems go to the section's Problems: playbook_missing, _wrong_type, _out_of_range,
// _unknown_reference, _duplicate.
[[nodiscard]] GuidePlaybook read_guide(const Reader& section);

// The card's rules: focus points and counts from the guide, stems, asks and advantage test from the
// visit section.
[[nodiscard]] engine::VisitCardRules card_rules(const GuidePlaybook& guide,
                                                const VisitPlaybook& visit);

}  // namespace dealbench::playbook
