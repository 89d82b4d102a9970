#pragma once
// A strip of time: bars and milestones by day, with today's line.

#include <optional>

#include "ui/charts/chart.h"

namespace dealbench::ui {

struct TimelineBar {
  std::string_view name;
  double begin = 0, end = 0;  // in days or any unit; equal: a milestone
  std::string_view text;      // hover detail: "3 May – 9 Jun"
  Status status = Status::info;
  double done = 0;  // share that is finished, drawn darker
};

struct TimelineOptions {
  ChartOptions chart;
  double begin = 0, end = 1;
  std::optional<double> now;
  std::string_view now_text;
  // Marks of the axis; the caller knows the calendar.
  std::span<const double> ticks;
  std::span<const std::string> tick_texts;
};

void timeline(Kit& kit, std::string_view id, std::span<const TimelineBar> bars,
              const TimelineOptions& options);

}  // namespace dealbench::ui
