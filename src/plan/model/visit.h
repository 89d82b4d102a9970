#pragma once
// Visits: prepared, held, evaluated; and what they are made of. An empty optional, text or list
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

// One visit or call with a customer.
struct Visit : Record {
  std::string deal;                     // the deal
  std::string account;                  // the customer, where there is no deal
  std::string owner;                    // who visits
  std::optional<Date> on;               // the day
  std::string time;                     // begin, "14:30"
  std::optional<std::int64_t> minutes;  // planned length
  std::string state;  // where it stands; not stated: planned: planned, done, cancelled
  std::string depth;  // eight moves or all items; not stated: simple: simple, full
  std::vector<std::string> people;  // the customer's people who take part
  TextMap marks;                    // items of the checklist
  TextMap plan;                     // the preparation sheet, by field of the playbook's form
  TextMap opening;                  // the opening: purpose, process, payoff, by field
  std::string reason;               // the reason to meet, as it goes to the customer
  TextMap reason_slots;             // what fills the gaps of the reason, by gap
  TextMap reason_answers;           // the reason's tests that people answered, by test
  bool reason_confirmed = false;    // the customer accepted the reason before the visit
  TextMap concept_layers;           // how we know each layer of the concept, by layer
  std::optional<std::int64_t> questions_answered;  // planned questions that got an answer
  std::optional<std::int64_t> new_facts;           // new facts learned
  std::optional<std::int64_t> advantages_linked;   // advantages tied to something the customer said
  bool reaction_asked = false;                     // the customer was asked what he thinks of it
  std::optional<std::int64_t> best_commitment;     // planned level, at best
  std::optional<std::int64_t> minimum_commitment;  // planned level, at least
  std::optional<std::int64_t> commitment_level;    // level obtained
  std::string commitment;                          // what the customer will do
  std::string commitment_by;                       // who will do it
  std::optional<Date> commitment_due;              // by when
  std::string commitment_state;         // what became of it; not stated: open: open, kept, broken
  std::string concern;                  // the concern that was named
  NumberMap ratings;                    // evaluation, by scale
  TextMap summary;                      // the summary, by field
  std::optional<Date> summary_sent_on;  // when it was sent
  bool summary_accepted = false;        // the customer agreed with it
  std::optional<Date> next_on;          // the next date that was agreed
  std::optional<std::int64_t> mind_state;          // where the person's mind is, step of the ladder
  std::optional<std::int64_t> planned_mind_state;  // the step whose talk track is planned
  std::vector<std::string> talk_speakers;          // who spoke, segment by segment
  std::vector<std::int64_t> talk_ms;               // how long, segment by segment
  std::vector<std::int64_t> question_ms;           // when questions were asked, since the start
  std::vector<std::string> question_kinds;         // kinds of these questions
  std::string note;                                // free text

  friend bool operator==(const Visit&, const Visit&) = default;
};

// Something we do not know about a deal and mean to ask.
struct Unknown : Record {
  std::string deal;    // the deal
  std::string visit;   // the visit in which it is to be asked
  std::string person;  // whom to ask
  std::string topic;   // a noun phrase: the budget for this
  // what is known about it; not stated: missing: outdated, missing, feeling_missing, readiness,
  // doubt
  std::string kind;
  bool for_pre_sales = false;       // pre-sales should answer it
  std::string answer;               // what we learned
  std::optional<Date> answered_on;  // when

  friend bool operator==(const Unknown&, const Unknown&) = default;
};

// A feature of ours and what it is worth to a person.
struct Advantage : Record {
  std::string offer;       // the offer
  std::string deal;        // the deal, where it is worded for one
  std::string feature;     // what it is
  TextMap translation;     // from feature to scenario, by field of the playbook's form
  bool unique = false;     // it is ours alone
  bool provable = false;   // it can be shown
  bool cared_for = false;  // this person cares
  std::string layer;       // the concept layer that it answers

  friend bool operator==(const Advantage&, const Advantage&) = default;
};

}  // namespace dealbench::plan
