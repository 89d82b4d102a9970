#pragma once
// The parts that every report of a plan is written with: because, findings, keyed arrays.

#include <span>
#include <string>
#include <string_view>

#include "base/json_writer.h"
#include "engine/explain.h"
#include "engine/planning/finding.h"

namespace dealbench::app {

// {"formula":"RADAR-001","inputs":{"name":"value"},"rules":[{"id":"R05","fired":true}]}
void write_because(json::Writer& out, const engine::Because& because);
// [{"code":…,"place":…,"facts":{…}}]
void write_findings(json::Writer& out, std::span<const engine::PlanningFinding> findings);

// A JSON list of anything the writer can write.
template <typename Items>
void write_list(json::Writer& out, const Items& items) {
  out.begin_array();
  for (const auto& item : items) out.value(item);
  out.end_array();
}
// A JSON list, each item written by `write(item)`.
template <typename Items, typename Write>
void write_list(json::Writer& out, const Items& items, Write write) {
  out.begin_array();
  for (const auto& item : items) write(item);
  out.end_array();
}
// An object with one value per key, both lists equally long.
template <typename Keys, typename Values>
void write_keyed(json::Writer& out, const Keys& keys, const Values& values) {
  out.begin_object();
  for (std::size_t i = 0; i < std::size(keys); ++i) out.field(keys[i], values[i]);
  out.end_object();
}

}  // namespace dealbench::app
