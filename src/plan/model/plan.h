#pragma once
// The plan document. Order of records is the user's order and is kept.

#include <cstdint>
#include <string>
#include <vector>

#include "plan/model/scenario.h"
#include "plan/model/settings.h"

namespace dealbench::plan {

inline constexpr std::int64_t plan_format = 1;
inline constexpr std::string_view plan_type = "dealbench.plan";

struct Plan {
  // Envelope.
  std::string app;  // program and version that made the last edit
  Id plan_id;
  std::int64_t revision = 0;  // number of edits made so far
  std::vector<std::string> parents;
  std::string saved_at;  // UTC time of the last edit; empty: never edited
  json::Object extra;    // unknown keys of the envelope

  Settings settings;
  std::vector<Scenario> scenarios;

  friend bool operator==(const Plan&, const Plan&) = default;
};

}  // namespace dealbench::plan
