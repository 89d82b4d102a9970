#pragma once
// The red-flag rules R01..R23: each looks at the state of a deal and raises findings with their
// evidence. Thresholds, severities and first stages are the playbook's. Page:
// docs/method/RADAR-007.md

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/radar/deal_state.h"
#include "engine/radar/findings.h"
#include "engine/radar/parameters.h"
#include "engine/radar/readings.h"

namespace dealbench::engine {

inline constexpr std::array<std::string_view, 23> red_flag_codes{
    "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12",
    "R13", "R14", "R15", "R16", "R17", "R18", "R19", "R20", "R21", "R22", "R23"};

// Sorted; none at a stage where the radar is off. Not acknowledged yet.
[[nodiscard]] std::vector<DealFinding> raise_red_flags(
    const DealState& deal, const RadarParameters& parameters,
    const PerIndicator<IndicatorReading>& readings);

}  // namespace dealbench::engine
