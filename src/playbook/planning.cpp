#include "playbook/planning.h"

#include <algorithm>

#include "playbook/planning_parts.h"

namespace dealbench::playbook {
namespace {

constexpr std::int64_t whole_share = 1'000'000;  // millionths

BalanceCellText cell_from(const Reader& reader) {
  return {.id = reader.text("id"),
          .growth_cap = reader.real("growth_cap", -1, engine::highest_balance_growth),
          .merges = reader.has("merges") ? reader.texts("merges") : std::vector<Id>{},
          .name = reader.localized("name"),
          .customer = reader.localized("customer"),
          .offer = reader.localized("offer"),
          .analogy = reader.localized("analogy"),
          .cap_reason = reader.localized("cap_reason"),
          .question = reader.localized("question")};
}

BalanceRuleText rule_from(const Reader& reader, const std::vector<Id>& cells) {
  constexpr std::array tests{engine::BalanceTest::above, engine::BalanceTest::below,
                             engine::BalanceTest::zero};
  BalanceRuleText out;
  out.rule.id = reader.text("id");
  out.rule.cells = reader.texts("cells");
  for (const Id& cell : out.rule.cells) check_reference(reader, "cells", cell, cells);
  out.rule.test = tests[reader.choice("test", {"above", "below", "zero"})];
  out.rule.threshold = reader.ratio("threshold", Ratio{0}, ratio_one).real();
  out.reading = reader.localized("reading");
  out.advice = reader.localized("advice");
  return out;
}

BalancePreset preset_from(const Reader& reader, const BalanceWheelPlaybook& wheel) {
  BalancePreset preset{.id = reader.text("id"),
                       .name = reader.localized("name"),
                       .note = reader.localized("note"),
                       .example_from_talk = reader.flag("example_from_talk"),
                       .assumed = reader.texts("assumed"),
                       .facts = {}};
  preset.facts.goal = reader.real("goal", -1, engine::highest_balance_growth);
  std::int64_t sum = 0;
  for (const Reader& item : reader.children("shares")) {
    const Id id = item.text("cell");
    check_reference(item, "cell", id, ids_of(wheel.cells));
    const Ratio share = item.ratio("share", Ratio{0}, ratio_one);
    sum += share.millionths;
    engine::BalanceCell cell{.id = id, .weight = share.real()};
    if (const BalanceCellText* text = wheel.cell(id)) cell.growth_cap = text->growth_cap;
    preset.facts.cells.push_back(cell);
  }
  if (sum != whole_share)
    reader.report(ErrorCode::playbook_sum, "shares", std::to_string(sum) + " / 1000000");
  return preset;
}

std::vector<Id> layout_from(const Reader& layouts, std::string_view key,
                            const std::vector<Id>& cells) {
  std::vector<Id> layout = layouts.texts(key);
  for (const Id& cell : layout) check_reference(layouts, key, cell, cells);
  check_ids(layouts, key, layout);
  return layout;
}

SeasonPreset season_from(const Reader& reader) {
  SeasonPreset season{
      .id = reader.text("id"), .assumed = reader.flag("assumed"), .name = reader.localized("name")};
  const std::vector<double> weights = reader.reals("weights", 0, 100);
  if (weights.size() != season.weights.size()) {
    reader.report(ErrorCode::playbook_out_of_range, "weights",
                  std::to_string(weights.size()) + " (12..12)");
    return season;
  }
  for (std::size_t i = 0; i < weights.size(); ++i)
    season.weights[i] = Ratio{static_cast<std::int64_t>(weights[i] * 1e6 + 0.5)};
  return season;
}

EventText event_from(const Reader& reader) {
  return {.id = reader.text("id"),
          .tier = read_tier_name(reader),
          .name = reader.localized("name"),
          .text = reader.localized("text")};
}

}  // namespace

void check_ids(const Reader& reader, std::string_view key, const std::vector<Id>& ids) {
  for (auto id = ids.begin(); id != ids.end(); ++id) {
    if (!is_valid_id(*id) && !id->empty()) {
      const bool is_rule = std::all_of(id->begin(), id->end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      });
      if (!is_rule) reader.report(ErrorCode::playbook_out_of_range, key, *id);
    }
    if (std::find(ids.begin(), id, *id) != id)
      reader.report(ErrorCode::playbook_duplicate, key, *id);
  }
}

