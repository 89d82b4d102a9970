#include "playbook/funnel.h"

#include <algorithm>
#include <optional>

#include "engine/funnel/funnel_model.h"

namespace dealbench::playbook {
namespace {

using engine::Lever;

std::optional<Lever> lever_named(const Reader& reader, std::string_view key,
                                 const std::string& name) {
  const auto lever = engine::lever_from(name);
  if (!lever) reader.report(ErrorCode::playbook_unknown_reference, key, name);
  return lever;
}

std::vector<Lever> levers_named(const Reader& reader, std::string_view key) {
  std::vector<Lever> levers;
  for (const std::string& name : reader.texts(key)) {
    if (const auto lever = lever_named(reader, key, name)) levers.push_back(*lever);
  }
  return levers;
}

engine::LeverSet lever_set(const Reader& reader, std::string_view key) {
  engine::LeverSet set{};
  for (const Lever lever : levers_named(reader, key)) set[engine::index_of(lever)] = true;
  return set;
}

engine::FunnelLevers levers_from(const Reader& reader, const engine::LeverSet& not_applicable) {
  const auto applies = [&](Lever lever) { return !not_applicable[engine::index_of(lever)]; };
  const auto ratio = [&](Lever lever) -> std::optional<Ratio> {
    if (!applies(lever)) return std::nullopt;
    return reader.ratio(engine::key_of(lever), Ratio{0}, ratio_one);
  };
  engine::FunnelLevers levers;
  if (applies(Lever::leads)) levers.leads = reader.real("leads", 0, engine::highest_leads);
  levers.lead_conversion = ratio(Lever::lead_conversion);
  levers.win_rate = ratio(Lever::win_rate);
  if (applies(Lever::deal_value)) {
    levers.deal_value = reader.money("deal_value", Money{0}, Money{max_money_minor});
  }
  levers.collection_ratio = ratio(Lever::collection_ratio);
  levers.renewal_rate = ratio(Lever::renewal_rate);
  if (applies(Lever::sales_cycle_days)) {
    levers.sales_cycle_days = reader.real("sales_cycle_days", 0.01, engine::longest_cycle_days);
  }
  return levers;
}

// A field of the preset that can be marked as assumed.
bool is_preset_field(std::string_view name) {
  return engine::lever_from(name).has_value() || name == "recurring_share" || name == "period_days";
}

LeverWhatIf what_if_from(const Reader& reader) {
  const auto lever = lever_named(reader, "lever", reader.text("lever"));
  if (!lever) return {};
  const double low = *lever == Lever::sales_cycle_days ? 0.01 : 0;
  return {*lever, reader.real("value", low, engine::highest_value(*lever))};
}

FunnelPreset preset_from(const Reader& reader) {
  FunnelPreset preset;
  preset.id = reader.text("id");
  preset.name = reader.localized("name");
  preset.note = reader.localized("note");
  preset.example_from_talk = reader.flag("example_from_talk");
  (void)reader.choice("tier", {"product", "solution", "strategic"});
  (void)reader.choice("way_of_selling", {"online", "field", "key_account"});
  preset.tier = reader.text("tier");
  preset.way_of_selling = reader.text("way_of_selling");
  preset.facts.levers = levers_from(reader.child("levers"), lever_set(reader, "not_applicable"));
  preset.facts.recurring_share = reader.ratio("recurring_share", Ratio{0}, ratio_one);
  preset.assumed = reader.texts("assumed");
  for (const std::string& field : preset.assumed) {
    if (!is_preset_field(field))
      reader.report(ErrorCode::playbook_unknown_reference, "assumed", field);
  }
  preset.fixed = lever_set(reader, "fixed");
  preset.first_levers = levers_named(reader, "first_levers");
  preset.first_levers_why = reader.localized("first_levers_why");
  for (const Reader& change : reader.children("what_if"))
    preset.what_if.push_back(what_if_from(change));
  return preset;
}

// The objects of a list, each with an id of its own.
template <typename Item, typename Read>
std::vector<Item> items(const Reader& reader, std::string_view key, Read read) {
  std::vector<Item> result;
  std::vector<std::string> ids;
  for (const Reader& child : reader.children(key)) {
    std::string id = child.text("id");
    if (!id.empty() && !is_valid_id(id)) child.report(ErrorCode::playbook_out_of_range, "id", id);
    if (std::ranges::find(ids, id) != ids.end())
      child.report(ErrorCode::playbook_duplicate, "id", id);
    ids.push_back(std::move(id));
    result.push_back(read(child));
  }
  return result;
}

NamedItem named_from(const Reader& reader) {
  return {reader.text("id"), reader.localized("name")};
}

RevenueModel revenue_model_from(const Reader& reader) {
  RevenueModel model{
      .id = reader.text("id"), .name = reader.localized("name"), .note = reader.localized("note")};
  model.recurring_share_low = reader.ratio("recurring_share_low", Ratio{0}, ratio_one);
  model.recurring_share_high =
      reader.ratio("recurring_share_high", model.recurring_share_low, ratio_one);
  return model;
}

engine::HygieneRules hygiene_from(const Reader& reader) {
  return {.stalled_factor = reader.real("stalled_factor", 0.1, 100),
          .zombie_factor = reader.real("zombie_factor", 0.1, 100),
          .slipped_moves = static_cast<std::int32_t>(reader.integer("slipped_moves", 1, 100)),
          .zombie_moves = static_cast<std::int32_t>(reader.integer("zombie_moves", 1, 100))};
}

ZombieDecisionText decision_from(const Reader& reader) {
  // Undecided is not a decision.
  const std::size_t index = reader.choice("id", {"keep", "drop", "hand_over"}) + 1;
  return {static_cast<engine::ZombieDecision>(index), reader.localized("name"),
          reader.localized("hint")};
}

CoverageGoal coverage_from(const Reader& reader) {
  CoverageGoal goal{.id = reader.text("id"), .name = reader.localized("name")};
  goal.low = reader.real("low", 0.1, 100);
  goal.high = reader.real("high", goal.low, 100);
  return goal;
}

BowTiePlaybook bow_tie_from(const Reader& reader) {
  return {.improvement = reader.real("improvement", -0.9, 10),
          .stages = items<NamedItem>(reader, "stages", named_from),
          .families = items<NamedItem>(reader, "families", named_from),
          .designs = items<NamedItem>(reader, "designs", named_from)};
}

RoiPlaybook roi_from(const Reader& reader) {
  RoiPlaybook roi;
  roi.months = static_cast<std::int32_t>(reader.integer("months", 1, 600));
  roi.unconfirmed = reader.localized("unconfirmed");
  roi.kinds = items<NamedItem>(reader, "kinds", [](const Reader& kind) {
    (void)kind.choice("id", {"extra_income", "saved_cost", "avoided_loss"});
    return named_from(kind);
  });
  return roi;
}

ForecastDefaults forecast_from(const Reader& reader) {
  return {.trials = static_cast<std::uint32_t>(reader.integer("trials", 1, 1'000'000)),
          .bins = static_cast<std::uint32_t>(reader.integer("bins", 1, 200)),
          .distribution = static_cast<engine::Distribution>(
              reader.choice("distribution", {"triangular", "pert"})),
          .default_spread = reader.real("default_spread", 0, 0.9)};
}

Benchmark benchmark_from(const Reader& reader) {
  (void)reader.choice("trust", {"low", "medium", "high"});
  return {.id = reader.text("id"),
          .text = reader.localized("text"),
          .source = reader.text("source"),
          .year = static_cast<std::int32_t>(reader.integer("year", 1900, 2200)),
          .trust = reader.text("trust")};
}

}  // namespace

FunnelPlaybook read_funnel(const Reader& section) {
  FunnelPlaybook funnel;
  funnel.improvement = section.real("improvement", -0.9, 0.9);
  funnel.presets = items<FunnelPreset>(section, "presets", preset_from);
  funnel.revenue_models = items<RevenueModel>(section, "revenue_models", revenue_model_from);
  funnel.feasibility_questions = items<FeasibilityQuestion>(
      section.child("lever_order"), "questions", [](const Reader& reader) {
        return FeasibilityQuestion{reader.text("id"), reader.localized("text"),
                                   reader.real("weight", 0.001, 1000)};
      });
  const Reader hygiene = section.child("hygiene");
  funnel.hygiene = hygiene_from(hygiene);
  funnel.zombie_decisions = items<ZombieDecisionText>(hygiene, "decisions", decision_from);
  funnel.win_rate_age_limit_days =
      static_cast<std::int32_t>(section.child("win_rate").integer("age_limit_days", 1, 36'500));
  funnel.coverage = items<CoverageGoal>(section, "coverage", coverage_from);
  funnel.bow_tie = bow_tie_from(section.child("bow_tie"));
  funnel.roi = roi_from(section.child("roi"));
  funnel.forecast = forecast_from(section.child("forecast"));
  funnel.benchmarks_shown = section.flag("benchmarks_shown");
  funnel.benchmarks = items<Benchmark>(section, "benchmarks", benchmark_from);
  return funnel;
}

const FunnelPreset* find_preset(const FunnelPlaybook& funnel, std::string_view id) {
  const auto found = std::ranges::find(funnel.presets, id, &FunnelPreset::id);
  return found == funnel.presets.end() ? nullptr : &*found;
}

}  // namespace dealbench::playbook
