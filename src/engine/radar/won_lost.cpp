#include "engine/radar/won_lost.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

Result<void> check(const WonLostParameters& parameters, std::span<const ClosedDealFacts> deals) {
  if (!(parameters.z >= 0.1 && parameters.z <= 10)) {
    return fail(ErrorCode::engine_out_of_range, "z", "(0.1..10)");
  }
  std::set<Id> ids;
  for (const ClosedDealFacts& deal : deals) {
    const std::string place = "closed/" + deal.id;
    if (!ids.insert(deal.id).second) {
      return fail(ErrorCode::engine_out_of_range, place, "given twice");
    }
    std::set<std::int32_t> stages;
    for (const ClosedStage& stage : deal.stages) {
      const std::string number = std::to_string(stage.stage);
      if (stage.stage < 1 || !stages.insert(stage.stage).second) {
        return fail(ErrorCode::engine_out_of_range, place, "stage " + number);
      }
      for (const double value : stage.indicators.value_or(PerIndicator<double>{})) {
        if (!(value >= 0 && value <= 100)) {
          return fail(ErrorCode::engine_out_of_range, place, "stage " + number + " (0..100)");
        }
      }
    }
  }
  return {};
}

std::set<std::int32_t> stages_seen(std::span<const ClosedDealFacts> deals) {
  std::set<std::int32_t> stages;
  for (const ClosedDealFacts& deal : deals) {
    for (const ClosedStage& stage : deal.stages) stages.insert(stage.stage);
  }
  return stages;
}

const ClosedStage* stage_of(const ClosedDealFacts& deal, std::int32_t stage) {
  const auto found = std::ranges::find(deal.stages, stage, &ClosedStage::stage);
  return found == deal.stages.end() ? nullptr : &*found;
}

RoleLesson learn_role(double z, std::int32_t stage, const std::string& row,
                      std::span<const ClosedDealFacts> deals) {
  ShareInterval won;
  ShareInterval lost;
  for (const ClosedDealFacts& deal : deals) {
    const ClosedStage* reached = stage_of(deal, stage);
    if (!reached) continue;
    ShareInterval& side = deal.won ? won : lost;
    ++side.of;
    if (std::ranges::find(reached->covered_rows, row) != reached->covered_rows.end()) ++side.count;
  }
  RoleLesson lesson{.stage = stage,
                    .row = row,
                    .won = wilson_interval(won.count, won.of, z),
                    .lost = wilson_interval(lost.count, lost.of, z)};
  lesson.suggested = lesson.won.low > lesson.lost.high;
  lesson.because = {.formula = "RADAR-011",
                    .inputs = {{"won_covered", std::to_string(won.count)},
                               {"won_deals", std::to_string(won.of)},
                               {"lost_covered", std::to_string(lost.count)},
                               {"lost_deals", std::to_string(lost.of)},
                               {"z", decimal_text(z)}}};
  return lesson;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

ShareInterval wilson_interval(std::int32_t count, std::int32_t of, double z) {
  ShareInterval interval{.count = count, .of = of};
  if (of <= 0) return interval;
  const double n = of;
  const double p = count / n;
  const double base = 1 + z * z / n;
  const double centre = (p + z * z / (2 * n)) / base;
  const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / base;
  // At 0 of n and n of n an end lies on the border exactly; rounding must not move it.
  interval.low = count == 0 ? 0.0 : std::max(0.0, centre - half);
  interval.high = count == of ? 1.0 : std::min(1.0, centre + half);
  return interval;
}

Result<std::vector<RoleLesson>> learn_roles(const WonLostParameters& parameters,
                                            std::span<const std::string> rows,
                                            std::span<const ClosedDealFacts> deals) {
  if (auto checked = check(parameters, deals); !checked) return std::unexpected(checked.error());
  std::vector<RoleLesson> lessons;
  for (const std::int32_t stage : stages_seen(deals)) {
    for (const std::string& row : rows) {
      lessons.push_back(learn_role(parameters.z, stage, row, deals));
    }
  }
  return lessons;
}

Result<std::vector<StandardChange>> recalibrate_standards(
    const WonLostParameters& parameters, std::span<const PerIndicator<double>> standards,
    std::span<const ClosedDealFacts> deals) {
  if (auto checked = check(parameters, deals); !checked) return std::unexpected(checked.error());
  const auto fewest = static_cast<std::size_t>(std::max(1, parameters.fewest_won_deals));
  std::vector<StandardChange> changes;
  for (std::size_t index = 0; index < standards.size(); ++index) {
    const auto stage = static_cast<std::int32_t>(index) + 1;
    PerIndicator<std::vector<double>> values;
    for (const ClosedDealFacts& deal : deals) {
      const ClosedStage* reached = deal.won ? stage_of(deal, stage) : nullptr;
      if (!reached || !reached->indicators) continue;
      for (std::size_t i = 0; i < indicator_count; ++i) {
        values[i].push_back((*reached->indicators)[i]);
      }
    }
    for (const Indicator indicator : all_indicators) {
      const std::vector<double>& won = values[index_of(indicator)];
      if (won.size() < fewest) continue;
      changes.push_back({stage, indicator, standards[index][index_of(indicator)], median(won),
                         static_cast<std::int32_t>(won.size())});
    }
  }
  return changes;
}

}  // namespace dealbench::engine
