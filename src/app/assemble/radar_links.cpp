#include "app/assemble/radar_links.h"

#include <cstdint>

#include "engine/radar/assess.h"

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

RadarLinks radar_links(const std::vector<PlanDeal>& deals, const Content& content) {
  RadarLinks links;
  for (const PlanDeal& deal : deals) {
    if (deal.closed) continue;
    const auto report =
        engine::assess_deal(deal.assembled.facts, content.radar.parameters, deal.on);
    if (!report) continue;
    links.findings.push_back(findings_of(*report));
    if (report->health) links.gaps.push_back(gaps_of(*report, *report->health));
  }
  return links;
}

}  // namespace dealbench::app
