#pragma once
// The market grid's part of the planning section: columns, kinds, thresholds, worked examples.

#include <string>
#include <vector>

#include "base/id.h"
#include "base/localized_text.h"
#include "engine/planning/market_gap.h"
#include "engine/planning/market_grid.h"
#include "playbook/named_text.h"

namespace dealbench::playbook {

struct MarketColumn {
  Id id;
  std::string kind;  // text, count, money, percent, answer, choice
  LocalizedText name, hint;
};
struct MarketKind {
  Id id;
  std::string tier;  // of offer kinds: product, solution, strategic; empty for customer kinds
  LocalizedText name;
};
struct MarketPreset {
  Id id;
  LocalizedText name, note;
  bool example_from_talk = false;
  std::vector<std::string> assumed;
  engine::MarketFacts
      facts;  // region and industry are empty here, their names stand below by segment
  std::vector<LocalizedText> regions, industries;
  Money top_down, with_resources;
};
struct MarketGridPlaybook {
  engine::MarketRules rules;
  std::vector<MarketColumn> capacity_columns, conversion_columns;
  std::vector<MarketKind> offer_kinds, customer_kinds;
  NamedText saline_land;
  LocalizedText open_relation;
  std::vector<MarketPreset> presets;
};

}  // namespace dealbench::playbook
