#include "playbook/guide.h"

#include <algorithm>

#include "playbook/guide_parts.h"

namespace dealbench::playbook {
namespace {

std::string screen_from(const Reader& entry) {
  (void)entry.choice("screen", {"funnel", "radar", "visit", "tier", "planning", "guide"});
  return entry.text("screen");
}

std::vector<LinkedText> linked_texts(const Reader& parent, std::string_view key) {
  std::vector<LinkedText> out;
  const std::vector<NamedText> entries = read_named_texts(parent, key);
  const std::vector<Reader> readers = parent.children(key);
  for (std::size_t i = 0; i < readers.size(); ++i)
    out.push_back({entries[i], screen_from(readers[i])});
  return out;
}

void read_card(const Reader& section, GuidePlaybook& out) {
  const Reader card = section.child("card");
  const auto count = [&](std::string_view key) {
    return static_cast<std::size_t>(card.integer(key, 0, 20));
  };
  out.focus_count = count("focus_count");
  out.question_count = count("question_count");
  out.advantage_count = count("advantage_count");
  out.libraries = read_named_texts(card, "libraries");
  std::vector<std::string> seen;
  for (const Reader& entry : card.children("focus_points")) {
    engine::FocusPoint point{.id = read_new_id(entry, seen)};
    if (entry.has("role")) {
      (void)entry.choice("role", {"economic_buyer", "user_buyer", "technical_buyer", "coach"});
      point.role = entry.text("role");
    }
    if (entry.has("mode")) {
      (void)entry.choice("mode", {"growth", "trouble", "even_keel", "overconfident"});
      point.mode = entry.text("mode");
    }
    point.library = entry.text_or("library", {});
    if (!point.library.empty() && !find_text(out.libraries, point.library)) {
      entry.report(ErrorCode::playbook_unknown_reference, "library", point.library);
    }
    out.focus_points.push_back(std::move(point));
    out.focus_texts.push_back(entry.localized("text"));
  }
}

void read_leading_texts(const Reader& section, GuidePlaybook& out) {
  out.self_rating = linked_texts(section, "self_rating");
  std::vector<std::string> seen;
  for (const Reader& entry : section.children("role_homes")) {
    out.role_homes.push_back(
        {read_new_id(entry, seen), entry.localized("name"), linked_texts(entry, "problems")});
  }
  const std::vector<NamedText> eras = read_named_texts(section, "eras");
  const std::vector<Reader> era_readers = section.children("eras");
  for (std::size_t i = 0; i < era_readers.size(); ++i) {
    out.eras.push_back({eras[i], era_readers[i].localized("check")});
  }
  out.environment_drivers = read_named_texts(section, "environment_drivers");
  out.selling_habits = read_named_texts(section, "selling_habits");
  out.adoption_checklist = read_named_texts(section, "adoption_checklist");
  out.chain = linked_texts(section, "chain");
}

void read_tools(const Reader& section, GuidePlaybook& out) {
  std::vector<std::string> seen;
  for (const Reader& entry : section.children("tools")) {
    (void)entry.choice("id", {"funnel", "radar", "visit", "tier", "planning", "guide"});
    ToolText tool{read_new_id(entry, seen), entry.text("chain"), entry.localized("control_point"),
                  entry.localized("first_action")};
    const bool known = std::ranges::any_of(
        out.chain, [&](const LinkedText& link) { return link.entry.id == tool.chain; });
    if (!known) entry.report(ErrorCode::playbook_unknown_reference, "chain", tool.chain);
    out.tools.push_back(std::move(tool));
  }
}

}  // namespace

GuidePlaybook read_guide(const Reader& section) {
  GuidePlaybook out;
  read_guide_actions(section, out);
  read_card(section, out);
  read_guide_programmes(section, out);
  read_leading_texts(section, out);
  read_tools(section, out);
  const Reader about = section.child("about");
  out.about = {about.localized("name"), about.localized_list("paragraphs"),
               read_named_texts(about, "credits")};
  return out;
}

engine::VisitCardRules card_rules(const GuidePlaybook& guide, const VisitPlaybook& visit) {
  engine::VisitCardRules rules{.focus_points = guide.focus_points,
                               .stems = visit.stems,
                               .advantage = visit.advantage,
                               .focus_count = guide.focus_count,
                               .question_count = guide.question_count,
                               .advantage_count = guide.advantage_count};
  for (const CommitmentAsk& ask : visit.asks) rules.asks.push_back({ask.stage, ask.id, ask.level});
  return rules;
}

}  // namespace dealbench::playbook
