#pragma once
// What we sell. An empty optional, text or list means "not stated".

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/ratio.h"
#include "plan/model/record.h"

namespace dealbench::plan {

// A product, a service or a package.
struct Offer : Record {
  std::string name;      // what it is called
  std::string own_view;  // what we think it is: tool, solution, operation, transaction
  // what the customer sees in it: tool, solution, operation, transaction
  std::string customer_view;
  std::string role;              // the part it plays: traffic, profit, stickiness, scale, brand
  std::string tier;              // the tier that it is made for: product, solution, strategic
  std::optional<Money> revenue;  // revenue of a year
  bool is_strategic = false;     // marked as strategic
  std::string note;              // free text

  friend bool operator==(const Offer&, const Offer&) = default;
};

// Part of an offer, and how many use it.
struct Feature : Record {
  std::string offer;                  // the offer
  std::string name;                   // what it is
  std::optional<std::int64_t> users;  // people who use it; not stated: nobody looked

  friend bool operator==(const Feature&, const Feature&) = default;
};

}  // namespace dealbench::plan
