#pragma once
// The planning and metrics sections of the default playbook, read from the checkout, whole or with
// one change.

#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "base/json.h"
#include "playbook/metrics.h"
#include "playbook/planning.h"

namespace dealbench::playbook::planning_test {

inline std::string section_text(const std::string& name) {
  std::ifstream file(
      std::string(DEALBENCH_SOURCE_DIR) + "/assets/playbooks/default/" + name + ".json",
      std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

template <typename Section>
struct Read {
  Section section;
  std::optional<Error> problem;
};

inline Read<PlanningPlaybook> planning_from(const std::string& text) {
  const auto value = json::parse(text);
  if (!value) return {{}, value.error()};
  Problems problems;
  PlanningPlaybook section = read_planning(Reader(&*value, "planning", problems));
  return {std::move(section), problems.first};
}

inline Read<MetricsPlaybook> metrics_from(const std::string& text) {
  const auto value = json::parse(text);
  if (!value) return {{}, value.error()};
  Problems problems;
  MetricsPlaybook section = read_metrics(Reader(&*value, "metrics", problems));
  return {std::move(section), problems.first};
}

// The text with the first `from` replaced; a test that looks for text which is not there fails.
inline std::string changed(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << "not in the playbook: " << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

}  // namespace dealbench::playbook::planning_test
