#pragma once
// The customer's people, and how they stand in a deal. An empty optional, text or list means "not
// stated".

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/ratio.h"
#include "plan/model/record.h"

namespace dealbench::plan {

// Somebody at a customer.
struct Person : Record {
  std::string account;              // where the person works
  std::string name;                 // the name
  std::string title;                // the post
  std::string department;           // the department
  std::string reports_to;           // the person's superior
  std::string phone;                // telephone
  std::string email;                // mail address
  std::optional<Date> known_since;  // when we first knew of the person; not stated: always
  std::optional<Date> moved_on;     // last change of post
  std::string note;                 // free text

  friend bool operator==(const Person&, const Person&) = default;
};

// A person's place in one deal.
struct DealPerson : Record {
  std::string deal;                   // the deal
  std::string person;                 // the person
  std::vector<std::string> kinds;     // influence kinds of the playbook
  std::string influence;              // how much the person's word counts here: low, medium, high
  std::vector<Date> met_on;           // days on which we met the person, besides those of visits
  std::string win;                    // the personal win, in the person's words
  std::string result;                 // the result for the firm, in the customer's figures
  TextMap concept_layers;             // how we know each layer of the person's concept, by layer
  TextMap concept_texts;              // what the person has in mind, by layer of the concept
  std::optional<std::int64_t> map_x;  // place on the people map, in its own units
  std::optional<std::int64_t> map_y;  // place on the people map, in its own units
  std::string note;                   // free text

  friend bool operator==(const DealPerson&, const DealPerson&) = default;
};

// What was judged about a person in a deal on one day. A new judgement is a new record.
struct Rating : Record {
  std::string deal;        // the deal
  std::string person;      // the person
  std::optional<Date> on;  // the day of the judgement
  std::string mode;        // response mode: growth, trouble, even_keel, overconfident
  // when the mode was judged; not stated: on the day of the record
  std::optional<Date> mode_judged_on;
  std::string mode_evidence;  // what shows the mode
  // support from -5 to 5; 0 is refused when it is evaluated, for not assessed is not neutral
  std::optional<std::int64_t> support;
  std::string support_evidence;             // what shows the support
  std::string win_status;                   // how we know the personal win: guessed, heard, said
  bool result_in_customer_numbers = false;  // the firm's result was said in its own figures
  std::string we_are_credible;              // coach test: we are credible to the coach: yes, no
  std::string coach_is_credible;  // coach test: the coach is credible to the buyers: yes, no
  std::string coach_wants_us;  // coach test: the coach wants this solution of ours to win: yes, no
  std::optional<std::int64_t> mind_state;  // step of the mind-state ladder
  std::string note;                        // free text

  friend bool operator==(const Rating&, const Rating&) = default;
};

// A line on the people map: one person's influence on another.
struct Influence : Record {
  std::string deal;                      // the deal
  std::string from;                      // who influences
  std::string to;                        // who is influenced
  std::optional<std::int64_t> strength;  // from weak to strong
  std::string note;                      // free text

  friend bool operator==(const Influence&, const Influence&) = default;
};

}  // namespace dealbench::plan
