#pragma once
// What every record of a plan has: an id that is unique in the plan, who changed it last and when,
// and the keys of a newer or foreign program, kept as they were.

#include <string>

#include "base/id.h"
#include "base/json.h"

namespace dealbench::plan {

struct Record {
  Id id;
  std::string by;  // author's name; empty: not known
  std::string
      at;  // UTC time of the last change, "2026-11-23T08:15:30Z"; empty: as created by the program
  json::Object extra;

  friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace dealbench::plan
