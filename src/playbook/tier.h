#pragma once
// The tier section of a playbook: the decision table and its rules as engine parameters, and the
// texts that stand beside them. Lists of texts are parallel to the engine's lists: entry i belongs
// to entry i. Holds no arithmetic; that is engine/tier.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized_text.h"
#include "base/money.h"
#include "base/ratio.h"
#include "engine/tier/alerts.h"
#include "engine/tier/effort.h"
#include "engine/tier/engagement.h"
#include "engine/tier/growth.h"
#include "engine/tier/lead_router.h"
#include "engine/tier/offers.h"
#include "engine/tier/price_bands.h"
#include "engine/tier/relation.h"
#include "engine/tier/table.h"
#include "engine/tier/value_quiz.h"
#include "engine/tier/warmth.h"
#include "playbook/reader.h"

namespace dealbench::playbook {

// One entry of a list to choose from. An absent note is empty in both languages.
struct TierChoice {
  std::string id;
  LocalizedText name;
  LocalizedText note;
};
using TierTexts = std::array<LocalizedText, engine::tier_count>;  // by tier

struct TierProfile {
  std::string id;      // product, solution, strategic
  std::string letter;  // S, M, G
  LocalizedText name;
  LocalizedText note;
  LocalizedText contact_level;
  LocalizedText touch;
  std::int32_t touch_every_days = 30;
  std::int32_t sales_cycle_days = 30;
  std::vector<double> stage_days;  // S1..S5
  std::int32_t visits_from = 0;
  std::int32_t visits_up_to = 0;
  bool full_visits = false;  // all five rings, else the eight moves
  engine::WayOfSelling way_of_selling{};
  std::string organisation;  // id of a template of the planning section
};

struct TierCriterionText {
  LocalizedText name;
  std::vector<LocalizedText> options;  // parallel to the criterion's options
  bool is_money = false;
};
struct TierTableRow {
  std::string id;
  LocalizedText name;
  TierTexts cells;
  std::optional<LocalizedText> government;  // the strategic cell for government customers
  std::optional<std::size_t> criterion;     // the fact that the row reads
};
struct TierQuizText {
  LocalizedText question;
  TierTexts answers;
};

struct RelationLevelText {
  LocalizedText name;
  LocalizedText driver;
  LocalizedText contacts;
  LocalizedText topics;
  std::vector<LocalizedText> signs;
};
struct EngagementTexts {
  std::vector<TierChoice> customer_signs;
  std::vector<TierChoice> supplier_signs;
  std::array<TierChoice, 3> readings;  // by EngagementReading; the note is the advice
  TierTexts zones;
};

struct ValueTypeText {  // by tier
  std::string id;
  LocalizedText name, sees_value_in, knows_product, main_wish, selling_mode, sales_task, wrong_move;
};
struct OfferModelText {  // by OfferModel
  LocalizedText name;
  LocalizedText pays_for;
  LocalizedText service;
  engine::OfferRole usual_role{};
};

struct PersistencePreset {
  std::int32_t planned_years = 5;
  std::vector<Ratio> kept;
  LocalizedText note;
};
struct LeadLoop {  // the diagram of precise follow-up
  struct Edge {
    std::size_t from = 0;
    std::size_t to = 0;
  };
  std::vector<TierChoice> nodes;
  std::vector<Edge> edges;
  std::vector<Money> example_daily_self_service;  // figures of an example
};
struct SalesMode {  // by WayOfSelling
  LocalizedText name;
  LocalizedText note;
  engine::Tier tier{};
  std::vector<TierChoice> stages;
  std::vector<engine::EffortReference> effort;  // an assumption
};
struct TierRoute {
  std::string id;
  LocalizedText name;
  LocalizedText note;
  std::vector<engine::Tier> tiers;  // in the order they are won
};
struct TierHint {
  std::string id;
  std::string place;  // account, person, opportunity, offer, sales_mode, team
  LocalizedText text;
};

struct TierPlaybook {
  LocalizedText about;
  std::array<TierProfile, engine::tier_count> tiers;

  engine::TierTable table;
  std::vector<TierCriterionText> criteria;
  std::vector<TierTableRow> rows;
  std::vector<TierQuizText> quiz;
  std::vector<LocalizedText> rules;
  LocalizedText split_advice;

  std::vector<engine::PriceBand> price_bands;
  std::vector<LocalizedText> price_band_names;
  engine::RelationLadder relation;
  std::vector<RelationLevelText> relation_levels;
  engine::EngagementRules engagement;
  EngagementTexts engagement_texts;
  std::vector<engine::TierAlertRule> alerts;
  std::vector<LocalizedText> alert_messages;
  std::vector<engine::ValueQuestion> value_quiz;
  std::vector<LocalizedText> value_questions;
  std::array<ValueTypeText, engine::tier_count> value_types;
  std::array<OfferModelText, engine::offer_model_keys.size()> offer_models;
  std::array<TierChoice, engine::offer_role_count> offer_roles;

  std::array<engine::GrowthCurve, engine::tier_count> growth_curves;  // an illustration
  std::int32_t growth_years = 5;
  LocalizedText growth_note;
  PersistencePreset persistence;

  std::vector<engine::LeadRule> lead_rules;
  std::vector<LocalizedText> lead_rule_names;
  LeadLoop lead_loop;
  std::array<SalesMode, engine::way_of_selling_keys.size()> sales_modes;
  std::vector<TierChoice> effort_kinds;
  double effort_tolerance = 0;
  engine::WarmthRules warmth;
  std::vector<LocalizedText> warmth_kind_names;
  std::vector<LocalizedText> warmth_band_names;

  std::vector<TierChoice> channels;
  std::vector<TierRoute> routes;
  std::vector<TierChoice> key_account_purposes;
  std::vector<TierChoice> commercial_forms;
  std::vector<TierHint> hints;
};

// Problems go to the section's Problems: playbook_missing, _wrong_type, _out_of_range,
// _unknown_reference, _duplicate, and _sum for effort shares that do not add up to 1.
[[nodiscard]] TierPlaybook read_tier(const Reader& section);

}  // namespace dealbench::playbook
