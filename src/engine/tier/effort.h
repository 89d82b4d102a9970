#pragma once
// Where a team's hours go, against the reference of its way of selling: how thick acquisition is
// differs, and social tools must not bend it. Judges no person. Page: docs/method/TIER-014.md

#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct EffortReference {
  std::string id;    // kind of work, "acquire"
  double share = 0;  // 0..1; all together 1
};
struct EffortRow {
  std::string id;
  double share = 0;       // of the hours, 0..1
  double difference = 0;  // share less reference, -1..1
  bool beyond = false;    // by more than the tolerance
  friend bool operator==(const EffortRow&, const EffortRow&) = default;
};
struct EffortReport {
  std::vector<EffortRow> rows;  // in the order of the references; empty without hours
  Because because;              // kinds within the tolerance fired, those beyond it contradicted
};

// hours[i] belongs to references[i]. Errors: engine_out_of_range at "hours" when the lists differ
// in length, at "hours/<id>" (0..1e9), at "references" when they do not add up to 1, at "tolerance"
// (0..1).
[[nodiscard]] Result<EffortReport> compare_effort(std::span<const EffortReference> references,
                                                  std::span<const double> hours, double tolerance);

}  // namespace dealbench::engine
