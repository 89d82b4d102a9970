#include "engine/tier/mismatch.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

std::string_view key_of(TierAspect aspect) {
  return tier_aspect_keys[static_cast<std::size_t>(aspect)];
}

void compare(const TierAspects& aspects, std::size_t earlier, std::size_t later,
             MismatchReport& report) {
  if (!aspects[earlier] || !aspects[later]) return;
  ++report.compared;
  const auto step = static_cast<std::int32_t>(index_of(*aspects[later])) -
                    static_cast<std::int32_t>(index_of(*aspects[earlier]));
  if (step == 0) return;
  report.mismatches.push_back({static_cast<TierAspect>(earlier), static_cast<TierAspect>(later),
                               step > 0 ? MismatchKind::waste : MismatchKind::exposed,
                               std::max(step, -step)});
}

}  // namespace

MismatchReport find_mismatches(const TierAspects& aspects) {
  MismatchReport report;
  report.because.formula = "TIER-005";
  for (std::size_t i = 0; i < aspects.size(); ++i) {
    const auto aspect = static_cast<TierAspect>(i);
    if (!aspects[i]) {
      report.unknown.push_back(aspect);
      continue;
    }
    report.because.inputs.push_back(
        {std::string(key_of(aspect)), std::string(engine::key_of(*aspects[i]))});
    for (std::size_t j = i + 1; j < aspects.size(); ++j) compare(aspects, i, j, report);
  }
  std::stable_sort(report.mismatches.begin(), report.mismatches.end(),
                   [](const Mismatch& a, const Mismatch& b) { return a.distance > b.distance; });
  return report;
}

}  // namespace dealbench::engine
