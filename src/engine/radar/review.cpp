#include "engine/radar/review.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

constexpr std::int32_t seconds_per_minute = 60;
constexpr std::int32_t longest_review_minutes = 24 * 60;

double mean(std::span<const std::int32_t> seconds) {
  double sum = 0;
  for (const std::int32_t s : seconds) sum += s;
  return sum / static_cast<double>(seconds.size());
}

}  // namespace

Result<ReviewPlan> plan_review(const ReviewParameters& parameters, std::span<const Id> deals,
                               std::int32_t minutes) {
  if (deals.empty()) return fail(ErrorCode::engine_empty, "deals");
  if (minutes < 1 || minutes > longest_review_minutes) {
    return fail(ErrorCode::engine_out_of_range, "minutes", std::to_string(minutes) + " (1..1440)");
  }
  const auto count = static_cast<std::int64_t>(deals.size());
  const std::int64_t whole = std::int64_t{minutes} * seconds_per_minute;
  const std::int64_t wanted =
      std::max<std::int64_t>(1, std::int64_t{parameters.slot_minutes} * seconds_per_minute);
  const std::int64_t slot = std::min(wanted, whole / count);
  ReviewPlan plan;
  std::int64_t start = 0;
  for (const Id& deal : deals) {
    plan.slots.push_back({deal, static_cast<std::int32_t>(start), static_cast<std::int32_t>(slot)});
    start += slot;
  }
  plan.spare_seconds = static_cast<std::int32_t>(whole - start);
  plan.deals_that_fit = static_cast<std::int32_t>(whole / wanted);
  plan.too_short = slot < std::int64_t{parameters.shortest_minutes} * seconds_per_minute;
  return plan;
}

Result<ReviewTiming> judge_review(const ReviewParameters& parameters, const ReviewPlan& plan,
                                  std::span<const std::int32_t> used_seconds) {
  if (used_seconds.size() > plan.slots.size() ||
      std::ranges::any_of(used_seconds, [](std::int32_t s) { return s < 0; })) {
    return fail(ErrorCode::engine_out_of_range, "used_seconds");
  }
  std::vector<std::int32_t> used(used_seconds.begin(), used_seconds.end());
  used.resize(plan.slots.size(), 0);
  ReviewTiming timing;
  if (used.empty()) return timing;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i] > plan.slots[i].seconds) timing.over.push_back(i);
  }
  timing.longest_seconds = std::ranges::max(used);
  timing.shortest_seconds = std::ranges::min(used);
  const std::size_t third = used.size() / 3;
  if (third == 0) return timing;
  const std::span<const std::int32_t> all(used);
  const double first = mean(all.first(third));
  if (first <= 0) return timing;
  timing.last_to_first = mean(all.last(third)) / first;
  timing.decays = *timing.last_to_first < parameters.decay_ratio;
  return timing;
}

std::vector<std::string> suggest_chips(std::span<const CommentChip> chips,
                                       std::span<const DealFinding> findings) {
  std::vector<std::string> suggested;
  for (const CommentChip& chip : chips) {
    const bool fits = std::ranges::any_of(findings, [&](const DealFinding& finding) {
      return !finding.acknowledged() &&
             std::ranges::find(chip.findings, finding.code) != chip.findings.end();
    });
    if (fits) suggested.push_back(chip.id);
  }
  return suggested;
}

}  // namespace dealbench::engine
