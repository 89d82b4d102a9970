#pragma once
// What our people do and how it goes: actions, coaching, meetings, ratings of ourselves,
// programmes. An empty optional, text or list means "not stated".

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/ratio.h"
#include "plan/model/record.h"

namespace dealbench::plan {

// Something to do.
struct Action : Record {
  std::string text;             // what
  std::string deal;             // for which deal
  std::string account;          // for which customer
  std::string person;           // about whom
  std::string visit;            // for which visit
  std::string owner;            // by whom
  std::optional<Date> due;      // by when
  std::optional<Date> done_on;  // when it was done
  std::string finding;          // the finding that it removes
  std::string place;            // where that was found

  friend bool operator==(const Action&, const Action&) = default;
};

// An hour spent on somebody's ability.
struct Coaching : Record {
  std::string member;                   // who was coached or trained
  std::string coach;                    // by whom
  std::optional<Date> on;               // when
  std::optional<std::int64_t> minutes;  // how long
  std::string kind;                     // coaching when not stated: coaching, training
  std::string focus;                    // the axis of the ability profile that it was about
  std::string note;                     // free text

  friend bool operator==(const Coaching&, const Coaching&) = default;
};

// A meeting with an agenda, a deal review among them.
struct Meeting : Record {
  std::string agenda;                      // meeting of the playbook
  std::optional<Date> on;                  // when
  std::optional<std::int64_t> minutes;     // time there is
  std::vector<std::string> deals;          // the deals on the agenda, in order
  std::vector<std::int64_t> used_seconds;  // time used, deal by deal
  std::string note;                        // free text

  friend bool operator==(const Meeting&, const Meeting&) = default;
};

// An answer to one of the three questions of the start page.
struct SelfRating : Record {
  std::optional<Date> on;             // when
  std::string member;                 // whose
  std::string question;               // question of the playbook
  std::optional<std::int64_t> value;  // from 0 to 10

  friend bool operator==(const SelfRating&, const SelfRating&) = default;
};

// Where a member's time went.
struct WorkTime : Record {
  std::string member;        // whose
  std::optional<Date> from;  // first day
  NumberMap minutes;         // minutes, by kind of work

  friend bool operator==(const WorkTime&, const WorkTime&) = default;
};

// An adoption programme that was begun.
struct ProgrammeRun : Record {
  std::string programme;           // programme of the playbook
  std::string member;              // who follows it
  std::optional<Date> started_on;  // day 1
  std::vector<std::string> done;   // tasks that are done

  friend bool operator==(const ProgrammeRun&, const ProgrammeRun&) = default;
};

// What was forecast for a period, and what came.
struct Delivered : Record {
  std::string owner;               // who promised
  std::string period;              // 2026-q3
  std::optional<Money> promised;   // what was promised
  std::optional<Money> delivered;  // what came; not stated: the period is still running

  friend bool operator==(const Delivered&, const Delivered&) = default;
};

}  // namespace dealbench::plan
