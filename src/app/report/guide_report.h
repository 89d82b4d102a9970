#pragma once
// The guide of a plan as JSON: what to do next, the programmes that people follow, and how they
// rate themselves.

#include <span>

#include "app/assemble/guide_facts.h"
#include "base/json_writer.h"

namespace dealbench::app {

// An object: "next_actions", the highest score first and at most the playbook's length of the list;
// "programmes" by id of the run; "self_ratings" by member; and what was left out. The order of the
// records does not matter, except between two self-ratings of one day, where the later one counts.
void write_guide_report(json::Writer& out, const Assembly& assembly,
                        std::span<const EvaluatedVisit> visits,
                        std::span<const DealFindings> findings);

}  // namespace dealbench::app
