#include "app/assemble/radar_links.h"

#include <cstdint>

namespace dealbench::app {
namespace {

DealFindings findings_of(const engine::DealReport& report) {
  DealFindings found{report.state.id, {}};
  for (const engine::DealFinding& finding : report.findings) {
    found.findings.push_back(
        {finding.code, static_cast<std::int32_t>(finding.severity), finding.acknowledged()});
  }
  return found;
}

DealGaps gaps_of(const engine::DealReport& report, const engine::HealthReport& health) {
  DealGaps found{report.state.id, {}};
  for (const engine::Indicator indicator : engine::all_indicators) {
    found.gaps.push_back(
        {std::string(engine::key_of(indicator)), health.gaps[engine::index_of(indicator)]});
  }
  return found;
}

}  // namespace

RadarLinks radar_links(std::span<const PlanDeal> deals) {
  RadarLinks links;
  for (const PlanDeal& deal : deals) {
    if (deal.closed || !deal.report) continue;
    links.findings.push_back(findings_of(*deal.report));
    if (deal.report->health) links.gaps.push_back(gaps_of(*deal.report, *deal.report->health));
  }
  return links;
}

}  // namespace dealbench::app
