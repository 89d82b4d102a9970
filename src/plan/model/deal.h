#pragma once
// A deal: its course, its objective, its team, and where it stands. An empty optional, text or list
// means "not stated".

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/ratio.h"
#include "plan/model/record.h"

namespace dealbench::plan {

// One sale under way or closed.
struct Deal : Record {
  std::string name;                   // what the deal is called
  std::string account;                // the customer
  std::string owner;                  // who leads it
  std::string offer;                  // the main offer
  std::optional<std::int64_t> stage;  // number of the playbook's stage; not stated: 1
  std::optional<Date> stage_since;    // when it entered this stage
  // the tier as people see it; stands above what is computed: product, solution, strategic
  std::string tier;
  std::string way_of_selling;  // how it is sold: online, field, key_account
  std::string team;            // the tier of the team at work: product, solution, strategic
  // facts of the tier table that are numbers, by criterion; money in minor units
  NumberMap tier_facts;
  TextMap tier_choices;                // facts of the tier table that are choices, by criterion
  TextMap tier_quiz;                   // answers to the ten items of the tier quiz, by item
  std::string standard_package;        // a standard package is sold: yes, no
  std::string initiative;              // the customer's key initiative that it serves
  std::optional<Money> deal_value;     // contract value
  std::optional<Date> opened_on;       // the day it became an opportunity
  std::optional<Date> close_date;      // when it should close
  std::vector<Date> close_date_moves;  // the days on which the close date was put off
  std::vector<Date> customer_actions;  // the days on which the customer did something
  std::string outcome;                 // how it ended; not stated: open: won, lost, no_decision
  std::optional<Date> closed_on;       // the day it ended
  std::string outcome_reason;          // why it ended so
  bool is_new_customer = false;        // the first deal with this customer
  bool is_cross_sell = false;          // another offer to a customer who already buys
  // what is to happen to it although it looks dead: keep, drop, hand_over
  std::string zombie_decision;
  std::string position;  // where we stand among competitors: alone, ahead, level, behind
  std::optional<std::int64_t> feeling;  // the rep's own feeling, from panic to euphoria
  bool is_committee = false;            // several final deciders are right here
  bool plan_for_losers = false;         // there is a plan for those who lose when we win
  // which reading of an indicator counts, by indicator; not stated: the lower
  TextMap indicator_sources;
  std::vector<std::string> lane_items_done;        // items of the three streams that are done
  std::string objective;                           // the single sales objective, in one sentence
  std::string objective_product;                   // what is to be sold
  std::optional<std::int64_t> objective_quantity;  // how many
  std::optional<Money> objective_amount;           // for how much
  std::optional<Date> objective_date;              // by when
  std::string objective_clear;                     // a stranger understands it: yes, no
  std::string objective_single;                    // it holds one objective only: yes, no
  std::optional<Date> objective_changed_on;  // when product, quantity, amount or date last changed
  NumberMap traits;                          // how far the customer is the kind we want, by trait
  NumberMap golden_triangle;                 // strategy, skill and solution of the team, by corner
  std::string account_manager;               // iron triangle: who answers for the account
  std::string solution_manager;              // iron triangle: who answers for the solution
  std::string delivery_manager;              // iron triangle: who answers for delivery
  std::optional<Date> review_due;            // when it is to be reviewed
  std::optional<Date> proposal_due;          // when the proposal is due
  std::optional<Date> proposal_sent_on;      // when the proposal was sent
  std::string hand_over_request;             // what pre-sales is to do
  std::optional<Date> hand_over_on;          // when pre-sales is to do it
  std::optional<Money> roi_price;            // return on investment: the price
  std::optional<Money> roi_internal_effort;  // return on investment: the customer's own people
  std::optional<Money> roi_running_monthly;  // return on investment: running cost a month
  std::optional<std::int64_t> roi_months;  // return on investment: months looked at; not stated: 36
  std::string note;                        // free text

  friend bool operator==(const Deal&, const Deal&) = default;
};

// A stage that a deal entered before the present one.
struct StageChange : Record {
  std::string deal;                   // the deal
  std::optional<std::int64_t> stage;  // the stage entered
  std::optional<Date> since;          // when

  friend bool operator==(const StageChange&, const StageChange&) = default;
};

// A competitor in a deal.
struct Rival : Record {
  std::string deal;  // the deal
  std::string name;  // who it is
  std::string note;  // free text

  friend bool operator==(const Rival&, const Rival&) = default;
};

// Answers of one day about a deal, or about a rival in it. Later days stand above earlier ones,
// answer by answer.
struct Assessment : Record {
  std::string deal;        // the deal
  std::string rival;       // the rival it is about; not stated: about us
  std::optional<Date> on;  // the day of the answers
  NumberMap answers;       // radar quiz: 0 to 3 for the options a to d, by question
  TextMap checks;          // the nine checks, by sub-question

  friend bool operator==(const Assessment&, const Assessment&) = default;
};

// A finding of the radar that was looked at and left alone, with a reason.
struct Acknowledgement : Record {
  std::string deal;         // the deal
  std::string code;         // the finding
  std::string place;        // where it was found
  std::string fingerprint;  // the evidence at that time; when it changes, the finding is open again
  std::string reason;       // why it is left alone
  std::optional<Date> on;   // when

  friend bool operator==(const Acknowledgement&, const Acknowledgement&) = default;
};

// What somebody of ours promised to somebody of theirs.
struct Promise : Record {
  std::string deal;                // the deal
  std::string text;                // what was promised
  std::optional<Date> made_on;     // when
  std::string made_by;             // by whom
  std::string made_to;             // to whom
  std::optional<Date> due;         // by when
  std::optional<Date> kept_on;     // when it was kept
  std::string agreed_by_delivery;  // delivery agreed; not stated: was not asked: yes, no

  friend bool operator==(const Promise&, const Promise&) = default;
};

// A line of the customer's return on investment.
struct Benefit : Record {
  std::string deal;               // the deal
  std::string name;               // what it is
  std::string kind;               // kind of benefit: extra_income, saved_cost, avoided_loss
  std::optional<Money> monthly;   // the figure a month, before margin and credit
  std::optional<Ratio> margin;    // margin of extra income
  std::optional<Ratio> credited;  // part that is credited to us
  std::optional<std::int64_t> start_month;  // first month of effect; not stated: 1
  bool confirmed = false;                   // it is the customer's own figure

  friend bool operator==(const Benefit&, const Benefit&) = default;
};

// What a leader or colleague left on a deal.
struct Comment : Record {
  std::string deal;        // the deal
  std::optional<Date> on;  // when
  std::string member;      // by whom
  std::string chip;        // comment chip of the playbook
  std::string text;        // in words

  friend bool operator==(const Comment&, const Comment&) = default;
};

}  // namespace dealbench::plan
