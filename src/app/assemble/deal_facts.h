#pragma once
// A deal of the plan as facts of the deal radar: its own fields and every record that belongs to
// it.
//
// What counts:
// - A reference that leads nowhere counts as not stated. Only an assessment of a rival who is not
//   one of the deal's is left out as a whole: what was said about a rival never counts as about us.
// - The people of a deal are those of its deal_people. Who was visited or rated in this deal and is
//   not among them is listed in `not_on_map`.
// - A person was met on the days of `met_on` and of the deal's visits that are done and in which
//   the person took part. Planned and cancelled visits count nowhere.
// - A visit brought a commitment when its level reaches the playbook's, and action, person and date
//   are stated.
// - Answers of one day: the later record of the plan counts, question by question. Ratings of one
//   person and day, and a person listed twice: the later record counts; days of meetings are
//   joined. What lost to a later record is listed as superseded.
// - The tier that people stated stands above the computed one.
// - A text of spaces alone is not stated.
// Nothing is judged here; numbers out of range are the engine's to refuse.

#include <optional>
#include <string>
#include <vector>

#include "app/assemble/omissions.h"
#include "app/assemble/plan_index.h"
#include "app/content.h"
#include "engine/radar/deal_facts.h"

namespace dealbench::app {

struct AssembledDeal {
  engine::DealFacts facts;
  // Records without a date or reference that they cannot do without, "ratings/r1/on"; entries whose
  // key the playbook does not have, "assessments/a1/answers/q99", and answers that mean nothing
  // where they stand (the nine checks about a rival); what lost to a later record, "ratings/r1",
  // "assessments/a1/answers/q3". None of it is in the facts.
  Omissions omissions;
  std::vector<Id> not_on_map;  // sorted
};

// `computed`: the tier of the opportunity where people state none. The lists of the facts are in an
// order that does not depend on the order of the records.
[[nodiscard]] AssembledDeal deal_facts(const plan::Deal& deal, const PlanIndex& index,
                                       const Content& content,
                                       std::optional<engine::Tier> computed = std::nullopt);

}  // namespace dealbench::app
