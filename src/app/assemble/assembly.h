#pragma once
// What every assembly of facts looks at: the plan, its index, the playbook and the day. And what it
// could not use.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/assemble/plan_index.h"
#include "app/content.h"
#include "base/date.h"
#include "base/error.h"
#include "plan/model/plan.h"

namespace dealbench::app {

// Refers to its parts: it lives no longer than they do.
struct Assembly {
  const plan::Plan& plan;
  const PlanIndex& index;
  const Content& content;
  Date today;
};

// What a plan states and no formula can use: a key or reference that leads nowhere
// (engine_unknown_key), a number outside its range (engine_out_of_range), a figure that is missing
// where it would count (plan_missing), a second record for the same thing (plan_duplicate_id). It
// is left out and listed; the report stands. Places are "<collection>/<id>/<field>".
using LeftOut = std::vector<Error>;

inline void leave_out(LeftOut& left_out, ErrorCode code, std::string place,
                      std::string detail = {}) {
  left_out.push_back({code, std::move(place), std::move(detail)});
}
[[nodiscard]] inline std::string place_of(std::string_view collection, std::string_view id,
                                          std::string_view field) {
  std::string place(collection);
  place += '/';
  place += id;
  place += '/';
  return place += field;
}

// Records by id: a report does not depend on the order in which a plan holds them.
template <typename T>
[[nodiscard]] std::vector<const T*> in_id_order(const std::vector<T>& records) {
  std::vector<const T*> ordered;
  ordered.reserve(records.size());
  for (const T& record : records) ordered.push_back(&record);
  std::ranges::stable_sort(ordered, {},
                           [](const T* record) { return std::string_view(record->id); });
  return ordered;
}
template <typename T>
[[nodiscard]] std::vector<const T*> in_id_order(std::span<const T* const> records) {
  std::vector<const T*> ordered(records.begin(), records.end());
  std::ranges::stable_sort(ordered, {},
                           [](const T* record) { return std::string_view(record->id); });
  return ordered;
}

}  // namespace dealbench::app
