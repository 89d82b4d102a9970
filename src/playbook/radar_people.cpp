#include "playbook/radar_sections.h"

namespace dealbench::playbook {
namespace {

using engine::BuyingRole;
using engine::Requirement;

constexpr std::int32_t longest_days = 3650;
constexpr std::int32_t most_involved = 3;

void read_kinds(const Reader& section, engine::PeopleParameters& people) {
  (void)read_ids(section, "kinds", "name");
  for (const Reader& reader : section.children("kinds")) {
    people.kinds.push_back({.id = reader.text("id"),
                            .role = read_word<BuyingRole>(reader, "role", engine::buying_role_keys),
                            .decides = reader.flag("decides")});
  }
}

std::vector<std::string> read_row_kinds(const Reader& reader,
                                        const engine::PeopleParameters& people) {
  std::vector<std::string> known;
  for (const engine::InfluenceKind& kind : people.kinds) known.push_back(kind.id);
  std::vector<std::string> kinds = reader.texts("kinds");
  for (const std::string& kind : kinds) require_known(reader, "kinds", kind, known);
  return kinds;
}

void require_length(const Reader& reader, std::string_view key, std::size_t got,
                    std::size_t wanted) {
  if (got == wanted) return;
  reader.report(ErrorCode::playbook_out_of_range, key,
                std::to_string(got) + " entries (" + std::to_string(wanted) + ")");
}

std::vector<Requirement> read_requirements(const Reader& reader) {
  std::vector<Requirement> requirements;
  for (const std::string& text : reader.texts("by_stage")) {
    const auto word = engine::word_from<Requirement>(engine::requirement_keys, text);
    if (!word) reader.report(ErrorCode::playbook_unknown_reference, "by_stage", text);
    requirements.push_back(word.value_or(Requirement::may));
  }
  return requirements;
}

// "tiers": {"solution": [{"rows": ["standard_gate", "budget_gate"]}]}: any row of a group will do.
void read_tier_groups(const Reader& section, std::span<const std::string> rows,
                      engine::CoverageParameters& coverage) {
  const Reader tiers = section.child("tiers");
  for (const engine::Tier tier : engine::all_tiers) {
    for (const Reader& reader : tiers.children(engine::key_of(tier))) {
      std::vector<std::string> group = reader.texts("rows");
      for (const std::string& row : group) require_known(reader, "rows", row, rows);
      coverage.groups[engine::index_of(tier)].push_back(std::move(group));
    }
  }
}

void read_coverage(const Reader& section, std::size_t stages, engine::RadarParameters& parameters) {
  engine::CoverageParameters& coverage = parameters.coverage;
  coverage.recent_days = read_int(section, "recent_days", 1, longest_days);
  const std::vector<std::string> rows = read_ids(section, "rows", "name");
  for (const Reader& reader : section.children("rows")) {
    coverage.rows.push_back({.id = reader.text("id"),
                             .kinds = read_row_kinds(reader, parameters.people),
                             .by_stage = read_requirements(reader)});
    require_length(reader, "by_stage", coverage.rows.back().by_stage.size(), stages);
  }
  read_tier_groups(section, rows, coverage);
}

void read_appearance(const Reader& section, std::size_t stages,
                     engine::RadarParameters& parameters) {
  engine::AppearanceParameters& appearance = parameters.appearance;
  appearance.expected_from = read_int(section, "expected_from", 1, most_involved);
  (void)section.localized_list("words");
  (void)read_ids(section, "rows", "name");
  for (const Reader& reader : section.children("rows")) {
    engine::AppearanceRow row{.id = reader.text("id"),
                              .kinds = read_row_kinds(reader, parameters.people)};
    for (const double involvement : reader.reals("by_stage", 0, most_involved)) {
      row.by_stage.push_back(static_cast<std::int32_t>(involvement));
    }
    require_length(reader, "by_stage", row.by_stage.size(), stages);
    appearance.rows.push_back(std::move(row));
  }
}

void read_modes(const Reader& section, engine::MapParameters& map) {
  require_words(section, "response_modes", "name", engine::response_mode_keys);
  for (const Reader& reader : section.children("response_modes")) {
    for (const std::string_view text : {"sees", "chance", "do", "avoid"}) {
      (void)reader.localized(text);
    }
    const auto mode = read_word<engine::ResponseMode>(reader, "id", engine::response_mode_keys);
    map.mode_score[engine::index_of(mode)] = reader.real("willingness", 0, 100);
  }
}

void read_map(const Reader& section, engine::MapParameters& map) {
  const Reader weights = section.child("influence_weight");
  for (std::size_t i = 0; i < engine::influence_level_keys.size(); ++i) {
    map.influence_weight[i] = weights.real(engine::influence_level_keys[i], 0.001, 1000);
  }
  map.unknown_influence_weight = section.real("unknown_influence_weight", 0.001, 1000);
  map.coach_stale_days = read_int(section, "coach_stale_days", 1, longest_days);
  map.coach_stale_factor = section.real("coach_stale_factor", 0, 1);
}

void read_cards(const Reader& section, engine::StrategyParameters& strategy) {
  strategy.mode_stale_days = read_int(section, "mode_stale_days", 1, longest_days);
  (void)read_ids(section, "cards", "text");
  for (const Reader& reader : section.children("cards")) {
    engine::StrategyCard card{
        .id = reader.text("id"),
        .role = read_word<BuyingRole>(reader, "role", engine::buying_role_keys)};
    for (const std::string& text : reader.texts("modes")) {
      const auto mode = engine::word_from<engine::ResponseMode>(engine::response_mode_keys, text);
      if (!mode) reader.report(ErrorCode::playbook_unknown_reference, "modes", text);
      card.modes.push_back(mode.value_or(engine::ResponseMode::growth));
    }
    strategy.cards.push_back(std::move(card));
  }
}

// -5..5 without 0, each with its words.
void require_support_words(const Reader& section) {
  std::vector<std::int64_t> values;
  for (const Reader& reader : section.children("support_words")) {
    (void)reader.localized("name");
    values.push_back(
        reader.integer("support", -engine::strongest_support, engine::strongest_support));
  }
  for (std::int64_t value = -engine::strongest_support; value <= engine::strongest_support;
       ++value) {
    const auto wanted = value == 0 ? 0 : 1;
    if (std::ranges::count(values, value) == wanted) continue;
    section.report(ErrorCode::playbook_out_of_range, "support_words",
                   std::to_string(value) + " (-5..5 without 0, each once)");
  }
}

void require_texts(const Reader& section) {
  require_words(section, "roles", "name", engine::buying_role_keys);
  require_words(section, "influence_levels", "name", engine::influence_level_keys);
  require_words(section, "win_status", "name", engine::win_status_keys);
  require_support_words(section);
  for (const std::string_view list : {"win_kinds", "result_kinds", "judges", "drives", "fears",
                                      "coach_tests", "card_fields", "mind_groups"}) {
    (void)read_ids(section, list, "name");
  }
  for (const std::string_view key :
       {"not_assessed", "evidence_hint", "win_sentence", "mind_rule"}) {
    (void)section.localized(key);
  }
  for (const Reader& role : section.children("roles")) {
    for (const std::string_view key : {"asks", "how_many", "power"}) (void)role.localized(key);
  }
}

void read_mind_states(const Reader& section, engine::PeopleParameters& people) {
  std::vector<std::string> groups = read_ids(section, "mind_groups", "name");
  people.mind_states = static_cast<std::int32_t>(read_ids(section, "mind_states", "name").size());
  for (const Reader& state : section.children("mind_states")) {
    (void)state.localized("says");
    (void)state.localized("we_do");
    require_known(state, "group", state.text("group"), groups);
  }
}

}  // namespace

void read_people_section(const Reader& section, const Stages& stages,
                         engine::RadarParameters& parameters) {
  require_texts(section);
  read_kinds(section, parameters.people);
  read_mind_states(section, parameters.people);
  read_modes(section, parameters.map);
  read_map(section.child("map"), parameters.map);
  read_coverage(section.child("coverage"), stages.list.size(), parameters);
  read_appearance(section.child("appearance"), stages.list.size(), parameters);
  read_cards(section, parameters.strategy);
}

}  // namespace dealbench::playbook
