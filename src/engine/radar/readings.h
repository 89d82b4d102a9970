#pragma once
// Quiz and people map side by side: opinion and evidence. Health uses the lower of the two per
// indicator unless the user has decided otherwise, which stays visible. Page:
// docs/method/RADAR-005.md

#include <optional>

#include "engine/radar/words.h"

namespace dealbench::engine {

struct IndicatorReading {
  double quiz = 0;                                 // 0..100
  std::optional<double> map;                       // nullopt: the map does not say
  double used = 0;                                 // what health uses
  IndicatorSource source = IndicatorSource::quiz;  // where `used` comes from: quiz or map
  bool decided_by_user = false;  // the user chose the source, and it is not the lower one
  bool differs = false;          // quiz and map lie differ_from points or more apart
};

// A user's choice of the map where the map does not say falls back to the quiz.
[[nodiscard]] inline IndicatorReading read_indicator(double quiz, std::optional<double> map,
                                                     IndicatorSource choice, double differ_from) {
  IndicatorReading reading{.quiz = quiz, .map = map, .used = quiz};
  if (!map) return reading;
  const double difference = quiz > *map ? quiz - *map : *map - quiz;
  reading.differs = difference >= differ_from;
  const IndicatorSource lower = *map < quiz ? IndicatorSource::map : IndicatorSource::quiz;
  reading.source = choice == IndicatorSource::lower ? lower : choice;
  reading.used = reading.source == IndicatorSource::map ? *map : quiz;
  reading.decided_by_user = reading.source != lower && *map != quiz;
  return reading;
}

}  // namespace dealbench::engine
