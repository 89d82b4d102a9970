#include "app/report/result_writer.h"

#include <algorithm>

namespace dealbench::app {
namespace {

// Names come from playbooks too; a JSON object must not hold one twice.
void write_inputs(json::Writer& out, std::span<const engine::Input> inputs) {
  out.begin_object();
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto before = std::ranges::count(inputs.first(i), inputs[i].name, &engine::Input::name);
    const std::string number = before > 0 ? "#" + std::to_string(before + 1) : std::string();
    out.field(inputs[i].name + number, inputs[i].value);
  }
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
