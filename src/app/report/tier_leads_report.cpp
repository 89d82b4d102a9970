#include "app/report/error_report.h"
#include "app/report/omissions_report.h"
#include "app/report/result_writer.h"
#include "app/report/tier_report_parts.h"
#include "engine/tier/batch.h"

namespace dealbench::app::tier_report {
namespace {

using json::Writer;

void write_lead(Writer& out, const plan::Lead& lead, const Assembly& assembly) {
  const playbook::TierPlaybook& playbook = assembly.content.tier;
  TierInputs inputs = tier_inputs(lead, assembly.index, assembly.content, assembly.today);
  const auto tier = engine::classify_tier(playbook.table, inputs.facts, inputs.quiz);
  if (!tier) return write_record_error(out, lead.id, tier.error());
  const auto route =
      engine::route_lead(playbook.table, playbook.lead_rules, inputs.facts, inputs.quiz);
  if (!route) return write_record_error(out, lead.id, route.error());
  out.begin_object().field("id", lead.id).field("name", lead.name);
  write_tier(out, *tier, inputs, playbook.table, {});
  out.key("route").begin_object().field("route", engine::key_of(route->route));
  out.field("rule", route->rule);
  write_because(out.key("because"), route->because);
  out.end_object();
  inputs.omissions.tidy();
  write_omissions(out, inputs.omissions);
  out.end_object();
}

}  // namespace

void write_leads(Writer& out, const Assembly& assembly) {
  write_list(out, in_id_order(assembly.plan.leads), [&](const plan::Lead* lead) {
    out.line_break();
    write_lead(out, *lead, assembly);
  });
}

void write_lead_totals(Writer& out, const Assembly& assembly) {
  const playbook::TierPlaybook& playbook = assembly.content.tier;
  std::vector<engine::TierFact> facts;
  std::vector<engine::TierAnswer> quiz;
  for (const plan::Lead& lead : assembly.plan.leads) {
    const TierInputs inputs = tier_inputs(lead, assembly.index, assembly.content, assembly.today);
    facts.insert(facts.end(), inputs.facts.begin(), inputs.facts.end());
    quiz.insert(quiz.end(), inputs.quiz.begin(), inputs.quiz.end());
  }
  const auto report =
      engine::classify_batch(playbook.table, playbook.lead_rules,
                             {.count = assembly.plan.leads.size(), .facts = facts, .quiz = quiz});
  if (!report) return write_error(out, report.error());
  out.begin_object().field("leads", assembly.plan.leads.size());
  write_keyed(out.key("by_outcome"), engine::tier_outcome_keys, report->by_outcome);
  write_keyed(out.key("by_route"), engine::lead_route_keys, report->by_route);
  out.end_object();
}

}  // namespace dealbench::app::tier_report
