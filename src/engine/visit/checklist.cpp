#include "engine/visit/checklist.h"

#include <algorithm>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

void count(VisitTally& tally, std::optional<VisitMark> mark) {
  if (!mark) {
    ++tally.unmarked;
    return;
  }
  switch (*mark) {
    case VisitMark::not_done:
      ++tally.not_done;
      break;
    case VisitMark::partly:
      ++tally.partly;
      break;
    case VisitMark::done:
      ++tally.done;
      break;
    case VisitMark::not_applicable:
      ++tally.not_applicable;
      break;
  }
}

std::optional<Error> first_problem(std::span<const VisitItem> items,
                                   std::span<const VisitItemMark> marks) {
  for (const VisitItem& item : items) {
    const bool ring_ok = item.ring >= 1 && item.ring <= static_cast<std::int32_t>(visit_ring_count);
    const bool move_ok = item.move >= 0 && item.move <= static_cast<std::int32_t>(visit_move_count);
    if (!ring_ok || !move_ok) {
      return Error{
          ErrorCode::engine_out_of_range, "checklist/" + item.id,
          std::to_string(ring_ok ? item.move : item.ring) + (ring_ok ? " (0..8)" : " (1..5)")};
    }
  }
  std::vector<std::string_view> seen;
  for (const VisitItemMark& mark : marks) {
    if (std::ranges::find(items, mark.id, &VisitItem::id) == items.end()) {
      return Error{ErrorCode::engine_unknown_key, "marks/" + mark.id, {}};
    }
    if (std::ranges::find(seen, mark.id) != seen.end()) {
      return Error{ErrorCode::engine_out_of_range, "marks/" + mark.id, "2 (0..1)"};
    }
    seen.push_back(mark.id);
  }
  return std::nullopt;
}

}  // namespace

std::optional<double> VisitTally::percent() const {
  if (applicable() == 0 || applicable() == unmarked) return std::nullopt;
  return 100.0 * (2 * done + partly) / (2.0 * applicable());
}

Result<VisitChecklistReport> assess_checklist(std::span<const VisitItem> items, VisitDepth depth,
                                              std::span<const VisitItemMark> marks) {
  if (auto problem = first_problem(items, marks)) return std::unexpected(*problem);
  VisitChecklistReport report;
  for (const VisitItem& item : items) {
    if (depth == VisitDepth::simple && item.move == 0) continue;
    const auto found = std::ranges::find(marks, item.id, &VisitItemMark::id);
    const auto mark = found == marks.end() ? std::nullopt : std::optional(found->mark);
    count(report.all, mark);
    count(report.rings[static_cast<std::size_t>(item.ring - 1)], mark);
    if (item.move > 0) count(report.moves[static_cast<std::size_t>(item.move - 1)], mark);
    if (mark != VisitMark::done && mark != VisitMark::not_applicable)
      report.open.push_back(item.id);
  }
  report.percent = report.all.percent();
  report.because = {"VISIT-001",
                    {{"done", std::to_string(report.all.done)},
                     {"partly", std::to_string(report.all.partly)},
                     {"not_done", std::to_string(report.all.not_done)},
                     {"not_applicable", std::to_string(report.all.not_applicable)},
                     {"unmarked", std::to_string(report.all.unmarked)}},
                    {}};
  return report;
}

}  // namespace dealbench::engine
