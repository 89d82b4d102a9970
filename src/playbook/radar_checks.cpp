#include "playbook/radar_sections.h"

namespace dealbench::playbook {
namespace {

using engine::CheckValue;

constexpr std::int32_t feelings = 10;
constexpr std::int32_t largest_sum = 1000;

void read_checks(const Reader& section, engine::ChecksParameters& checks) {
  checks.partly_credit = section.real("partly_credit", 0, 1);
  require_words(section, "answers", "name", engine::check_value_keys);
  checks.checks = read_ids(section, "checks", "title");
  std::vector<std::string> seen;
  for (const Reader& check : section.children("checks")) {
    for (const Reader& reader : check.children("questions")) {
      std::string id = reader.text("id");
      (void)reader.localized("text");
      if (std::ranges::find(seen, id) != seen.end()) {
        reader.report(ErrorCode::playbook_duplicate, "id", id);
      }
      const std::size_t good = reader.choice("good", {"yes", "no"});
      checks.questions.push_back({.id = id,
                                  .check = check.text("id"),
                                  .good = good == 0 ? CheckValue::yes : CheckValue::no});
      seen.push_back(std::move(id));
    }
  }
}

void read_objective(const Reader& section, engine::ObjectiveParameters& objective) {
  require_words(section, "tests", "name", engine::objective_test_keys);
  (void)section.localized("template");
  (void)section.localized("changed");
  objective.joining_words = section.texts("joining_words");
}

void read_postures(const Reader& section, engine::StrategyParameters& strategy) {
  const std::vector<std::string> postures = read_ids(section, "postures", "name");
  for (const Reader& reader : section.children("postures")) (void)reader.localized("hint");
  require_words(section, "positions", "name", engine::competitive_position_keys);
  for (const Reader& reader : section.children("positions")) {
    const auto position =
        read_word<engine::CompetitivePosition>(reader, "id", engine::competitive_position_keys);
    std::vector<std::string> fitting = reader.texts("postures");
    for (const std::string& posture : fitting) require_known(reader, "postures", posture, postures);
    strategy.postures[static_cast<std::size_t>(position)] = std::move(fitting);
  }
}

void read_ideal_customer(const Reader& section, engine::IdealCustomerParameters& ideal) {
  ideal.traits = read_ids(section, "traits", "name");
  ideal.conditional_from = read_int(section, "conditional_from", -largest_sum, largest_sum);
  ideal.pursue_from = read_int(section, "pursue_from", ideal.conditional_from, largest_sum);
  require_words(section, "pursuits", "name", engine::pursuit_keys);
}

void require_feeling_words(const Reader& section) {
  std::int64_t next = 1;
  for (const Reader& reader : section.children("feeling")) {
    (void)reader.localized("name");
    (void)reader.integer("value", next, next);
    ++next;
  }
  if (next != feelings + 1) {
    section.report(ErrorCode::playbook_out_of_range, "feeling",
                   std::to_string(next - 1) + " entries (10)");
  }
}

}  // namespace

void read_checks_section(const Reader& section, engine::RadarParameters& parameters) {
  read_checks(section, parameters.checks);
  read_objective(section.child("objective"), parameters.objective);
  read_postures(section, parameters.strategy);
  read_ideal_customer(section.child("ideal_customer"), parameters.ideal_customer);
  require_feeling_words(section);
  (void)read_ids(section, "urgency", "name");
  (void)section.localized("information_needed");
  (void)section.localized("feeling_alarm");
  const Reader review_days = section.child("review_days");
  (void)review_days.integer("to", review_days.integer("from", 1, 365), 365);
}

}  // namespace dealbench::playbook
