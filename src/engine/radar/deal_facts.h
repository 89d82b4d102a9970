#pragma once
// What a plan says about one deal: the input of the deal radar. Facts that carry a date tell the
// past too; facts that do not are taken as they are now. The order of any list does not matter.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/money.h"
#include "engine/radar/checks.h"
#include "engine/radar/findings.h"
#include "engine/radar/ideal_customer.h"
#include "engine/radar/objective.h"
#include "engine/radar/people.h"
#include "engine/radar/quiz.h"
#include "engine/radar/streams.h"
#include "engine/radar/words.h"
#include "engine/tier/tier.h"

namespace dealbench::engine {

struct StageChange {
  std::int32_t stage = 1;  // entered
  Date since;

  friend bool operator==(const StageChange&, const StageChange&) = default;
};

struct DealVisit {
  Date on;
  bool commitment_obtained = false;

  friend bool operator==(const DealVisit&, const DealVisit&) = default;
};

// A competitor, scored by us with the same quiz.
struct RivalFacts {
  Id id;
  std::vector<QuizAnswer> answers;
};

struct DealFacts {
  Id id;
  std::int32_t stage = 1;  // now; 1-based number of the playbook's stages
  std::optional<Date> stage_since;
  std::vector<StageChange> earlier_stages;
  std::optional<Tier> tier;          // of the opportunity; nullopt: treated as strategic
  std::optional<Tier> selling_tier;  // of the way of selling
  std::optional<Money> deal_value;
  std::optional<Date> opened_on;
  std::vector<Date> close_date_moves;  // the days on which the close date was put off
  std::vector<Date> customer_actions;  // the days on which the customer did something
  std::optional<CompetitivePosition> position;
  std::vector<RivalFacts> rivals;
  std::optional<std::int32_t> feeling;  // 1 panic .. 10 euphoric
  bool is_committee = false;            // several final deciders are right here
  bool plan_for_losers = false;         // there is a plan for those who lose when we win
  std::vector<DealVisit> visits;
  std::vector<QuizAnswer> answers;
  PerIndicator<IndicatorSource> sources{};  // the user's decisions; default: the lower reading
  std::vector<CheckAnswer> checks;
  std::vector<PersonFacts> people;
  std::vector<std::string> lane_ticks;  // ids of lane items that are done
  std::vector<PromiseFacts> promises;
  ObjectiveFacts objective;
  std::optional<Date> objective_changed_on;
  std::vector<TraitRating> traits;
  std::vector<FindingAcknowledgement> acknowledgements;
};

}  // namespace dealbench::engine
