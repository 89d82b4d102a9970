#pragma once
// A deal as it stood on a day: dated facts reduced to what counted then, and the direct readings of
// quiz, people, checks and streams. Judges nothing.

#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/id.h"
#include "engine/radar/checks.h"
#include "engine/radar/coverage.h"
#include "engine/radar/deal_facts.h"
#include "engine/radar/parameters.h"
#include "engine/radar/people.h"
#include "engine/radar/people_map.h"
#include "engine/radar/quiz.h"
#include "engine/radar/streams.h"

namespace dealbench::engine {

struct DealState {
  Id id;
  Date today;
  std::int32_t stage = 1;
  std::optional<Date> stage_since;
  Tier tier = Tier::strategic;
  std::optional<Tier> stated_tier;
  std::optional<Tier> selling_tier;
  std::optional<Money> deal_value;
  std::optional<Date> opened_on;
  std::int32_t close_date_moves = 0;
  std::optional<Date> last_customer_action;
  std::optional<CompetitivePosition> position;
  bool rivals_named = false;
  std::optional<std::int32_t> feeling;
  bool plan_for_losers = false;
  std::vector<DealVisit> visits;    // latest first
  std::vector<PersonState> people;  // by id
  RoleCoverageReport coverage;
  QuizReport quiz;
  MapReport map;
  ChecksReport checks;
  StreamsReport streams;
};

// The stage on a day and since when. From facts.stage_since on it is facts.stage: what people state
// as the present stage stands above every change, so those of earlier_stages that are not before
// stage_since do not count. Without stage_since it is facts.stage on every day, since nobody knows
// when. Before stage_since: the latest change that is not after the day, of those on one day the
// furthest; before the first change that first stage, since nobody knows when.
struct StageOn {
  std::int32_t stage = 1;
  std::optional<Date> since;

  friend bool operator==(const StageOn&, const StageOn&) = default;
};
[[nodiscard]] StageOn stage_on(const DealFacts& facts, Date today);

// Precondition: check_radar_parameters passed. Errors: those of people_on, score_quiz,
// assess_checks and assess_streams, and engine_out_of_range at "stage" (1..stages),
// "earlier_stages", "feeling" (1..10) and "deal_value" (0..max_money_minor). Places begin with
// "deals/<id>/".
[[nodiscard]] Result<DealState> deal_state(const DealFacts& facts,
                                           const RadarParameters& parameters, Date today);

}  // namespace dealbench::engine
