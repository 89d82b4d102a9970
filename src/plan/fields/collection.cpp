#include "plan/fields/collection.h"

#include <algorithm>
#include <array>

#include "plan/fields/scenario_fields.h"

namespace dealbench::plan {
namespace {

template <auto member>
constexpr CollectionDef list_of(std::string_view key, std::span<const FieldDef> (*fields)()) {
  CollectionDef def;
  def.key = key;
  def.fields = fields;
  def.size = [](const Plan& plan) { return (plan.*member).size(); };
  def.at = [](Plan& plan, std::size_t i) -> Record& { return (plan.*member)[i]; };
  def.peek = [](const Plan& plan, std::size_t i) -> const Record& { return (plan.*member)[i]; };
  def.peek_fields = [](const Plan& plan, std::size_t i) -> const void* {
    return &(plan.*member)[i];
  };
  def.at_fields = [](Plan& plan, std::size_t i) -> void* { return &(plan.*member)[i]; };
  def.insert = [](Plan& plan, std::size_t i) {
    auto& list = plan.*member;
    list.emplace(list.begin() + static_cast<std::ptrdiff_t>(i));
  };
  def.erase = [](Plan& plan, std::size_t i) {
    auto& list = plan.*member;
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
  };
  return def;
}

constexpr CollectionDef settings_collection() {
  CollectionDef def;
  def.key = "settings";
  def.fields = settings_fields;
  def.size = [](const Plan&) { return std::size_t{1}; };
  def.at = [](Plan& plan, std::size_t) -> Record& { return plan.settings; };
  def.peek = [](const Plan& plan, std::size_t) -> const Record& { return plan.settings; };
  def.peek_fields = [](const Plan& plan, std::size_t) -> const void* { return &plan.settings; };
  def.at_fields = [](Plan& plan, std::size_t) -> void* { return &plan.settings; };
  def.is_single = true;
  return def;
}

// File order.
constexpr std::array collection_table{
    settings_collection(),
    list_of<&Plan::scenarios>("scenarios", scenario_fields),
};

}  // namespace

std::span<const CollectionDef> collections() {
  return collection_table;
}

const CollectionDef* find_collection(std::string_view key) {
  const auto all = collections();
  const auto found = std::ranges::find(all, key, &CollectionDef::key);
  return found == all.end() ? nullptr : &*found;
}

const FieldDef* find_field(const CollectionDef& collection, std::string_view key) {
  const auto fields = collection.fields();
  const auto found = std::ranges::find(fields, key, &FieldDef::key);
  return found == fields.end() ? nullptr : &*found;
}

std::optional<std::size_t> find_record(const Plan& plan, const CollectionDef& collection,
                                       std::string_view id) {
  const std::size_t count = collection.size(plan);
  for (std::size_t i = 0; i < count; ++i) {
    if (collection.peek(plan, i).id == id) return i;
  }
  return std::nullopt;
}

}  // namespace dealbench::plan
