#pragma once
// What facts leave out, as paths of the plan, so that a report can say so instead of failing.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "plan/model/record.h"

namespace dealbench::app {

struct Omissions {
  // References that lead nowhere, and fields that are missing where something stated needs them:
  // "visits/v1/deal", "visits/v1/on".
  std::vector<std::string> incomplete;
  // Entries whose key the playbook does not have: "visits/v1/marks/v99".
  std::vector<std::string> unknown_keys;
  // Numbers that the playbook does not allow there: "deals/d1/tier_facts/deciders".
  std::vector<std::string> out_of_range;
  // Records that lost to another one for the same thing: "balance_cells/b2/cell".
  std::vector<std::string> superseded;

  void add(const Omissions& other) {
    const auto append = [](std::vector<std::string>& to, const std::vector<std::string>& from) {
      to.insert(to.end(), from.begin(), from.end());
    };
    append(incomplete, other.incomplete);
    append(unknown_keys, other.unknown_keys);
    append(out_of_range, other.out_of_range);
    append(superseded, other.superseded);
  }
  // Sorted, each place once.
  void tidy() {
    for (std::vector<std::string>* places :
         {&incomplete, &unknown_keys, &out_of_range, &superseded}) {
      std::ranges::sort(*places);
      const auto repeated = std::ranges::unique(*places);
      places->erase(repeated.begin(), repeated.end());
    }
  }
};

// "visits/v1/on"; `more` is a further key, "visits/v1/marks/v99".
[[nodiscard]] inline std::string field_place(std::string_view collection,
                                             const plan::Record& record, std::string_view field,
                                             std::string_view more = {}) {
  std::string place = std::string(collection) + "/" + record.id + "/" + std::string(field);
  if (!more.empty()) place += "/" + std::string(more);
  return place;
}

}  // namespace dealbench::app
