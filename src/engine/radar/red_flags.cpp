#include "engine/radar/red_flags.h"

#include "base/arithmetic.h"
#include "engine/radar/fingerprint.h"
#include "engine/radar/flag_collector.h"

namespace dealbench::engine {

void FlagCollector::raise(std::string_view code, const std::string& place,
                          std::vector<Input> evidence) {
  const RedFlag* flag = active_flag(parameters_, code);
  if (!flag || deal_.stage < flag->from_stage) return;
  DealFinding finding{.code = flag->code,
                      .severity = flag->severity,
                      .place = "deals/" + deal_.id + (place.empty() ? "" : "/" + place),
                      .evidence = std::move(evidence),
                      .move = flag->move};
  finding.fingerprint = fingerprint(finding.code + " " + finding.place, finding.evidence);
  findings_.push_back(std::move(finding));
}

// R23 opinion and evidence differ. Where questions are open, the quiz has no opinion yet.
void flag_readings(FlagCollector& collector, const DealState& deal,
                   const PerIndicator<IndicatorReading>& readings) {
  for (const Indicator indicator : all_indicators) {
    const IndicatorReading& reading = readings[index_of(indicator)];
    if (!reading.differs || deal.quiz.unanswered_in[index_of(indicator)] > 0) continue;
    collector.raise(
        "R23", "indicators/" + std::string(key_of(indicator)),
        {{"quiz", decimal_text(reading.quiz)}, {"map", decimal_text(reading.map.value_or(0))}});
  }
}

std::vector<DealFinding> raise_red_flags(const DealState& deal, const RadarParameters& parameters,
                                         const PerIndicator<IndicatorReading>& readings) {
  if (!parameters.stages[static_cast<std::size_t>(deal.stage) - 1].radar) return {};
  FlagCollector collector(parameters.flags, deal);
  flag_people(collector, deal, parameters);
  flag_course(collector, deal, parameters);
  flag_readings(collector, deal, readings);
  std::vector<DealFinding> findings = collector.take();
  sort_findings(findings);
  return findings;
}

}  // namespace dealbench::engine
