#pragma once
// For the files of visit_report only: its parts.

#include <vector>

#include "app/assemble/visit_team_facts.h"
#include "app/content.h"
#include "base/json_writer.h"
#include "engine/visit/visit.h"

namespace dealbench::app {

// Members of the object that is open, one per part of the engine's report: "checklist", "moves", …
void write_visit_parts(json::Writer& out, const engine::VisitReport& report,
                       const Content& content);

// An object: "from", "to", "ability", "coaching_focus", "coaching", "weekly", and what was left
// out.
void write_visit_team(json::Writer& out, const VisitTeamFacts& facts, const Content& content,
                      Date from, Date today);

}  // namespace dealbench::app
