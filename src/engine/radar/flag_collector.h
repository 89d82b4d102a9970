#pragma once
// For the rule files only: gathers what the red-flag rules raise.

#include <string>
#include <string_view>
#include <vector>

#include "engine/radar/deal_state.h"
#include "engine/radar/findings.h"
#include "engine/radar/parameters.h"
#include "engine/radar/readings.h"

namespace dealbench::engine {

class FlagCollector {
 public:
  FlagCollector(const FlagParameters& parameters, const DealState& deal)
      : parameters_(parameters), deal_(deal) {}

  // Does nothing when the flag is off or its stage is not reached. `place` is relative to the deal.
  void raise(std::string_view code, const std::string& place, std::vector<Input> evidence);
  [[nodiscard]] std::vector<DealFinding> take() { return std::move(findings_); }

 private:
  const FlagParameters& parameters_;
  const DealState& deal_;
  std::vector<DealFinding> findings_;
};

void flag_people(FlagCollector& collector, const DealState& deal,
                 const RadarParameters& parameters);  // R01 R02 R04..R09 R12 R21
void flag_course(FlagCollector& collector, const DealState& deal,
                 const RadarParameters& parameters);  // R03 R10 R11 R13..R20 R22
void flag_readings(FlagCollector& collector, const DealState& deal,
                   const PerIndicator<IndicatorReading>& readings);  // R23

}  // namespace dealbench::engine
