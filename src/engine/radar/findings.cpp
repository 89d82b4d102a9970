#include "engine/radar/findings.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"

namespace dealbench::engine {
namespace {

// A later acknowledgement wins; on one day the order of the reasons decides, so that the input's
// order does not.
bool supersedes(const FindingAcknowledgement& a, const FindingAcknowledgement& b) {
  return std::tie(a.on, a.reason) > std::tie(b.on, b.reason);
}

}  // namespace

const RedFlag* active_flag(const FlagParameters& parameters, std::string_view code) {
  const auto found = std::ranges::find(parameters.flags, code, &RedFlag::code);
  return found != parameters.flags.end() && found->on ? &*found : nullptr;
}

void sort_findings(std::vector<DealFinding>& findings) {
  std::ranges::sort(findings, [](const DealFinding& a, const DealFinding& b) {
    return std::tie(b.severity, a.code, a.place) < std::tie(a.severity, b.code, b.place);
  });
}

void acknowledge_findings(std::vector<DealFinding>& findings,
                          std::span<const FindingAcknowledgement> acknowledgements, Date today) {
  for (DealFinding& finding : findings) {
    const FindingAcknowledgement* counting = nullptr;
    bool seen = false;
    for (const FindingAcknowledgement& acknowledgement : acknowledgements) {
      if (acknowledgement.code != finding.code || acknowledgement.place != finding.place ||
          acknowledgement.on > today || trimmed(acknowledgement.reason).empty()) {
        continue;
      }
      seen = true;
      if (acknowledgement.fingerprint != finding.fingerprint) continue;
      if (!counting || supersedes(acknowledgement, *counting)) counting = &acknowledgement;
    }
    finding.acknowledged_because = counting ? std::optional(counting->reason) : std::nullopt;
    finding.acknowledgement_lapsed = seen && !counting;
  }
}

}  // namespace dealbench::engine
