#pragma once
// The funnel section of a playbook: presets with what is assumed in them, hygiene rules, coverage
// goals, and the words and defaults of the funnel's side models. Holds texts and parameters only;
// the arithmetic is engine/funnel.

#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/localized_text.h"
#include "engine/forecast/distribution.h"
#include "engine/funnel/funnel.h"
#include "engine/funnel/hygiene.h"
#include "playbook/reader.h"

namespace dealbench::playbook {

// One lever at another value, to ask "what if".
struct LeverWhatIf {
  engine::Lever lever{};
  double value = 0;  // unit of the lever; money in minor units
};

struct FunnelPreset {
  Id id;
  LocalizedText name;
  LocalizedText note;                // where the figures come from
  bool example_from_talk = false;    // an illustration, never a benchmark
  std::string tier;                  // product, solution, strategic
  std::string way_of_selling;        // online, field, key_account
  engine::FunnelFacts facts;         // levers under "not_applicable" are nullopt
  std::vector<std::string> assumed;  // fields whose value is our assumption, e.g. "deal_value"
  engine::LeverSet fixed{};          // levers that this way of selling cannot move
  std::vector<engine::Lever> first_levers;  // where to start, in order
  LocalizedText first_levers_why;
  std::vector<LeverWhatIf> what_if;
};

// An id with its name in both languages.
struct NamedItem {
  Id id;
  LocalizedText name;
};

// Which part of a deal can renew under a way of charging.
struct RevenueModel {
  Id id;
  LocalizedText name;
  LocalizedText note;
  Ratio recurring_share_low;
  Ratio recurring_share_high;
};

struct FeasibilityQuestion {
  Id id;
  LocalizedText text;
  double weight = 1;
};

struct ZombieDecisionText {
  engine::ZombieDecision decision{};
  LocalizedText name;
  LocalizedText hint;
};

// How many times the quota the open pipeline should hold.
struct CoverageGoal {
  Id id;
  LocalizedText name;
  double low = 3;
  double high = 3;
};

struct BowTiePlaybook {
  double improvement = 0.1;
  std::vector<NamedItem> stages;
  std::vector<NamedItem> families;  // volume, conversion, time
  std::vector<NamedItem> designs;   // go-to-market designs
};

struct RoiPlaybook {
  std::int32_t months = 36;
  LocalizedText unconfirmed;     // mark of a figure the customer has not confirmed
  std::vector<NamedItem> kinds;  // by engine::BenefitKind
};

struct ForecastDefaults {
  std::uint32_t trials = 100'000;
  std::uint32_t bins = 40;
  engine::Distribution distribution = engine::Distribution::triangular;
  double default_spread =
      0.2;  // relative distance of low and high from the likely value when a range is begun
};

// A published figure of others. Shown only with its source and year, and only when switched on.
struct Benchmark {
  Id id;
  LocalizedText text;
  std::string source;
  std::int32_t year = 0;
  std::string trust;  // low, medium, high
};

struct FunnelPlaybook {
  double improvement = 0.05;  // relative, -0.9..0.9: what screens start with
  std::vector<FunnelPreset> presets;
  std::vector<RevenueModel> revenue_models;
  std::vector<FeasibilityQuestion> feasibility_questions;
  engine::HygieneRules hygiene;
  std::vector<ZombieDecisionText> zombie_decisions;  // keep, drop, hand_over
  std::int32_t win_rate_age_limit_days = 50;
  std::vector<CoverageGoal> coverage;
  BowTiePlaybook bow_tie;
  RoiPlaybook roi;
  ForecastDefaults forecast;
  bool benchmarks_shown = false;
  std::vector<Benchmark> benchmarks;
};

// Problems go to the section's Problems: playbook_missing, _wrong_type, _out_of_range,
// _unknown_reference, _duplicate.
[[nodiscard]] FunnelPlaybook read_funnel(const Reader& section);

// Nullptr when there is no such preset.
[[nodiscard]] const FunnelPreset* find_preset(const FunnelPlaybook& funnel, std::string_view id);

}  // namespace dealbench::playbook
