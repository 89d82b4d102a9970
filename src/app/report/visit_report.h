#pragma once
// The visits of a plan as JSON: each visit as the engine sees it, and the team. Percentages are
// 0..100, times are in milliseconds, what does not exist is null.

#include <span>

#include "app/assemble/assembly.h"
#include "app/assemble/visit_questions.h"
#include "app/assemble/visit_team_facts.h"
#include "base/json_writer.h"

namespace dealbench::app {

// An object: "visits" in the order of their days, and "team" over the eight weeks until the week of
// `today`. A visit that cannot be evaluated is {"id","error"} and leaves the others alone. The
// order of the records does not matter.
void write_visit_reports(json::Writer& out, const Assembly& assembly,
                         std::span<const EvaluatedVisit> visits,
                         std::span<const DealGaps> gaps = {});

}  // namespace dealbench::app
