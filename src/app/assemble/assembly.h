#pragma once
// What an assembly of facts looks at: the plan, its index, the playbook and the day.

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "app/assemble/omissions.h"
#include "app/assemble/plan_index.h"
#include "app/content.h"
#include "base/date.h"
#include "plan/model/plan.h"

namespace dealbench::app {

// Refers to its parts: it lives no longer than they do.
struct Assembly {
  const plan::Plan& plan;
  const PlanIndex& index;
  const Content& content;
  Date today;
};

// Records by id: a report does not depend on the order in which a plan holds them.
template <typename T>
void sort_by_id(std::vector<const T*>& records) {
  std::ranges::stable_sort(records, {},
                           [](const T* record) { return std::string_view(record->id); });
}
template <typename T>
[[nodiscard]] std::vector<const T*> in_id_order(const std::vector<T>& records) {
  std::vector<const T*> ordered;
  ordered.reserve(records.size());
  for (const T& record : records) ordered.push_back(&record);
  sort_by_id(ordered);
  return ordered;
}
template <typename T>
[[nodiscard]] std::vector<const T*> in_id_order(std::span<const T* const> records) {
  std::vector<const T*> ordered(records.begin(), records.end());
  sort_by_id(ordered);
  return ordered;
}

}  // namespace dealbench::app
