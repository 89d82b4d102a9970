#pragma once
// The parts of the guide section's reader; see guide.h. Each fills its fields of `out`.

#include "playbook/guide.h"

namespace dealbench::playbook {

// Action kinds with their weights, day kinds.
void read_guide_actions(const Reader& section, GuidePlaybook& out);
// Adoption programmes, whose tasks cover every day.
void read_guide_programmes(const Reader& section, GuidePlaybook& out);

}  // namespace dealbench::playbook
