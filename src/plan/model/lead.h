#pragma once
// Leads and where they come from. An empty optional, text or list means "not stated".

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/ratio.h"
#include "plan/model/record.h"

namespace dealbench::plan {

// Where leads come from, with what was measured over one period.
struct Channel : Record {
  std::string name;                           // what the channel is called
  std::optional<Money> cost;                  // cost of the period
  std::optional<std::int64_t> leads;          // leads of the period
  std::optional<std::int64_t> opportunities;  // opportunities that came of them
  std::optional<std::int64_t> wins;           // won deals that came of them
  std::optional<Money> revenue;               // revenue that came of them

  friend bool operator==(const Channel&, const Channel&) = default;
};

// Somebody who may want to buy, before it is a deal.
struct Lead : Record {
  std::string name;                  // the contact, or what is asked for
  std::string company;               // the firm
  std::string channel;               // where it came from
  std::optional<Date> received_on;   // the day it came
  std::optional<Date> answered_on;   // the day we answered
  std::optional<Date> callback_due;  // the day we promised to call back
  std::string status;  // where it stands; not stated: open: open, in_contact, qualified, dropped
  std::optional<Money> amount;  // what it may be worth
  std::string owner;            // who looks after it
  std::string account;          // the customer it belongs to
  std::string deal;             // the deal it became
  // facts of the tier table that are numbers, by criterion; money in minor units
  NumberMap tier_facts;
  TextMap tier_choices;  // facts of the tier table that are choices, by criterion
  TextMap tier_quiz;     // answers to the ten items of the tier quiz, by item
  std::string phone;     // telephone
  std::string email;     // mail address
  std::string note;      // free text

  friend bool operator==(const Lead&, const Lead&) = default;
};

}  // namespace dealbench::plan
