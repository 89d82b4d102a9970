#include "app/report/result_writer.h"

namespace dealbench::app {
namespace {

void write_inputs(json::Writer& out, std::span<const engine::Input> inputs) {
  out.begin_object();
  for (const engine::Input& input : inputs) out.field(input.name, input.value);
  out.end_object();
}

}  // namespace

void write_because(json::Writer& out, const engine::Because& because) {
  out.begin_object().field("formula", because.formula).key("inputs");
  write_inputs(out, because.inputs);
  out.key("rules").begin_array();
  for (const engine::RuleHit& rule : because.rules) {
    out.begin_object().field("id", rule.id).field("fired", rule.fired).end_object();
  }
  out.end_array().end_object();
}

void write_findings(json::Writer& out, std::span<const engine::PlanningFinding> findings) {
  write_list(out, findings, [&out](const engine::PlanningFinding& finding) {
    out.begin_object().field("code", finding.code).field("place", finding.place).key("facts");
    write_inputs(out, finding.facts);
    out.end_object();
  });
}

}  // namespace dealbench::app
