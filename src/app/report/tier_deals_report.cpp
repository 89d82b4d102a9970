#include "app/assemble/deal_tier_facts.h"
#include "app/report/error_report.h"
#include "app/report/omissions_report.h"
#include "app/report/result_writer.h"
#include "app/report/tier_report_parts.h"
#include "engine/tier/price_bands.h"

namespace dealbench::app::tier_report {
namespace {

using json::Writer;

constexpr std::array<std::string_view, 3> severity_keys{"info", "warning", "critical"};

struct DealReport {
  TierInputs inputs;
  engine::TierReport tier;
  std::optional<engine::PriceReport> price;  // nullopt: the price is not known
  engine::TierAspects aspects;
  engine::MismatchReport mismatches;
  engine::TierAlertReport alerts;
};

Result<DealReport> evaluate(const plan::Deal& deal, const Assembly& assembly) {
  const playbook::TierPlaybook& playbook = assembly.content.tier;
  DealReport report;
  report.inputs = tier_inputs(deal, assembly.index, assembly.content, assembly.today);
  auto classified = engine::classify_tier(playbook.table, report.inputs.facts, report.inputs.quiz);
  if (!classified) return std::unexpected(classified.error());
  report.tier = std::move(*classified);
  const auto stated = engine::tier_from(deal.tier);
  const auto tier = stated ? stated : engine::tier_of(report.tier.verdict.outcome);
  const engine::TierAlertFacts facts =
      alert_facts(deal, tier, report.inputs, assembly.index, assembly.content, assembly.today);
  if (facts.price) {
    auto price = engine::read_price(playbook.price_bands, *facts.price, facts.meetings);
    if (!price) return std::unexpected(price.error());
    report.price = std::move(*price);
  }
  report.aspects = tier_aspects(deal, tier, report.inputs, assembly.index, assembly.content);
  report.mismatches = engine::find_mismatches(report.aspects);
  auto alerts = engine::check_alerts(playbook.alerts, facts);
  if (!alerts) return std::unexpected(alerts.error());
  report.alerts = std::move(*alerts);
  report.inputs.omissions.tidy();
  return report;
}

void write_price(Writer& out, const std::optional<engine::PriceReport>& price,
                 const std::vector<engine::PriceBand>& bands) {
  if (!price) {
    out.null();
    return;
  }
  out.begin_object().field("band", bands[price->band].id);
  out.field("way_of_selling", engine::key_of(price->way_of_selling));
  out.field("meetings_expected", price->meetings_expected);
  out.field("meetings_missing", price->meetings_missing).field("needs_signs", price->needs_signs);
  write_because(out.key("because"), price->because);
  out.end_object();
}

std::string_view key_of(engine::TierAspect aspect) {
  return engine::tier_aspect_keys[static_cast<std::size_t>(aspect)];
}

void write_mismatches(Writer& out, const DealReport& report) {
  const engine::MismatchReport& mismatches = report.mismatches;
  out.begin_object().key("aspects").begin_object();
  for (std::size_t i = 0; i < engine::tier_aspect_count; ++i)
    out.field(engine::tier_aspect_keys[i], word(report.aspects[i]));
  out.end_object();
  write_list(out.key("mismatches"), mismatches.mismatches, [&out](const engine::Mismatch& found) {
    out.begin_object().field("measure", key_of(found.measure));
    out.field("against", key_of(found.against));
    out.field("kind", engine::mismatch_kind_keys[static_cast<std::size_t>(found.kind)]);
    out.field("distance", found.distance).end_object();
  });
  out.field("compared", mismatches.compared);
  write_list(out.key("unknown"), mismatches.unknown,
             [&out](engine::TierAspect aspect) { out.value(key_of(aspect)); });
  write_because(out.key("because"), mismatches.because);
  out.end_object();
}

void write_alerts(Writer& out, const engine::TierAlertReport& alerts) {
  out.begin_object();
  write_list(out.key("alerts"), alerts.alerts, [&out](const engine::TierAlert& alert) {
    out.begin_object().field("id", alert.id);
    out.field("severity", severity_keys[static_cast<std::size_t>(alert.severity)]);
    out.field("field", alert.field);
    write_because(out.key("because"), alert.because);
    out.end_object();
  });
  write_list(out.key("not_checked"), alerts.not_checked);
  write_list(out.key("missing_facts"), alerts.missing_facts);
  out.end_object();
}

}  // namespace

void write_deals(Writer& out, const Assembly& assembly) {
  const playbook::TierPlaybook& playbook = assembly.content.tier;
  write_list(out, in_id_order(assembly.plan.deals), [&](const plan::Deal* deal) {
    out.line_break();
    const auto report = evaluate(*deal, assembly);
    if (!report) return write_record_error(out, deal->id, report.error());
    out.begin_object().field("id", deal->id).field("name", deal->name);
    write_tier(out, report->tier, report->inputs, playbook.table, deal->tier);
    write_price(out.key("price"), report->price, playbook.price_bands);
    write_mismatches(out.key("mismatch"), *report);
    write_alerts(out.key("alert"), report->alerts);
    write_omissions(out, report->inputs.omissions);
    out.end_object();
  });
}

}  // namespace dealbench::app::tier_report
