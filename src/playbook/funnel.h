#pragma once
// The funnel section of a playbook: presets with what is assumed in them.
// Holds texts and parameters only; the arithmetic is engine/funnel.

#include <string>
#include <vector>

#include "base/id.h"
#include "base/localized_text.h"
#include "engine/funnel/funnel.h"
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

struct FunnelPlaybook {
  double improvement = 0.05;  // the relative improvement that screens start with
  std::vector<FunnelPreset> presets;
};

// Problems go to the section's Problems: playbook_missing, _wrong_type, _out_of_range,
// _unknown_reference, _duplicate.
[[nodiscard]] FunnelPlaybook read_funnel(const Reader& section);

// Nullptr when there is no such preset.
[[nodiscard]] const FunnelPreset* find_preset(const FunnelPlaybook& funnel, std::string_view id);

}  // namespace dealbench::playbook
