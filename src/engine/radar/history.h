#pragma once
// The deal radar over time: the score on the days when something was judged, and two days compared.
// Nothing is stored: each point is the report of its day. Facts without a date are taken as they
// are now. Page: docs/method/RADAR-013.md

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "engine/radar/assess.h"
#include "engine/radar/deal_facts.h"
#include "engine/radar/parameters.h"
#include "engine/radar/won_lost.h"

namespace dealbench::engine {

struct HistoryPoint {
  Date day;
  std::int32_t stage = 1;
  HealthStatus status = HealthStatus::not_assessable;
  std::optional<double> health;
  std::optional<HealthBand> band;
  PerIndicator<double> indicators{};  // those that health uses
  double completeness = 0;            // 0..1
  std::int32_t findings = 0;          // open ones
};

// The days from `from` to `to` on which an answer, a rating, a meeting or a stage change is dated,
// and `to`, in order. Errors: those of assess_deal; engine_out_of_range at "from" when it is after
// `to`.
[[nodiscard]] Result<std::vector<HistoryPoint>> score_history(const DealFacts& facts,
                                                              const RadarParameters& parameters,
                                                              Date from, Date to);

struct AnswerChange {
  std::string question;
  std::optional<std::int32_t> before;
  std::optional<std::int32_t> after;

  friend bool operator==(const AnswerChange&, const AnswerChange&) = default;
};

struct DealComparison {
  HistoryPoint before;
  HistoryPoint after;
  PerIndicator<double> change{};      // points, after minus before
  std::vector<AnswerChange> answers;  // that differ, in the order of the questions
  std::vector<DealFinding> appeared;  // findings by code and place, acknowledged or not
  std::vector<DealFinding> gone;
  std::vector<Id> people_new;  // known after and not before, by id
  std::vector<Id> people_met;  // met after and never before, by id
};

// Errors: those of assess_deal; engine_out_of_range at "from" when it is after `to`.
[[nodiscard]] Result<DealComparison> compare_days(const DealFacts& facts,
                                                  const RadarParameters& parameters, Date from,
                                                  Date to);

// What a closed deal teaches: coverage and indicators at the end of each stage it went through; the
// last one ends on `closed_on`. A stage whose beginning is not dated is left out, unless it is the
// only one. Errors: those of assess_deal.
[[nodiscard]] Result<ClosedDealFacts> closed_deal(const DealFacts& facts,
                                                  const RadarParameters& parameters, bool won,
                                                  Date closed_on);

}  // namespace dealbench::engine
