#pragma once
// Plans and edits for the tests of the plan document: small ones by hand, any by chance. The random
// ones follow the field tables, so a new collection or field is tested from the day it is in.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "plan/edit/edit.h"
#include "plan/io/read.h"
#include "plan/io/write.h"
#include "support/random.h"

namespace dealbench::plan {

using test::Random;

inline const Stamp monday{"Li", "2026-11-23T08:00:00Z"};

// One scenario "a" with some levers, one empty scenario "b".
inline Plan two_scenarios() {
  Plan plan;
  plan.app = "dealbench 0.1.0";
  plan.plan_id = "p1";
  plan.settings.title = "星河智造";
  plan.settings.selected_scenario = "a";
  Scenario& first = plan.scenarios.emplace_back();
  first.id = "a";
  first.leads = 500;
  first.win_rate = Ratio{200'000};
  first.assumed = {"leads"};
  plan.scenarios.emplace_back().id = "b";
  return plan;
}

inline Edit set(std::string field, FieldValue value, Id id = "a") {
  return Edit{SetField{"scenarios", std::move(id), std::move(field), std::move(value), monday}};
}
inline Edit set_title(std::string title) {
  return Edit{SetField{"settings", {}, "title", FieldValue{std::move(title)}, monday}};
}
inline Edit add(Id id, std::size_t index) {
  return Edit{AddRecord{"scenarios", index,
                        empty_record(*find_collection("scenarios"), std::move(id), monday)}};
}
inline Edit group(std::vector<Edit> edits) {
  return Edit{Group{std::move(edits)}};
}

inline std::vector<Id> scenario_ids(const Plan& plan) {
  std::vector<Id> ids;
  for (const Scenario& scenario : plan.scenarios) ids.push_back(scenario.id);
  return ids;
}

template <typename T>
void expect_error(const Result<T>& result, ErrorCode code, std::string_view place) {
  ASSERT_FALSE(result.has_value()) << "expected " << code_text(code) << " at " << place;
  EXPECT_EQ(code_text(result.error().code), code_text(code));
  EXPECT_EQ(result.error().place, place);
}

// --- by chance

inline std::string random_text(Random& random, std::int64_t longest) {
  static const std::vector<std::string> letters{"a",  "Z",    "7",  " ",  "\"", "\\",   "\n",
                                                "\t", "\x01", "赢", "率", "é",  "🙂", "/"};
  std::string text;
  const auto count = random.between(0, std::min<std::int64_t>(longest, 12));
  for (std::int64_t i = 0; i < count; ++i) text += random.pick(letters);
  return text;
}

inline Id random_id(Random& random) {
  static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-_";
  Id id;
  const std::size_t count = 1 + random.below(random.one_in(4) ? 40 : 3);
  for (std::size_t i = 0; i < count; ++i) id += letters[random.below(letters.size())];
  return id;
}

inline std::vector<std::string> random_list(Random& random, const FieldDef& field) {
  std::vector<std::string> list;
  const auto count = random.between(1, std::min<std::int64_t>(field.high, 6));
  for (std::int64_t i = 0; i < count; ++i) {
    list.push_back(field.choices.empty()
                       ? field.kind == FieldKind::reference_list ? random_id(random)
                                                                 : random_text(random, 12)
                       : std::string(field.choices[random.below(field.choices.size())]));
  }
  return list;
}

inline NumberMap random_map(Random& random, const FieldDef& field) {
  NumberMap map;
  const std::size_t count = 1 + random.below(4);
  for (std::size_t i = 0; i < count; ++i)
    map.emplace_back("key" + std::to_string(i), random.between(field.low, field.high));
  return map;
}

inline TextMap random_texts(Random& random, const FieldDef& field) {
  TextMap map;
  const std::size_t count = 1 + random.below(4);
  for (std::size_t i = 0; i < count; ++i) {
    map.emplace_back("key" + std::to_string(i),
                     field.choices.empty()
                         ? "x" + random_text(random, field.high - 1)
                         : std::string(field.choices[random.below(field.choices.size())]));
  }
  return map;
}

inline std::vector<std::int64_t> random_numbers(Random& random, const FieldDef& field) {
  std::vector<std::int64_t> list;
  const bool are_dates = field.kind == FieldKind::date_list;
  const auto count = random.between(1, 5);
  for (std::int64_t i = 0; i < count; ++i) {
    list.push_back(are_dates ? 20'000 + i * 400 + random.between(0, 399)
                             : random.between(field.low, field.high));
  }
  return list;
}

// A value that the field may hold; absent one time in five.
inline FieldValue random_value(Random& random, const FieldDef& field) {
  if (random.one_in(5)) return {};
  switch (field.kind) {
    case FieldKind::text: {
      const std::string text = random_text(random, field.high);
      return text.empty() ? FieldValue{} : FieldValue{text};
    }
    case FieldKind::choice:
      return FieldValue{std::string(field.choices[random.below(field.choices.size())])};
    case FieldKind::reference:
      return FieldValue{random_id(random)};
    case FieldKind::flag:
      return FieldValue{true};
    case FieldKind::integer:
    case FieldKind::ratio:
    case FieldKind::money:
      return FieldValue{random.between(field.low, field.high)};
    case FieldKind::date:
      return FieldValue{random.between(-25'567, 84'370)};  // 1900-01-01..2200-12-31
    case FieldKind::text_list:
    case FieldKind::reference_list:
      return FieldValue{random_list(random, field)};
    case FieldKind::text_map:
      return FieldValue{random_texts(random, field)};
    case FieldKind::date_list:
    case FieldKind::number_list:
      return FieldValue{random_numbers(random, field)};
    case FieldKind::number_map:
      return FieldValue{random_map(random, field)};
  }
  return {};
}

inline Stamp random_stamp(Random& random) {
  const std::string hour = std::to_string(10 + random.below(14));
  return {random.one_in(2) ? "" : "Wang", "2026-11-23T" + hour + ":00:00Z"};
}

// Any collection; mostly one that holds something, so that edits meet records.
inline const CollectionDef& random_collection(Random& random, const Plan& plan) {
  const auto all = collections();
  for (int tries = 0; tries < 40; ++tries) {
    const CollectionDef& collection = all[random.below(all.size())];
    if (collection.size(plan) > 0 || random.one_in(10)) return collection;
  }
  return all[0];
}

// The id of a record of the collection, or of none one time in twelve.
inline Id random_record(Random& random, const Plan& plan, const CollectionDef& collection) {
  const std::size_t count = collection.size(plan);
  if (collection.is_single) return {};
  if (count == 0 || random.one_in(12)) return random_id(random);
  return collection.peek(plan, random.below(count)).id;
}

inline RecordData random_record_data(Random& random, const CollectionDef& collection) {
  RecordData record = empty_record(collection, random_id(random), random_stamp(random));
  const auto table = collection.fields();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!random.one_in(3)) record.values[i] = random_value(random, table[i]);
  }
  if (random.one_in(4)) record.extra.push_back({"unknown_key", json::Value{std::int64_t{7}}});
  return record;
}

