#pragma once
// What holds for the whole plan.

#include <string>

#include "plan/model/record.h"

namespace dealbench::plan {

struct Settings : Record {
  std::string title;
  std::string currency;           // ISO 4217; empty: CNY
  std::string selected_scenario;  // id
  bool is_sample = false;         // made from the built-in sample
  std::string selected_year;  // the planning year that is shown; the first when it leads nowhere
  std::string own_name;       // what we are called in texts for the customer

  friend bool operator==(const Settings&, const Settings&) = default;
};

// The plan's own changed copy of the playbook; empty where the program's counts.
struct PlaybookCopy : Record {
  std::string based_on;  // version that it was copied from, "default 1"
  std::string content;   // the text of its document

  friend bool operator==(const PlaybookCopy&, const PlaybookCopy&) = default;
};

}  // namespace dealbench::plan
