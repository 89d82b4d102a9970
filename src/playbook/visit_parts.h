#pragma once
// The parts of the visit section's reader; see visit.h. Each fills its fields of `out`.

#include "playbook/visit.h"

namespace dealbench::playbook {

// Rings, moves, checklist, effective visit, score weights.
void read_visit_checklist(const Reader& section, VisitPlaybook& out);
// Plan, opening, summary, presentations, translation, advantage, reason, concept.
void read_visit_forms(const Reader& section, VisitPlaybook& out);
// Questions, commitment, concerns, mind states, talk marks, lead answer.
void read_visit_talk(const Reader& section, VisitPlaybook& out);

}  // namespace dealbench::playbook
