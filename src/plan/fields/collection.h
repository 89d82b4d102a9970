#pragma once
// The collections of a plan, type-erased: the one list that says which records a plan holds, in
// file order.

#include <cstddef>
#include <span>
#include <string_view>

#include "plan/fields/field.h"
#include "plan/model/plan.h"

namespace dealbench::plan {

struct CollectionDef {
  std::string_view key;  // "scenarios"; "settings" is the collection of exactly one record
  std::span<const FieldDef> (*fields)() = nullptr;
  std::size_t (*size)(const Plan& plan) = nullptr;
  Record& (*at)(Plan& plan, std::size_t index) = nullptr;
  const Record& (*peek)(const Plan& plan, std::size_t index) = nullptr;
  const void* (*peek_fields)(const Plan& plan, std::size_t index) = nullptr;  // for FieldDef::get
  void* (*at_fields)(Plan& plan, std::size_t index) = nullptr;                // for FieldDef::set
  void (*insert)(Plan& plan, std::size_t index) = nullptr;                    // an empty record
  void (*erase)(Plan& plan, std::size_t index) = nullptr;
  bool is_single =
      false;  // always holds exactly one record, which can be neither added nor removed
  bool is_always_written = false;  // in the file even when it holds nothing
};

[[nodiscard]] std::span<const CollectionDef> collections();
// Nullptr when there is none of this key.
[[nodiscard]] const CollectionDef* find_collection(std::string_view key);
[[nodiscard]] const FieldDef* find_field(const CollectionDef& collection, std::string_view key);
// Index of the record with this id, or nullopt.
[[nodiscard]] std::optional<std::size_t> find_record(const Plan& plan,
                                                     const CollectionDef& collection,
                                                     std::string_view id);

}  // namespace dealbench::plan
