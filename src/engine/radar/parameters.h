#pragma once
// Everything of the deal radar that a consultant may change: one struct, filled from the playbook.
// Holds numbers and ids, no texts.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/radar/checks.h"
#include "engine/radar/coverage.h"
#include "engine/radar/delivered.h"
#include "engine/radar/findings.h"
#include "engine/radar/health.h"
#include "engine/radar/ideal_customer.h"
#include "engine/radar/objective.h"
#include "engine/radar/people.h"
#include "engine/radar/people_map.h"
#include "engine/radar/quiz.h"
#include "engine/radar/strategy.h"
#include "engine/radar/streams.h"
#include "engine/radar/triangles.h"
#include "engine/radar/won_lost.h"
#include "engine/tier/tier.h"

namespace dealbench::engine {

struct StageParameters {
  std::string id;     // "s3"
  bool radar = true;  // false: no health and no findings at this stage
  std::array<std::int32_t, tier_count> normal_days{};  // by tier; 0: not timed
  PerIndicator<double> standard{};                     // 0..100, what wins usually have here
};

struct RadarParameters {
  std::vector<StageParameters> stages;  // a stage number n is stages[n - 1]
  QuizParameters quiz;
  MapParameters map;
  HealthParameters health;
  double differ_from = 0;      // points between quiz and map that are worth a finding
  std::size_t move_count = 0;  // how many moves are proposed
  PeopleParameters people;
  CoverageParameters coverage;
  AppearanceParameters appearance;
  StrategyParameters strategy;
  FlagParameters flags;
  ChecksParameters checks;
  ObjectiveParameters objective;
  IdealCustomerParameters ideal_customer;
  StreamsParameters streams;
  GoldenTriangleParameters golden_triangle;
  std::vector<TeamDuty> team_duties;
  DeliveredParameters delivered;
  WonLostParameters won_lost;
};

// What the formulas rely on: there is a stage, numbers are finite and in range, weights sum to 100,
// every indicator has a question. Errors: engine_empty, engine_out_of_range at
// "parameters/<field>".
[[nodiscard]] Result<void> check_radar_parameters(const RadarParameters& parameters);

}  // namespace dealbench::engine
