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

  friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace dealbench::plan
