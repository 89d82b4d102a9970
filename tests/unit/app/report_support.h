#pragma once
// Plans made in code, and reports read by path.

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "base/date.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "plan/model/plan.h"

namespace dealbench::app::test_report {

inline constexpr Date today{20'780};  // 2026-11-23, a Monday

inline Date day(std::string_view text) {
  const auto date = parse_date(text);
  EXPECT_TRUE(date) << text;
  return date.value_or(Date{});
}

// A record of the type with its id.
template <typename T>
T record(std::string_view id) {
  T made;
  made.id = std::string(id);
  return made;
}

// Adds a record and gives it back, to be filled in before the next is added.
template <typename T>
T& add(std::vector<T>& records, std::string_view id) {
  records.push_back(record<T>(id));
  return records.back();
}

// The member at "deals/d1/price/band": list entries are found by their place from 0 or by their
// "id". Nullptr when the path leads nowhere.
inline const json::Value* find_at(const json::Value& root, std::string_view path) {
  const json::Value* value = &root;
  while (!path.empty() && value) {
    const std::string_view key = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), key.size() + 1));
    const json::Array* array = value->array();
    if (!array) {
      value = value->find(key);
      continue;
    }
    const bool is_place = key.find_first_not_of("0123456789") == std::string_view::npos;
    const json::Value* found = nullptr;
    for (std::size_t i = 0; i < array->size(); ++i) {
      const json::Value* id = (*array)[i].find("id");
      const bool has_id = id && id->string() && *id->string() == key;
      if (has_id || (is_place && std::to_string(i) == key)) found = &(*array)[i];
    }
    value = found;
  }
  return value;
}

// The same as a reference: to a text that no test expects when the path leads nowhere.
inline const json::Value& at(const json::Value& root, std::string_view path) {
  static const json::Value nothing{std::string("nothing there")};
  const json::Value* value = find_at(root, path);
  return value ? *value : nothing;
}

// The same as compact JSON, "nothing there" when the path leads nowhere.
inline std::string text_at(const json::Value& root, std::string_view path) {
  const json::Value* value = find_at(root, path);
  return value ? json::text(*value) : "nothing there";
}

// The same as a number; not a number when there is none.
inline double number_at(const json::Value& root, std::string_view path) {
  return at(root, path).real().value_or(std::numeric_limits<double>::quiet_NaN());
}

// What `write` writes.
template <typename Write>
[[nodiscard]] std::string text_of(Write write) {
  json::Writer out;
  write(out);
  return out.take();
}

// A report read again: it is always JSON with unique keys.
[[nodiscard]] inline json::Value parsed(const std::string& text) {
  auto value = json::parse(text);
  EXPECT_TRUE(value) << value.error().place << " " << value.error().detail << text.substr(0, 400);
  return value ? std::move(*value) : json::Value{};
}

// Every list of records of a plan the other way round.
inline plan::Plan reversed(plan::Plan plan) {
  const auto turn = [](auto&... lists) { (std::ranges::reverse(lists), ...); };
  turn(plan.market_segments, plan.market_rows, plan.balance_cells, plan.metrics, plan.metric_chains,
       plan.territories, plan.members, plan.offers, plan.features, plan.channels, plan.accounts,
       plan.touches, plan.account_plans, plan.account_kpis, plan.people, plan.leads, plan.deals,
       plan.deal_people, plan.assessments, plan.visits, plan.actions, plan.meetings, plan.coaching,
       plan.work_times);
  return plan;
}

}  // namespace dealbench::app::test_report
