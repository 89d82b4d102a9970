#pragma once
// A visit of the plan as facts of the visit engine: what was recorded in it, and what the plan knew
// on its day about the deal and the person.
//
// What counts:
// - A reference that leads nowhere counts as not stated and is listed.
// - What is known about the deal is as of the visit's day; without a day, as of now.
// - The person a visit is for is the first of its people.
// - Of a person listed twice in a deal, and of two ratings of one day, the later record counts.
// - A field of a form is filled when something other than spaces stands in it; those of the
//   preparation sheet that the plan holds elsewhere (best and minimum commitment, reason, unknowns
//   of this visit) also when it does.
// - Talk timer lists of different lengths count as far as both go. Without any kind of question the
//   questions count without kinds; a record without any time was not timed.
// Nothing is judged here; numbers out of range are the engine's to refuse.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/assemble/omissions.h"
#include "app/assemble/plan_index.h"
#include "app/content.h"
#include "engine/visit/visit.h"

namespace dealbench::app {

enum class VisitState : std::uint8_t { planned, done, cancelled };
[[nodiscard]] VisitState visit_state(const plan::Visit& visit);

// Nullptr: the visit belongs to no deal of the plan.
[[nodiscard]] const plan::Deal* visit_deal(const plan::Visit& visit, const PlanIndex& index);
// The deal's stage on the visit's day, 1-based; 0: no deal, or no such stage in the playbook.
[[nodiscard]] std::int32_t visit_stage(const plan::Visit& visit, const PlanIndex& index,
                                       const Content& content, Omissions& omissions);

// The person a visit is for, as known in the deal on the visit's day. Empty: not known.
struct VisitedPerson {
  const plan::Person* person = nullptr;
  std::string role;  // "economic_buyer"; of several the first of the playbook's kinds
  std::string mode;  // "growth"
  std::optional<std::int32_t> mind_state;  // as last rated; a visit's own stands above it
};
[[nodiscard]] VisitedPerson visited_person(const plan::Visit& visit, const PlanIndex& index,
                                           const Content& content, Omissions& omissions);

// Whether `date` is stated and not after `day`. Without a day everything stated counts.
[[nodiscard]] bool has_happened(const std::optional<Date>& date, const std::optional<Date>& day);

[[nodiscard]] engine::VisitFacts visit_facts(const plan::Visit& visit, const PlanIndex& index,
                                             const Content& content, Omissions& omissions);

// A commitment of the customer that falls due: a day is stated, the visit was not cancelled, and
// the level, where stated, is one that counts as obtained.
[[nodiscard]] bool has_commitment(const plan::Visit& visit, const Content& content);

}  // namespace dealbench::app
