#pragma once
// Customers and what is planned with them. An empty optional, text or list means "not stated".

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/ratio.h"
#include "plan/model/record.h"

namespace dealbench::plan {

// A customer, present or wanted.
struct Account : Record {
  std::string name;        // what the customer is called
  std::string industry;    // industry
  std::string region;      // region
  std::string kind;        // kind of customer: small_business, enterprise, government
  std::string owner;       // the member who looks after the customer
  std::string territory;   // the territory that the customer belongs to
  bool is_key = false;     // a named key account
  bool is_target = false;  // one of the target customers
  // the customer's tier as people see it; stands above what is computed: product, solution,
  // strategic
  std::string tier;
  // facts of the tier table that are numbers, by criterion; money in minor units
  NumberMap tier_facts;
  TextMap tier_choices;          // facts of the tier table that are choices, by criterion
  TextMap tier_quiz;             // answers to the ten items of the tier quiz, by item
  std::optional<Money> revenue;  // revenue of a year with this customer
  std::optional<Money> profit;   // profit of that year; may be negative
  std::optional<Money> target;   // what this customer is to bring this year
  TextMap relation_signs;        // signs of the relation ladder, by sign
  TextMap engagement_signs;      // signs of the customer's engagement, by sign
  // how much the customer puts in; stands above the signs
  std::optional<std::int64_t> customer_engagement;
  std::optional<std::int64_t> supplier_engagement;  // how much we put in
  TextMap value_answers;  // answers to the questions about the value bought, by question
  std::optional<std::int64_t> touch_every_days;  // rhythm of contacts wanted, in days
  std::optional<Date> last_bought_on;            // day of the last order
  std::optional<Money> last_order_value;         // value of the last order
  std::optional<Date> renewal_due_on;            // day on which the contract ends or is renewed
  std::optional<Money> renewal_value;            // contract value that is up for renewal
  std::string renewal_state;                     // what became of the renewal: open, kept, lost
  std::optional<std::int64_t> renewal_years;     // years of renewals that are planned with
  std::optional<std::int64_t> fiscal_year_start_month;  // first month of the customer's fiscal year
  std::string calendar_variant;              // kind of customer in the playbook's customer year
  std::optional<std::int64_t> satisfaction;  // latest satisfaction score, 0..10
  TextMap environment;                       // drivers of the customer's environment, by driver
  std::string note;                          // free text

  friend bool operator==(const Account&, const Account&) = default;
};

// One contact with an account that keeps it warm.
struct Touch : Record {
  std::string account;      // the account
  std::optional<Date> on;   // the day
  std::string kind;         // kind of contact, of the playbook
  bool is_two_way = false;  // both sides spoke
  std::string note;         // free text

  friend bool operator==(const Touch&, const Touch&) = default;
};

// The plan of a year with one account.
struct AccountPlan : Record {
  std::string account;               // the account
  std::optional<std::int64_t> year;  // the year
  TextMap fields;                    // the plan's texts, by field of the playbook's form
  TextMap insight;                   // the steps of the insight chain, by step
  TextMap maxims;                    // whether the maxims are kept, by maxim
  NumberMap ladder;                  // order values in minor units, by rung of the order ladder

  friend bool operator==(const AccountPlan&, const AccountPlan&) = default;
};

// A key figure of a department of an account.
struct AccountKpi : Record {
  std::string account;     // the account
  std::string department;  // whose figure it is
  std::string name;        // what is measured
  std::string figure;      // the number to reach, the customer's own
  std::string served_by;   // the offer or initiative of ours that serves it

  friend bool operator==(const AccountKpi&, const AccountKpi&) = default;
};

}  // namespace dealbench::plan
