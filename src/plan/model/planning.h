#pragma once
// The year: targets, market, growth, metrics. An empty optional, text or list means "not stated".

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/ratio.h"
#include "plan/model/record.h"

namespace dealbench::plan {

// A planning year.
struct Year : Record {
  std::optional<std::int64_t> year;         // the calendar year in which it begins
  std::optional<std::int64_t> start_month;  // first month of the fiscal year; not stated: 1
  std::optional<Money> goal;                // the year's goal
  // own amounts in minor units, by target level; not stated: the goal times the level's factor
  NumberMap level_amounts;
  // seasonal weights in millionths, by month of the fiscal year, 1 to 12; not stated: even
  NumberMap month_weights;
  NumberMap actual;                     // what came, in minor units, by month of the fiscal year
  std::optional<Money> top_down;        // target set from above
  std::optional<Money> with_resources;  // what is promised if resources come
  std::optional<Money> quota;           // quota that the accounts' targets must carry
  std::string target_source;            // where the goal comes from: slapped, computed, unknown
  std::optional<Ratio> balance_goal;    // growth wanted of the balance wheel
  std::optional<Money> sales_cost;      // cost of selling
  std::string organisation;             // organisation template of the playbook
  std::optional<std::int64_t> organisation_units;  // units of work that the template counts
  NumberMap positions;                             // people present, by role of the template
  TextMap wizard;                                  // steps of the yearly planning, by step
  std::string note;                                // free text

  friend bool operator==(const Year&, const Year&) = default;
};

// Market grid, table 1: one region and industry.
struct MarketSegment : Record {
  std::string region;                     // region
  std::string industry;                   // industry
  std::optional<std::int64_t> customers;  // target customers
  std::optional<Money> customer_scale;    // what one of them spends on our kind of offer in a year
  std::optional<Money> own_last_year;     // what we sold to all of them last year
  std::string has_need;                   // there is a need: yes, no
  std::string has_chance;                 // we have a chance: yes, no
  std::optional<Ratio> share_goal;        // share of the capacity that is wanted

  friend bool operator==(const MarketSegment&, const MarketSegment&) = default;
};

// Market grid, table 2: an offer kind and a customer kind in a segment.
struct MarketRow : Record {
  std::string segment;                    // the segment
  std::string offer_kind;                 // kind of offer, of the playbook
  std::string customer_kind;              // kind of customer, of the playbook
  std::optional<std::int64_t> customers;  // customers
  std::optional<Ratio> conversion;        // part of them that will order
  std::optional<Money> order_value;       // value of an order
  std::string has_need;                   // where it differs from the segment: yes, no
  std::string has_chance;                 // where it differs from the segment: yes, no

  friend bool operator==(const MarketRow&, const MarketRow&) = default;
};

// A cell of the balance wheel.
struct BalanceCell : Record {
  std::string cell;                 // cell of the playbook; not stated: one's own
  std::string name;                 // what one's own cell is called
  std::optional<Money> weight;      // last year's revenue
  std::optional<Ratio> growth;      // planned growth
  std::optional<Ratio> growth_cap;  // the most that is held feasible
  bool is_fixed = false;            // the solver keeps the growth as it is

  friend bool operator==(const BalanceCell&, const BalanceCell&) = default;
};

// A metric that the plan follows.
struct MetricChoice : Record {
  std::string metric;                 // metric of the playbook, or an id of one's own
  std::string name;                   // what one's own metric is called
  std::optional<std::int64_t> level;  // level of one's own metric
  std::string owner;                  // who answers for it
  std::optional<Ratio> weekly_count;  // how often a week
  std::optional<Ratio> target;        // target in the unit of the metric
  // target of a metric of money
  std::optional<Money> target_money;
  std::optional<Ratio> entered_value;  // value where none can be calculated
  // value of a metric of money where none can be calculated
  std::optional<Money> entered_money;

  friend bool operator==(const MetricChoice&, const MetricChoice&) = default;
};

// If we do this, then that: activities that carry objectives that carry one result.
struct MetricChain : Record {
  std::string result;                   // the result, a metric
  std::string sentence;                 // the chain in words
  std::vector<std::string> objectives;  // the objectives, metrics
  TextMap activities;  // the objective that an activity carries, by activity; both are metrics
  NumberMap needed;    // how many of a metric one of the next takes, in millionths, by metric

  friend bool operator==(const MetricChain&, const MetricChain&) = default;
};

}  // namespace dealbench::plan
