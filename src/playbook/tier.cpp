#include "playbook/tier.h"

#include <algorithm>
#include <string>

#include "base/arithmetic.h"
#include "playbook/tier_table.h"

namespace dealbench::playbook {
namespace {

using engine::Tier;
using tier::choices_from;
using tier::fixed_records;
using tier::key_index;
using tier::range_from;
using tier::records;

constexpr std::int64_t most_days = 3650;

std::int32_t whole(const Reader& reader, std::string_view key, std::int64_t low,
                   std::int64_t high) {
  return static_cast<std::int32_t>(reader.integer(key, low, high));
}

engine::WayOfSelling way_from(const Reader& reader) {
  return static_cast<engine::WayOfSelling>(
      key_index(reader, "way_of_selling", engine::way_of_selling_keys));
}

void read_profiles(const Reader& section, TierPlaybook& playbook) {
  std::size_t i = 0;
  for (const Reader& reader : fixed_records(section, "tiers", engine::tier_keys)) {
    TierProfile& profile = playbook.tiers[i++];
    profile.id = reader.text("id");
    profile.letter = reader.text("letter");
    profile.name = reader.localized("name");
    profile.note = reader.localized("note");
    profile.contact_level = reader.localized("contact_level");
    profile.touch = reader.localized("touch");
    profile.touch_every_days = whole(reader, "touch_every_days", 1, most_days);
    profile.sales_cycle_days = whole(reader, "sales_cycle_days", 1, most_days);
    profile.stage_days = reader.reals("stage_days", 0, most_days);
    if (profile.stage_days.size() != 5)
      reader.report(ErrorCode::playbook_out_of_range, "stage_days",
                    std::to_string(profile.stage_days.size()) + " (5..5)");
    const auto visits = range_from(reader.child("visits"), 0, 1000);
    profile.visits_from = static_cast<std::int32_t>(visits.low);
    profile.visits_up_to = static_cast<std::int32_t>(visits.high);
    profile.full_visits = reader.choice("visit_depth", {"simple", "full"}) == 1;
    profile.way_of_selling = way_from(reader);
    profile.organisation = reader.text("organisation");
  }
}

void read_price_bands(const Reader& section, TierPlaybook& playbook) {
  for (const Reader& reader : records(section, "price_bands")) {
    engine::PriceBand band;
    band.id = reader.text("id");
    band.from = Money{range_from(reader, 0, max_money_minor).low};
    band.way_of_selling = way_from(reader);
    band.meetings = whole(reader, "meetings", 0, 1000);
    band.needs_signs = reader.flag("needs_signs");
    const bool first = playbook.price_bands.empty();
    if (first ? band.from != Money{0} : band.from <= playbook.price_bands.back().from)
      reader.report(ErrorCode::playbook_out_of_range, "from", std::to_string(band.from.minor));
    playbook.price_bands.push_back(std::move(band));
    playbook.price_band_names.push_back(reader.localized("name"));
  }
}

void read_relation(const Reader& section, TierPlaybook& playbook) {
  playbook.relation.ticks_needed = whole(section, "relation_ticks_needed", 1, 10);
  std::vector<std::string> seen;
  for (const Reader& reader : records(section, "relation_levels")) {
    engine::RelationLevel level{reader.text("id"), {}};
    RelationLevelText text{reader.localized("name"),
                           reader.localized("driver"),
                           reader.localized("contacts"),
                           reader.localized("topics"),
                           {}};
    for (const Reader& sign : records(reader, "signs")) {
      level.signs.push_back(sign.text("id"));
      text.signs.push_back(sign.localized("text"));
      if (std::find(seen.begin(), seen.end(), level.signs.back()) != seen.end())
        sign.report(ErrorCode::playbook_duplicate, "id", level.signs.back());
      seen.push_back(level.signs.back());
    }
    playbook.relation.levels.push_back(std::move(level));
    playbook.relation_levels.push_back(std::move(text));
  }
}

std::vector<TierChoice> signs_from(const Reader& reader, std::string_view key) {
  std::vector<TierChoice> signs;
  for (const Reader& sign : records(reader, key))
    signs.push_back({sign.text("id"), sign.localized("text"), {}});
  return signs;
}

void read_engagement(const Reader& section, TierPlaybook& playbook) {
  const Reader reader = section.child("engagement");
  engine::EngagementRules& rules = playbook.engagement;
  rules.scale = whole(reader, "scale", 2, 100);
  rules.matched_within = whole(reader, "matched_within", 0, rules.scale);
  rules.light_up_to = whole(reader, "light_up_to", 0, rules.scale);
  rules.deep_from = whole(reader, "deep_from", rules.light_up_to + 1, rules.scale + 1);
  EngagementTexts& texts = playbook.engagement_texts;
  texts.customer_signs = signs_from(reader, "customer_signs");
  texts.supplier_signs = signs_from(reader, "supplier_signs");
  texts.zones = tier::tier_texts(reader, "zones");
  const Reader readings = reader.child("readings");
  constexpr std::array<std::string_view, 3> names{"matched", "waste", "exposed"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Reader reading = readings.child(names[i]);
    texts.readings[i] = {std::string(names[i]), reading.localized("name"),
                         reading.localized("advice")};
  }
}

void read_alerts(const Reader& section, TierPlaybook& playbook) {
  for (const Reader& reader : records(section, "mismatch_alerts")) {
    engine::TierAlertRule rule;
    rule.id = reader.text("id");
    rule.limit = reader.integer_or("limit", 0, max_money_minor, 0);
    rule.severity = static_cast<engine::TierSeverity>(
        reader.choice("severity", {"info", "warning", "critical"}));
    rule.active = reader.flag_or("active", true);
    if (!engine::check_alerts({&rule, 1}, {}))
      reader.report(ErrorCode::playbook_unknown_reference, "id", rule.id + " (T1..T12)");
    playbook.alerts.push_back(std::move(rule));
    playbook.alert_messages.push_back(reader.localized("message"));
  }
}

void read_value(const Reader& section, TierPlaybook& playbook) {
  const auto type = [](const Reader& reader, std::string_view key) -> std::optional<Tier> {
    if (!reader.has(key)) return std::nullopt;
    return static_cast<Tier>(key_index(reader, key, engine::value_type_keys));
  };
  for (const Reader& reader : records(section, "value_quiz")) {
    playbook.value_quiz.push_back({reader.text("id"), type(reader, "yes"), type(reader, "no")});
    playbook.value_questions.push_back(reader.localized("question"));
  }
  std::size_t i = 0;
  for (const Reader& reader : fixed_records(section, "value_types", engine::value_type_keys)) {
    playbook.value_types[i++] = {reader.text("id"),
                                 reader.localized("name"),
                                 reader.localized("sees_value_in"),
                                 reader.localized("knows_product"),
                                 reader.localized("main_wish"),
                                 reader.localized("selling_mode"),
                                 reader.localized("sales_task"),
                                 reader.localized("wrong_move")};
  }
}

void read_offers(const Reader& section, TierPlaybook& playbook) {
  std::size_t i = 0;
  for (const Reader& reader : fixed_records(section, "offer_models", engine::offer_model_keys)) {
    OfferModelText& model = playbook.offer_models[i++];
    model.name = reader.localized("name");
    model.pays_for = reader.localized("pays_for");
    model.service = reader.localized("service");
    model.usual_role =
        static_cast<engine::OfferRole>(key_index(reader, "usual_role", engine::offer_role_keys));
  }
  i = 0;
  for (const Reader& reader : fixed_records(section, "offer_roles", engine::offer_role_keys))
    playbook.offer_roles[i++] = tier::choice_from(reader);
}

void read_growth(const Reader& section, TierPlaybook& playbook) {
  const Reader growth = section.child("growth_curves");
  playbook.growth_years = whole(growth, "years", 1, 50);
  playbook.growth_note = growth.localized("note");
  for (const Tier tier : engine::all_tiers) {
    const Reader reader = growth.child(engine::key_of(tier));
    engine::GrowthCurve& curve = playbook.growth_curves[engine::index_of(tier)];
    curve.cohort_factor = reader.real("cohort_factor", 0, 100);
    curve.keep_rate = reader.ratio("keep_rate", Ratio{0}, ratio_one);
    curve.delivery_cost_share = reader.ratio("delivery_cost_share", Ratio{0}, ratio_one);
  }
  const Reader persistence = section.child("persistence");
  playbook.persistence.planned_years = whole(persistence, "planned_years", 0, 50);
  playbook.persistence.note = persistence.localized("note");
  for (const double kept : persistence.reals("kept", 0, 1))
    playbook.persistence.kept.push_back(Ratio{static_cast<std::int64_t>(kept * 1e6 + 0.5)});
}

std::size_t node_named(const Reader& edge, std::string_view key, const LeadLoop& loop) {
  std::vector<std::string_view> ids;
  for (const TierChoice& node : loop.nodes) ids.push_back(node.id);
  return key_index(edge, key, ids);
}

void read_lead_loop(const Reader& section, TierPlaybook& playbook) {
  const Reader reader = section.child("lead_loop");
  LeadLoop& loop = playbook.lead_loop;
  loop.nodes = choices_from(reader, "nodes");
  for (const Reader& edge : reader.children("edges"))
    loop.edges.push_back({node_named(edge, "from", loop), node_named(edge, "to", loop)});
  for (const double minor : reader.reals("example_daily_self_service", 0, 9e15))
    loop.example_daily_self_service.push_back(Money{static_cast<std::int64_t>(minor)});
}

void read_modes(const Reader& section, TierPlaybook& playbook) {
  playbook.effort_kinds = choices_from(section, "effort_kinds");
  playbook.effort_tolerance = section.real("effort_tolerance", 0, 1);
  std::size_t i = 0;
  for (const Reader& reader : fixed_records(section, "sales_modes", engine::way_of_selling_keys)) {
    SalesMode& mode = playbook.sales_modes[i++];
    mode.name = reader.localized("name");
    mode.note = reader.localized("note");
    mode.tier = tier::tier_from(reader, "tier");
    mode.stages = choices_from(reader, "stages");
    const Reader effort = reader.child("effort");
    double sum = 0;
    for (const TierChoice& kind : playbook.effort_kinds) {
      mode.effort.push_back({kind.id, effort.real(kind.id, 0, 1)});
      sum += mode.effort.back().share;
    }
    if (sum < 1 - 1e-6 || sum > 1 + 1e-6)
      reader.report(ErrorCode::playbook_sum, "effort", decimal_text(sum));
  }
}

void read_warmth(const Reader& section, TierPlaybook& playbook) {
  const Reader warmth = section.child("warmth");
  playbook.warmth.fade_days = whole(warmth, "fade_days", 1, most_days);
  for (const Reader& reader : records(warmth, "kinds")) {
    playbook.warmth.kinds.push_back({reader.text("id"), reader.real("points", 0, 100)});
    playbook.warmth_kind_names.push_back(reader.localized("name"));
  }
  double above = -1;
  for (const Reader& reader : records(warmth, "bands")) {
    const double from = reader.real("from", 0, 100);
    if (above < 0 ? from > 0 : from <= above)
      reader.report(ErrorCode::playbook_out_of_range, "from", decimal_text(from));
    above = from;
    playbook.warmth.bands.push_back({reader.text("id"), from});
    playbook.warmth_band_names.push_back(reader.localized("name"));
  }
}

void read_lists(const Reader& section, TierPlaybook& playbook) {
  playbook.channels = choices_from(section, "channels");
  playbook.key_account_purposes = choices_from(section, "key_account_purposes");
  playbook.commercial_forms = choices_from(section, "commercial_forms");
  for (const Reader& reader : records(section, "routes")) {
    TierRoute route{reader.text("id"), reader.localized("name"), reader.localized("note"), {}};
    for (const std::string& name : reader.texts("tiers")) {
      const auto found = engine::tier_from(name);
      if (!found) reader.report(ErrorCode::playbook_unknown_reference, "tiers", name);
      if (found) route.tiers.push_back(*found);
    }
    playbook.routes.push_back(std::move(route));
  }
  for (const Reader& reader : records(section, "hints"))
    playbook.hints.push_back({reader.text("id"), reader.text("place"), reader.localized("text")});
}

}  // namespace

TierPlaybook read_tier(const Reader& section) {
  TierPlaybook playbook;
  playbook.about = section.localized("about");
  read_profiles(section, playbook);
  tier::read_table(section, playbook);
  tier::read_rules(section, playbook);
  read_price_bands(section, playbook);
  read_relation(section, playbook);
  read_engagement(section, playbook);
  read_alerts(section, playbook);
  read_value(section, playbook);
  read_offers(section, playbook);
  read_growth(section, playbook);
  read_lead_loop(section, playbook);
  read_modes(section, playbook);
  read_warmth(section, playbook);
  read_lists(section, playbook);
  return playbook;
}

}  // namespace dealbench::playbook
