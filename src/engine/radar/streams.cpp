#include "engine/radar/streams.h"

#include <algorithm>

namespace dealbench::engine {

Result<StreamsReport> assess_streams(const StreamsParameters& parameters, std::int32_t stage,
                                     std::span<const std::string> ticked,
                                     std::span<const PromiseFacts> promises, Date today) {
  for (const std::string& tick : ticked) {
    if (std::ranges::find(parameters.items, tick, &LaneItem::id) == parameters.items.end()) {
      return fail(ErrorCode::engine_unknown_key, "lanes/" + tick);
    }
  }
  StreamsReport report;
  for (const LaneItem& item : parameters.items) {
    LaneReport& lane = report.lanes[static_cast<std::size_t>(item.lane)];
    const bool done = std::ranges::find(ticked, item.id) != ticked.end();
    if (item.stage == stage) (done ? lane.done : lane.open).push_back(item.id);
    if (item.stage < stage && !done) lane.left_open.push_back(item.id);
  }
  for (const PromiseFacts& promise : promises) {
    if (std::ranges::count(promises, promise.id, &PromiseFacts::id) > 1) {
      return fail(ErrorCode::engine_out_of_range, "promises/" + promise.id, "used twice");
    }
    if (promise.made_on > today) continue;
    ++report.promises;
    if (!promise.agreed_by_delivery) {
      report.unasked.push_back(promise.id);
    } else if (*promise.agreed_by_delivery) {
      ++report.agreed;
    } else {
      report.refused.push_back(promise.id);
    }
  }
  std::ranges::sort(report.refused);
  std::ranges::sort(report.unasked);
  return report;
}

}  // namespace dealbench::engine
