#include "engine/planning/meetings.h"

#include <algorithm>

#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

constexpr std::int64_t day_minutes = 1440;
constexpr std::int64_t most_deals = 1000;

Result<void> check_facts(const MeetingTemplate& meeting, const MeetingFacts& facts) {
  Checker check;
  check.that(!meeting.items.empty(), ErrorCode::engine_empty, "items");
  std::int32_t per_deal = 0;
  for (const AgendaItem& item : meeting.items) {
    const std::string place = "items/" + item.id;
    check.whole(place, item.minutes, 1, day_minutes);
    if (item.is_per_deal) ++per_deal;
    check.that(per_deal <= 1, ErrorCode::engine_out_of_range, place);
  }
  check.whole("shortest_slot_minutes", meeting.shortest_slot_minutes, 1, day_minutes);
  check.whole("available_minutes", facts.available_minutes, 1, day_minutes * 10);
  check.whole("deals", static_cast<std::int64_t>(facts.deals.size()), 0, most_deals);
  return check.result();
}

// The minutes of each deal, and how many deals fit.
struct Slot {
  std::int32_t minutes = 0;
  std::size_t deals = 0;
};

Slot slot_for(const MeetingTemplate& meeting, const MeetingFacts& facts, std::int32_t wanted,
              std::int32_t fixed) {
  Slot slot{wanted, facts.deals.size()};
  if (!facts.available_minutes || slot.deals == 0) return slot;
  const std::int32_t left = std::max(0, *facts.available_minutes - fixed);
  const std::int32_t shortest = std::min(meeting.shortest_slot_minutes, wanted);
  slot.deals = std::min(slot.deals, static_cast<std::size_t>(left / shortest));
  if (slot.deals > 0) slot.minutes = std::min(wanted, left / static_cast<std::int32_t>(slot.deals));
  return slot;
}

}  // namespace

Result<MeetingReport> plan_meeting(const MeetingTemplate& meeting, const MeetingFacts& facts) {
  if (auto checked = check_facts(meeting, facts); !checked) return std::unexpected(checked.error());
  std::int32_t fixed = 0;
  std::int32_t wanted = 0;
  for (const AgendaItem& item : meeting.items) (item.is_per_deal ? wanted : fixed) += item.minutes;
  MeetingReport report;
  Slot slot{};
  if (wanted > 0) slot = slot_for(meeting, facts, wanted, fixed);
  if (slot.deals > 0) report.slot_minutes = slot.minutes;
  const auto add = [&](const AgendaItem& item, const std::string& deal, std::int32_t minutes) {
    report.slots.push_back({item.id, deal, report.total_minutes, minutes});
    report.total_minutes += minutes;
  };
  for (const AgendaItem& item : meeting.items) {
    if (!item.is_per_deal) {
      add(item, {}, item.minutes);
      continue;
    }
    for (std::size_t i = 0; i < slot.deals; ++i) add(item, facts.deals[i], slot.minutes);
    for (std::size_t i = slot.deals; i < facts.deals.size(); ++i)
      report.deals_left_out.push_back(facts.deals[i]);
  }
  if (facts.available_minutes) {
    report.spare_minutes = std::max(0, *facts.available_minutes - report.total_minutes);
    report.missing_minutes = std::max(0, report.total_minutes - *facts.available_minutes);
  }
  report.because = {.formula = "PLANNING-017",
                    .inputs = {{"fixed_minutes", std::to_string(fixed)},
                               {"deals", std::to_string(facts.deals.size())},
                               {"slot_minutes", std::to_string(slot.minutes)}}};
  if (facts.available_minutes)
    report.because.inputs.push_back(
        {"available_minutes", std::to_string(*facts.available_minutes)});
  return report;
}

}  // namespace dealbench::engine
