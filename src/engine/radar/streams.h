#pragma once
// Three streams of one deal, sales, solution and delivery: a checklist per lane and stage, and the
// register of what was promised to the customer. Page: docs/method/RADAR-017.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/id.h"

namespace dealbench::engine {

enum class StreamLane : std::uint8_t { sales, solution, delivery };
inline constexpr std::size_t stream_lane_count = 3;
inline constexpr std::array<std::string_view, stream_lane_count> stream_lane_keys{
    "sales", "solution", "delivery"};

struct LaneItem {
  std::string id;  // "delivery_may_promise"
  StreamLane lane = StreamLane::sales;
  std::int32_t stage = 1;
};

struct StreamsParameters {
  std::vector<LaneItem> items;  // in order
};

// What somebody of ours promised to somebody of theirs.
struct PromiseFacts {
  Id id;
  Date made_on;
  std::optional<bool> agreed_by_delivery;  // nullopt: delivery was not asked
};

struct LaneReport {
  std::vector<std::string> done;  // items of the stage
  std::vector<std::string> open;
  std::vector<std::string> left_open;  // items of earlier stages

  // The lane has something to do at this stage, and not all of it is ticked.
  [[nodiscard]] bool is_open() const { return !open.empty(); }
};

struct StreamsReport {
  std::array<LaneReport, stream_lane_count> lanes;  // indexed by StreamLane
  std::int32_t promises = 0;
  std::int32_t agreed = 0;
  std::vector<Id> refused;  // delivery said no, by id
  std::vector<Id> unasked;  // delivery was not asked, by id
};

// Promises made after `today` are left out. Errors: engine_unknown_key at "lanes/<item>" for a tick
// that is no item; engine_out_of_range at "promises/<id>" for an id used twice.
[[nodiscard]] Result<StreamsReport> assess_streams(const StreamsParameters& parameters,
                                                   std::int32_t stage,
                                                   std::span<const std::string> ticked,
                                                   std::span<const PromiseFacts> promises,
                                                   Date today);

}  // namespace dealbench::engine
