#include "playbook/stages.h"

#include <algorithm>

namespace dealbench::playbook {
namespace {

constexpr std::size_t most_stages = 12;
constexpr std::int64_t longest_days = 3650;

Stage stage_from(const Reader& reader) {
  Stage stage{.id = reader.text("id"),
              .code = reader.text("code"),
              .name = reader.localized("name"),
              .purpose = reader.localized("purpose")};
  stage.parameters.id = stage.id;
  stage.parameters.radar = reader.flag("radar");
  const Reader days = reader.child("normal_days");
  for (const engine::Tier tier : engine::all_tiers) {
    stage.parameters.normal_days[engine::index_of(tier)] =
        static_cast<std::int32_t>(days.integer(engine::key_of(tier), 0, longest_days));
  }
  const Reader standard = reader.child("standard");
  for (const engine::Indicator indicator : engine::all_indicators) {
    stage.parameters.standard[engine::index_of(indicator)] =
        standard.real(engine::key_of(indicator), 0, 100);
  }
  return stage;
}

}  // namespace

Stages read_stages(const Reader& section) {
  Stages stages;
  for (const Reader& reader : section.children("list")) {
    Stage stage = stage_from(reader);
    if (stage_number(stages, stage.id))
      reader.report(ErrorCode::playbook_duplicate, "id", stage.id);
    stages.list.push_back(std::move(stage));
  }
  if (stages.list.empty() || stages.list.size() > most_stages) {
    section.report(ErrorCode::playbook_out_of_range, "list",
                   std::to_string(stages.list.size()) + " (1..12)");
  }
  return stages;
}

std::optional<std::int32_t> stage_number(const Stages& stages, std::string_view id) {
  const auto found = std::ranges::find(stages.list, id, &Stage::id);
  if (found == stages.list.end()) return std::nullopt;
  return static_cast<std::int32_t>(found - stages.list.begin()) + 1;
}

const Stage* stage_at(const Stages& stages, std::int32_t number) {
  if (number < 1 || static_cast<std::size_t>(number) > stages.list.size()) return nullptr;
  return &stages.list[static_cast<std::size_t>(number) - 1];
}

std::int32_t normal_days(const Stages& stages, std::int32_t number, engine::Tier tier) {
  const Stage* stage = stage_at(stages, number);
  return stage ? stage->parameters.normal_days[engine::index_of(tier)] : 0;
}

}  // namespace dealbench::playbook
