#pragma once
// Something that a planning page should say aloud, and sums that do not depend on the order of
// their parts.

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "base/error.h"
#include "base/money.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct PlanningFinding {
  std::string code;   // locale key "finding.planning.<code>"
  std::string place;  // id of the segment, row, metric ... it is about; empty: the whole page
  std::vector<Input> facts;  // the figures that the sentence shows

  friend bool operator==(const PlanningFinding&, const PlanningFinding&) = default;
};

// By code, then place.
inline void sort_findings(std::vector<PlanningFinding>& findings) {
  std::sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
    return std::tie(a.code, a.place) < std::tie(b.code, b.place);
  });
}

// The same bits in whatever order the parts come.
[[nodiscard]] inline double sum_in_any_order(std::vector<double> parts) {
  std::sort(parts.begin(), parts.end());
  double sum = 0;
  for (const double part : parts) sum += part;
  return sum;
}

// Exact; beyond max_money_minor it stays beyond. Parts are 0..max_money_minor.
class MoneySum {
 public:
  // What is not known adds nothing.
  void add(std::optional<Money> part) {
    if (part && sum_ <= max_money_minor) sum_ += part->minor;
  }
  // Errors: engine_out_of_range with the place given.
  [[nodiscard]] Result<Money> result(std::string_view place) const {
    if (sum_ > max_money_minor) return fail(ErrorCode::engine_out_of_range, std::string(place));
    return Money{sum_};
  }
  // As a fact for a formula, which refuses what is beyond.
  [[nodiscard]] double real() const { return static_cast<double>(sum_); }

 private:
  std::int64_t sum_ = 0;
};

}  // namespace dealbench::engine
