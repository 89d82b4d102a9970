#pragma once
// The default playbook's tier section, read from the checkout.

#include <fstream>
#include <iterator>
#include <string>

#include "base/json.h"
#include "playbook/tier.h"

namespace dealbench::playbook::tier_test {

inline std::string file_text(const std::string& path) {
  std::ifstream file(std::string(DEALBENCH_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const std::string& section_text() {
  static const std::string text = file_text("assets/playbooks/default/tier.json");
  return text;
}

struct Read {
  TierPlaybook playbook;
  Problems problems;
};
inline Read read_section(const std::string& text) {
  Read read;
  const auto value = json::parse(text);
  if (!value) {
    read.problems.first = value.error();
    return read;
  }
  read.playbook = read_tier(Reader(&*value, "tier", read.problems));
  return read;
}

inline const TierPlaybook& default_tiers() {
  static const Read read = read_section(section_text());
  return read.playbook;
}

}  // namespace dealbench::playbook::tier_test
