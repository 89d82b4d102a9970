#pragma once
// One ranked list of what to do next, over everything in a plan: each action with its place, its
// due day and its reasons. Weights, offsets and horizons are playbook data. It decides an order,
// never what a person must do. Page: docs/method/GUIDE-001.md

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/id.h"
#include "base/money.h"
#include "engine/explain.h"

namespace dealbench::engine {

// Ties are settled in this order.
enum class ActionKind : std::uint8_t {
  answer_lead,
  call_back,
  keep_promise,  // ours to the customer
  send_proposal,
  prepare_visit,
  evaluate_visit,  // done, or its day has passed: was it?
  send_summary,
  remove_red_flag,
  check_commitment,  // the customer's to us
  reactivate_customer,
  hold_review,
  do_action,  // something that people set themselves
  follow_programme
};
inline constexpr std::size_t action_kind_count = 13;
[[nodiscard]] std::string_view key_of(ActionKind kind);  // "answer_lead"
[[nodiscard]] std::optional<ActionKind> action_kind_from(std::string_view key);

// Where to act: a record of the plan.
struct GuideLink {
  std::string collection;  // "leads", "visits", "deals", "accounts", ...
  Id id;
  friend bool operator==(const GuideLink&, const GuideLink&) = default;
};

struct GuideLead {
  Id id;
  Date received;
  bool answered = false;
  std::optional<Money> amount;
};

enum class GuideVisitState : std::uint8_t { planned, done, cancelled };

struct GuideVisit {
  Id id;
  Date on;
  GuideVisitState state = GuideVisitState::planned;
  bool prepared = false;
  bool evaluated = false;
  bool summary_sent = false;
  std::optional<Money> amount;  // of the deal it belongs to
};

struct GuideFinding {
  std::string code;           // "R05"
  std::int32_t severity = 0;  // 0 low, 1 medium, 2 high
  bool acknowledged = false;  // left alone on purpose: makes no action
};

struct GuideDeal {
  Id id;
  bool open = true;  // a closed deal makes no action
  std::optional<Money> amount;
  std::vector<GuideFinding> findings;
  std::optional<Date> review_due;
  std::optional<Date> proposal_due;  // nullopt also when it was sent
};

struct GuideCustomer {
  Id id;
  std::optional<Date> last_purchase;
  std::optional<Date> last_contact;  // on or after the purchase: nothing to reactivate
  std::optional<Money> amount;       // of the last purchase
};

// Something due on a day at some record: promises, commitments, callbacks, actions, reviews,
// proposals beside a deal.
struct GuideDue {
  ActionKind kind = ActionKind::call_back;
  GuideLink link;
  Date due;
  std::optional<Money> amount;
};

struct GuideFacts {
  Date today;
  std::vector<GuideLead> leads;
  std::vector<GuideVisit> visits;
  std::vector<GuideDeal> deals;
  std::vector<GuideCustomer> customers;
  std::vector<GuideDue> dues;  // only what is still open
};

// score = weight + late_points * min(days late, late_cap_days) - ahead_points * days ahead
//         + severity points + size_points * amount / (amount + size_half)
struct ActionRule {
  double weight = 50;             // 0..1000
  std::int32_t offset_days = 0;   // from the fact's day to the due day; may be negative
  std::int32_t horizon_days = 0;  // listed from so many days before the due day
  std::int32_t give_up_days = 0;  // not listed when later than this; 0: always listed
  double late_points = 0;         // per day late
  std::int32_t late_cap_days = 14;
  double ahead_points = 0;  // per day ahead
  double size_points = 0;
  std::string day_kind;  // group of the day guide, e.g. "leads"
};

struct GuideRules {
  std::array<ActionRule, action_kind_count> kinds;
  std::array<double, 3> severity_points{};  // low, medium, high
  std::int32_t lowest_severity = 1;         // findings below make no action
  double extra_finding_points = 0;          // for each further finding of a deal,
  std::int32_t extra_findings_cap = 3;      // up to so many
  Money size_half{};                        // amount that gives half of size_points; above 0
  std::int32_t soon_days = 2;
};

enum class ActionUrgency : std::uint8_t { overdue, today, soon, later };

struct NextAction {
  ActionKind kind{};
  GuideLink link;
  Date due;
  std::int32_t days_late = 0;  // negative: days ahead
  ActionUrgency urgency{};
  double score = 0;
  std::string day_kind;
  std::vector<std::string> findings;  // codes behind it, worst first, then by code
  Because because;
};

struct GuideReport {
  std::vector<NextAction>
      actions;               // highest score first; ties: earlier due, then kind, collection, id
  std::size_t left_out = 0;  // beyond `limit`
  std::array<std::int32_t, action_kind_count> counts{};  // over all, left out ones too
  std::int32_t overdue = 0;
};

// At most `limit` actions. The order of the facts does not matter. One action for a deal's red
// flags together. Errors, at "<collection>/<id>": engine_out_of_range for an amount below 0 or
// beyond max_money_minor or a severity outside 0..2; at "guide/<field>" engine_out_of_range or
// engine_not_finite for a rule that cannot be used.
[[nodiscard]] Result<GuideReport> rank_actions(const GuideFacts& facts, const GuideRules& rules,
                                               std::size_t limit);

}  // namespace dealbench::engine