void check_reference(const Reader& reader, std::string_view key, const std::string& name,
                     const std::vector<Id>& known) {
  if (std::find(known.begin(), known.end(), name) == known.end())
    reader.report(ErrorCode::playbook_unknown_reference, key, name);
}

std::vector<NamedText> read_entries(const Reader& section, std::string_view key,
                                    std::string_view text_key) {
  std::vector<NamedText> out;
  for (const Reader& item : section.children(key)) {
    NamedText entry{.id = item.text("id"), .name = item.localized("name"), .text = {}};
    if (!text_key.empty()) entry.text = item.localized(text_key);
    out.push_back(std::move(entry));
  }
  check_ids(section, key, ids_of(out));
  return out;
}

std::string read_tier_name(const Reader& reader) {
  (void)reader.choice("tier", {"product", "solution", "strategic"});
  return reader.text("tier");
}

std::vector<engine::BalanceRule> BalanceWheelPlaybook::engine_rules() const {
  std::vector<engine::BalanceRule> out;
  for (const BalanceRuleText& rule : rules) out.push_back(rule.rule);
  return out;
}

const BalanceCellText* BalanceWheelPlaybook::cell(std::string_view id) const {
  for (const BalanceCellText& cell : cells) {
    if (cell.id == id) return &cell;
  }
  return nullptr;
}

std::vector<engine::TargetLevel> TargetsPlaybook::engine_levels() const {
  std::vector<engine::TargetLevel> out;
  for (const TargetLevelText& level : levels) out.push_back(level.level);
  return out;
}

BalanceWheelPlaybook read_balance_wheel(const Reader& section) {
  BalanceWheelPlaybook wheel;
  for (const Reader& item : section.children("cells")) wheel.cells.push_back(cell_from(item));
  const std::vector<Id> cells = ids_of(wheel.cells);
  check_ids(section, "cells", cells);
  for (const BalanceCellText& cell : wheel.cells) {
    for (const Id& part : cell.merges) check_reference(section, "cells/" + cell.id, part, cells);
  }
  const Reader layouts = section.child("layouts");
  wheel.merged = layout_from(layouts, "merged", cells);
  wheel.split = layout_from(layouts, "split", cells);
  std::vector<Id> rules;
  for (const Reader& item : section.children("rules")) {
    wheel.rules.push_back(rule_from(item, cells));
    rules.push_back(wheel.rules.back().rule.id);
  }
  check_ids(section, "rules", rules);
  for (const Reader& item : section.children("presets"))
    wheel.presets.push_back(preset_from(item, wheel));
  check_ids(section, "presets", ids_of(wheel.presets));
  wheel.note = section.localized("note");
  return wheel;
}

TargetsPlaybook read_targets(const Reader& section) {
  TargetsPlaybook targets;
  std::vector<Id> levels;
  for (const Reader& item : section.children("levels")) {
    targets.levels.push_back(
        {.level = {.id = item.text("id"), .factor = item.real("factor", 0, 100)},
         .assumed = item.flag("assumed"),
         .name = item.localized("name"),
         .text = item.localized("text")});
    levels.push_back(targets.levels.back().level.id);
  }
  check_ids(section, "levels", levels);
  for (const Reader& item : section.children("seasons"))
    targets.seasons.push_back(season_from(item));
  check_ids(section, "seasons", ids_of(targets.seasons));
  targets.sources = read_entries(section, "sources", "text");
  return targets;
}

PlanningPlaybook read_planning(const Reader& section) {
  PlanningPlaybook planning;
  planning.balance_wheel = read_balance_wheel(section.child("balance_wheel"));
  planning.market_grid = read_market_grid(section.child("market_grid"));
  planning.targets = read_targets(section.child("targets"));
  planning.account_plan = read_account_plan(section.child("account_plan"));
  planning.customer_year = read_customer_year(section.child("customer_year"));
  planning.wizard = read_wizard(section.child("wizard"));
  for (const Reader& item : section.children("events")) planning.events.push_back(event_from(item));
  check_ids(section, "events", ids_of(planning.events));
  planning.meetings = read_meetings(section.child("meetings"));
  planning.organisations = read_organisations(section.child("organisation"), planning.meetings);
  const Reader enablement = section.child("enablement");
  planning.new_hire_path = read_new_hire_path(enablement);
  planning.new_hire_note = enablement.localized("note");
  return planning;
}

}  // namespace dealbench::playbook
