#include "app/report/tier_report.h"

#include "app/report/result_writer.h"
#include "app/report/tier_report_parts.h"

namespace dealbench::app {
namespace tier_report {
namespace {

std::vector<std::string_view> words(engine::TierSet tiers) {
  std::vector<std::string_view> keys;
  for (const engine::Tier tier : engine::all_tiers) {
    if (tiers.contains(tier)) keys.push_back(engine::key_of(tier));
  }
  return keys;
}

void write_readings(json::Writer& out, const engine::TierReport& report) {
  write_list(out.key("readings"), report.readings, [&out](const engine::TierReading& reading) {
    out.begin_object().field("id", reading.id).field("in_quiz", reading.in_quiz);
    write_list(out.key("speaks_for"), words(reading.speaks_for));
    out.field("confirms", reading.confirms).end_object();
  });
}

}  // namespace

void write_tier(json::Writer& out, const engine::TierReport& report, const TierInputs& inputs,
                const engine::TierTable& table, std::string_view stated) {
  const engine::TierVerdict& verdict = report.verdict;
  const auto by_people = engine::tier_from(stated);
  const auto computed = engine::tier_of(verdict.outcome);
  out.field("tier", word(by_people ? by_people : computed)).field("stated", word(by_people));
  out.key("classification").begin_object().field("outcome", engine::key_of(verdict.outcome));
  out.field("decided_by", engine::key_of(verdict.decided_by)).key("rule");
  if (verdict.decided_by == engine::TierDecision::rule) {
    out.value(table.rules[verdict.rule].id);
  } else {
    out.null();
  }
  write_list(out.key("excluded"), words(verdict.excluded));
  write_keyed(out.key("votes"), engine::tier_keys, verdict.votes);
  write_keyed(out.key("signs"), engine::tier_keys, verdict.signs);
  out.field("opposite", verdict.opposite);
  write_readings(out, report);
  write_list(out.key("unanswered"), report.unanswered);
  write_because(out.key("because"), report.because);
  out.key("filled").begin_object();
  for (const FilledFact& fact : inputs.filled) out.field(fact.criterion, fact.source);
  out.end_object().end_object();
}

}  // namespace tier_report

void write_tier_report(json::Writer& out, const plan::Plan& plan, const PlanIndex& index,
                       const Content& content, Date today) {
  const Assembly assembly{plan, index, content, today};
  out.begin_object().line_break().key("accounts");
  tier_report::write_accounts(out, assembly);
  out.line_break().key("warmth_order");
  tier_report::write_warmth_order(out, assembly);
  out.line_break().key("deals");
  tier_report::write_deals(out, assembly);
  out.line_break().key("leads");
  tier_report::write_leads(out, assembly);
  out.line_break().key("lead_totals");
  tier_report::write_lead_totals(out, assembly);
  out.line_break().key("offers");
  tier_report::write_offers(out, assembly);
  out.line_break().key("channels");
  tier_report::write_channels(out, assembly);
  tier_report::write_mix_and_growth(out, assembly);
  out.line_break().key("effort");
  tier_report::write_effort(out, assembly);
  out.end_object();
}

}  // namespace dealbench::app
