#include "plan/model/plan.h"

#include <algorithm>
#include <tuple>

#include "plan/fields/collection.h"

namespace dealbench::plan {
namespace {

bool same_records(const Plan& a, const Plan& b, const CollectionDef& collection) {
  const std::size_t count = collection.size(a);
  if (count != collection.size(b)) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (!(collection.peek(a, i) == collection.peek(b, i))) return false;
    const void* left = collection.peek_fields(a, i);
    const void* right = collection.peek_fields(b, i);
    for (const FieldDef& field : collection.fields()) {
      if (field.get(left) != field.get(right)) return false;
    }
  }
  return true;
}

}  // namespace

Plan::Plan() = default;
Plan::Plan(const Plan& other) = default;
Plan::Plan(Plan&& other) noexcept = default;
Plan& Plan::operator=(const Plan& other) = default;
Plan& Plan::operator=(Plan&& other) noexcept = default;
Plan::~Plan() = default;

bool operator==(const Plan& a, const Plan& b) {
  const auto head = [](const Plan& plan) {
    return std::tie(plan.app, plan.plan_id, plan.revision, plan.parents, plan.saved_at, plan.extra);
  };
  return head(a) == head(b) && std::ranges::all_of(collections(), [&](const auto& collection) {
           return same_records(a, b, collection);
         });
}

}  // namespace dealbench::plan