inline Edit random_edit(Random& random, const Plan& plan, int depth = 0) {
  const CollectionDef& collection = random_collection(random, plan);
  const std::string key(collection.key);
  const std::size_t kind = random.below(depth < 2 ? 10 : 8);
  if (kind == 5)
    return Edit{AddRecord{key, random.below(6), random_record_data(random, collection)}};
  if (kind == 6) return Edit{RemoveRecord{key, random_record(random, plan, collection)}};
  if (kind == 7) {
    return Edit{MoveRecord{key, random_record(random, plan, collection), random.below(6)}};
  }
  if (kind >= 8) {
    Group group;
    for (std::size_t count = random.below(5); count > 0; --count)
      group.edits.push_back(random_edit(random, plan, depth + 1));
    return Edit{std::move(group)};
  }
  const auto table = collection.fields();
  const FieldDef& field = table[random.below(table.size())];
  return Edit{SetField{key, random_record(random, plan, collection), std::string(field.key),
                       random_value(random, field), random_stamp(random)}};
}

inline Plan random_plan(Random& random) {
  Plan plan = two_scenarios();
  plan.revision = random.between(0, 1'000'000);
  plan.parents = {"p0"};
  plan.saved_at = "2026-11-22T23:59:59Z";
  plan.extra.push_back({"later", json::Value{json::Array{json::Value{true}}}});
  plan.scenarios[0].extra.push_back({"unknown", json::Value{std::string("kept")}});
  for (int i = 0; i < 20; ++i) (void)apply(plan, random_edit(random, plan));
  return plan;
}

}  // namespace dealbench::plan
