// The reader of planning_market.h.

#include "playbook/planning_parts.h"

namespace dealbench::playbook {
namespace {

constexpr Money most_money{max_money_minor};

std::vector<MarketColumn> columns_from(const Reader& section, std::string_view key) {
  std::vector<MarketColumn> columns;
  for (const Reader& item : section.children(key)) {
    (void)item.choice("kind", {"text", "count", "money", "percent", "answer", "choice"});
    columns.push_back({.id = item.text("id"),
                       .kind = item.text("kind"),
                       .name = item.localized("name"),
                       .hint = item.localized("hint")});
  }
  check_ids(section, key, ids_of(columns));
  return columns;
}

std::vector<MarketKind> kinds_from(const Reader& section, std::string_view key, bool with_tier) {
  std::vector<MarketKind> kinds;
  for (const Reader& item : section.children(key)) {
    kinds.push_back({.id = item.text("id"),
                     .tier = with_tier ? read_tier_name(item) : std::string(),
                     .name = item.localized("name")});
  }
  check_ids(section, key, ids_of(kinds));
  return kinds;
}

engine::MarketAnswer answer_from(const Reader& reader, std::string_view key) {
  constexpr std::array answers{engine::MarketAnswer::no, engine::MarketAnswer::yes,
                               engine::MarketAnswer::unknown};
  return answers[reader.choice(key, {"no", "yes", "unknown"})];
}

engine::MarketSegment segment_from(const Reader& reader) {
  engine::MarketSegment segment;
  segment.id = reader.text("id");
  segment.customers = reader.integer("customers", 0, 1'000'000'000);
  segment.customer_scale = reader.money("customer_scale", Money{0}, most_money);
  segment.own_last_year = reader.money("own_last_year", Money{0}, most_money);
  segment.has_need = answer_from(reader, "has_need");
  segment.has_chance = answer_from(reader, "has_chance");
  segment.share_goal = reader.ratio("share_goal", Ratio{0}, ratio_one);
  return segment;
}

engine::MarketRow row_from(const Reader& reader, const MarketGridPlaybook& grid,
                           const std::vector<Id>& segments) {
  engine::MarketRow row;
  row.id = reader.text("id");
  row.segment_id = reader.text("segment_id");
  row.offer_kind = reader.text("offer_kind");
  row.customer_kind = reader.text("customer_kind");
  check_reference(reader, "segment_id", row.segment_id, segments);
  check_reference(reader, "offer_kind", row.offer_kind, ids_of(grid.offer_kinds));
  check_reference(reader, "customer_kind", row.customer_kind, ids_of(grid.customer_kinds));
  row.customers = reader.integer("customers", 0, 1'000'000'000);
  row.conversion = reader.ratio("conversion", Ratio{0}, ratio_one);
  row.order_value = reader.money("order_value", Money{0}, most_money);
  return row;
}

MarketPreset preset_from(const Reader& reader, const MarketGridPlaybook& grid) {
  MarketPreset preset;
  preset.id = reader.text("id");
  preset.name = reader.localized("name");
  preset.note = reader.localized("note");
  preset.example_from_talk = reader.flag("example_from_talk");
  preset.assumed = reader.texts("assumed");
  preset.top_down = reader.money("top_down", Money{0}, most_money);
  preset.with_resources = reader.money("with_resources", Money{0}, most_money);
  for (const Reader& item : reader.children("segments")) {
    preset.facts.segments.push_back(segment_from(item));
    preset.regions.push_back(item.localized("region"));
    preset.industries.push_back(item.localized("industry"));
  }
  const std::vector<Id> segments = ids_of(preset.facts.segments);
  check_ids(reader, "segments", segments);
  for (const Reader& item : reader.children("rows"))
    preset.facts.rows.push_back(row_from(item, grid, segments));
  check_ids(reader, "rows", ids_of(preset.facts.rows));
  return preset;
}

}  // namespace

MarketGridPlaybook read_market_grid(const Reader& section) {
  MarketGridPlaybook grid;
  const Reader rules = section.child("rules");
  grid.rules = {.gap_limit = rules.real("gap_limit", 0, 10),
                .share_jump_limit = rules.real("share_jump_limit", 1, 1000),
                .small_share = rules.real("small_share", 0, 1),
                .large_capacity_share = rules.real("large_capacity_share", 0, 1)};
  grid.capacity_columns = columns_from(section, "capacity_columns");
  grid.conversion_columns = columns_from(section, "conversion_columns");
  grid.offer_kinds = kinds_from(section, "offer_kinds", true);
  grid.customer_kinds = kinds_from(section, "customer_kinds", false);
  const Reader saline = section.child("saline_land");
  grid.saline_land = {"saline_land", saline.localized("name"), saline.localized("text")};
  grid.open_relation = section.localized("open_relation");
  for (const Reader& item : section.children("presets"))
    grid.presets.push_back(preset_from(item, grid));
  check_ids(section, "presets", ids_of(grid.presets));
  return grid;
}

}  // namespace dealbench::playbook
