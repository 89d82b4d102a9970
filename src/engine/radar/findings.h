#pragma once
// What a finding is: a code, how severe, where, by which evidence, and the move that removes it. A
// finding can be acknowledged with a reason; that lapses when the evidence changes. The rules are
// in red_flags.h. Page: docs/method/RADAR-007.md

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "engine/explain.h"
#include "engine/radar/words.h"

namespace dealbench::engine {

struct RedFlag {
  std::string code;  // "R05"
  FindingSeverity severity = FindingSeverity::low;
  std::int32_t from_stage = 1;  // not raised before this stage
  std::string move;             // id of the move that removes it
  bool on = true;
};

// The thresholds of the rules; the code in front says whose.
struct FlagLimits {
  std::int32_t r02_new_days = 0;
  std::int32_t r03_unknown = 0;         // this many or more
  std::vector<std::string> r03_checks;  // in these checks
  std::int32_t r04_evidence_from = 0;   // a support this far from the middle must have evidence
  std::int32_t r05_support = 0;         // this or less
  Money r09_deal_value;                 // above this
  std::size_t r13_visits = 0;
  double r14_normal_times = 0;
  double r15_normal_times = 0;
  std::int32_t r15_close_date_moves = 0;
  std::int32_t r16_close_date_moves = 0;
  std::int32_t r17_low = 0;   // feeling at or under this,
  std::int32_t r17_high = 0;  // or at or over this
  std::int32_t r18_promises_from_stage = 1;
  std::string r20_question;      // sub-questions of the nine checks
  std::int32_t r21_support = 0;  // this or more
  std::string r22_question;
};

struct FlagParameters {
  std::vector<RedFlag> flags;
  FlagLimits limits;
};

struct FindingAcknowledgement {
  std::string code;
  std::string place;
  std::string fingerprint;  // of the evidence that was acknowledged
  std::string reason;       // without one it does not count
  Date on;
};

struct DealFinding {
  std::string code;
  FindingSeverity severity = FindingSeverity::low;
  std::string place;            // path by id, "deals/d1/people/p3/support"
  std::vector<Input> evidence;  // facts, never ages: equal as long as the facts are
  std::string move;             // id of the move that removes it
  std::string fingerprint;      // of code, place and evidence
  std::optional<std::string> acknowledged_because;  // the reason; nullopt: open
  bool acknowledgement_lapsed = false;  // it was acknowledged, and the evidence has changed since

  [[nodiscard]] bool acknowledged() const { return acknowledged_because.has_value(); }
};

// Nullptr when the playbook does not have the flag, or has it off.
[[nodiscard]] const RedFlag* active_flag(const FlagParameters& parameters, std::string_view code);

// Severe first, then by code, then by place.
void sort_findings(std::vector<DealFinding>& findings);

// Marks the findings that an acknowledgement of `today` or before covers; of several the latest
// reason counts.
void acknowledge_findings(std::vector<DealFinding>& findings,
                          std::span<const FindingAcknowledgement> acknowledgements, Date today);

}  // namespace dealbench::engine
