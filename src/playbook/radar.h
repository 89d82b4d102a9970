#pragma once
// The sections stages, people, checks and radar of a playbook: everything that the deal radar
// computes with, and every text that belongs to it. The sections refer to each other, so they are
// read together. Holds no arithmetic; that is engine/radar.

#include <vector>

#include "base/json.h"
#include "engine/radar/hand_over.h"
#include "engine/radar/parameters.h"
#include "engine/radar/review.h"
#include "playbook/radar_texts.h"
#include "playbook/reader.h"
#include "playbook/stages.h"

namespace dealbench::playbook {

struct RadarPlaybook {
  Stages stages;
  engine::RadarParameters parameters;
  engine::HandOverParameters hand_over;
  engine::ReviewParameters review;
  std::vector<engine::CommentChip> chips;
  TextTable texts;  // of the four sections, "radar/flags/R05/name"
};

// `document` is the whole playbook. Problems: playbook_missing, _wrong_type, _out_of_range;
// playbook_unknown_reference for an id that leads nowhere; playbook_duplicate for one used twice;
// playbook_sum for weights that do not sum to 100.
[[nodiscard]] RadarPlaybook read_radar(const json::Value& document, Problems& problems);

}  // namespace dealbench::playbook
