#pragma once
// Our own people and their territories. An empty optional, text or list means "not stated".

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/ratio.h"
#include "plan/model/record.h"

namespace dealbench::plan {

// A part of the market that some of our people look after.
struct Territory : Record {
  std::string name;  // what the territory is called

  friend bool operator==(const Territory&, const Territory&) = default;
};

// Somebody of ours: a rep, a manager, pre-sales, delivery.
struct Member : Record {
  std::string name;        // the name
  std::string role;        // what the member does: rep, manager, pre_sales, delivery, executive
  std::string reports_to;  // the member's manager
  std::string territory;   // where the member works
  // the way of selling of the member's team: online, field, key_account
  std::string way_of_selling;
  std::string strength;  // the tier in which the member is best: product, solution, strategic
  std::string work;      // the tier of the work given to the member: product, solution, strategic
  std::optional<Date> started_on;      // first day at work
  std::optional<Date> first_win_on;    // day of the first won deal
  std::vector<std::string> path_done;  // steps of the new colleague's path that are done
  std::string note;                    // free text

  friend bool operator==(const Member&, const Member&) = default;
};

}  // namespace dealbench::plan
