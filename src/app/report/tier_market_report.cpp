#include "app/assemble/offer_facts.h"
#include "app/report/error_report.h"
#include "app/report/omissions_report.h"
#include "app/report/result_writer.h"
#include "app/report/tier_report_parts.h"
#include "engine/tier/effort.h"
#include "engine/tier/growth.h"

namespace dealbench::app::tier_report {
namespace {

using json::Writer;

std::string_view key_of(engine::OfferModel model) {
  return engine::offer_model_keys[static_cast<std::size_t>(model)];
}

void write_role(Writer& out, const engine::OfferRoleSum& sum) {
  out.begin_object().field("offers", sum.offers).field("revenue", sum.revenue);
  out.field("revenue_share", sum.revenue_share).end_object();
}

void write_features(Writer& out, const plan::Offer& offer, const Assembly& assembly) {
  const auto report = engine::count_unused_features(feature_uses(offer, assembly.index));
  if (!report) return write_record_error(out, offer.id, report.error());
  out.begin_object().field("id", offer.id).field("features", report->features);
  write_list(out.key("unused"), report->unused);
  write_list(out.key("unknown"), report->unknown);
  out.field("unused_share", report->unused_share);
  write_because(out.key("because"), report->because);
  out.end_object();
}

void write_channel(Writer& out, const engine::ChannelRow& row) {
  out.begin_object().field("id", row.id).field("lead_conversion", row.lead_conversion);
  out.field("win_rate", row.win_rate).field("conversion", row.conversion);
  out.field("cost_per_lead", row.cost_per_lead).field("cost_per_win", row.cost_per_win);
  out.field("revenue_per_lead", row.revenue_per_lead);
  out.field("revenue_per_cost", row.revenue_per_cost);
  out.field("revenue_share", row.revenue_share).end_object();
}

void write_mix_row(Writer& out, const engine::CustomerMixRow& row) {
  out.begin_object().field("customers", row.customers).field("revenue", row.revenue);
  out.field("profit", row.profit).field("customers_share", row.customers_share);
  out.field("revenue_share", row.revenue_share).field("profit_share", row.profit_share);
  out.field("imbalance", row.imbalance).end_object();
}

void write_mix(Writer& out, const engine::CustomerMixReport& mix) {
  out.begin_object().key("tiers").begin_object();
  for (const engine::Tier tier : engine::all_tiers)
    write_mix_row(out.key(engine::key_of(tier)), mix.tiers[engine::index_of(tier)]);
  out.end_object().key("without_tier");
  write_mix_row(out, mix.without_tier);
  out.field("customers", mix.customers).field("revenue", mix.revenue).field("profit", mix.profit);
  out.field("revenue_unknown", mix.revenue_unknown).field("profit_unknown", mix.profit_unknown);
  write_because(out.key("because"), mix.because);
  out.end_object();
}

void write_growth(Writer& out, const engine::CustomerMixReport& mix,
                  const playbook::TierPlaybook& playbook) {
  out.begin_object();
  for (const engine::Tier tier : engine::all_tiers) {
    const std::size_t i = engine::index_of(tier);
    out.key(engine::key_of(tier));
    const auto growth = engine::project_growth(playbook.growth_curves[i], mix.tiers[i].revenue,
                                               playbook.growth_years);
    if (!growth) {
      write_error(out, growth.error());
      continue;
    }
    out.begin_object();
    write_list(out.key("years"), growth->years, [&out](const engine::GrowthYear& year) {
      out.begin_object().field("new_revenue", year.new_revenue).field("revenue", year.revenue);
      out.field("contribution", year.contribution).end_object();
    });
    out.field("last_year_growth", growth->last_year_growth);
    write_because(out.key("because"), growth->because);
    out.end_object();
  }
  out.end_object();
}

// Revenue of all small businesses, which are those that often stop.
Result<Money> small_business_revenue(const plan::Plan& plan) {
  std::int64_t sum = 0;
  for (const plan::Account& account : plan.accounts) {
    if (account.kind == "small_business" && sum <= max_money_minor)
      sum += account.revenue.value_or(Money{}).minor;
  }
  if (sum > max_money_minor) return fail(ErrorCode::engine_out_of_range, "annual_value");
  return Money{sum};
}

void write_persistence(Writer& out, const Assembly& assembly) {
  const playbook::PersistencePreset& preset = assembly.content.tier.persistence;
  const auto value = small_business_revenue(assembly.plan);
  if (!value) return write_error(out, value.error());
  const auto report = engine::project_persistence(*value, preset.planned_years, preset.kept);
  if (!report) return write_error(out, report.error());
  out.begin_object().field("annual_value", *value).field("planned", report->planned);
  out.field("expected", report->expected).field("shortfall", report->shortfall);
  write_list(out.key("still_paying"), report->still_paying);
  write_because(out.key("because"), report->because);
  out.end_object();
}

void write_hours(Writer& out, const EffortHours& effort,
                 const std::vector<engine::EffortReference>& references) {
  out.key("hours").begin_object();
  for (std::size_t i = 0; i < references.size(); ++i) out.field(references[i].id, effort.hours[i]);
  out.end_object();
}

void write_team(Writer& out, const EffortHours& effort, const playbook::TierPlaybook& playbook) {
  const auto& references = playbook.sales_modes[static_cast<std::size_t>(effort.way)].effort;
  const auto report = engine::compare_effort(references, effort.hours, playbook.effort_tolerance);
  if (!report) return write_record_error(out, engine::key_of(effort.way), report.error());
  out.begin_object().field("id", engine::key_of(effort.way));
  write_hours(out, effort, references);
  write_list(out.key("rows"), report->rows, [&out](const engine::EffortRow& row) {
    out.begin_object().field("id", row.id).field("share", row.share);
    out.field("difference", row.difference).field("beyond", row.beyond).end_object();
  });
  write_because(out.key("because"), report->because);
  out.end_object();
}

}  // namespace

void write_offers(Writer& out, const Assembly& assembly) {
  const auto report = engine::assess_offers(offer_facts(assembly.plan));
  if (!report) return write_error(out, report.error());
  out.begin_object();
  write_list(out.key("gaps"), report->gaps, [&out](const engine::OfferGap& gap) {
    out.begin_object().field("offer", gap.offer).field("own_view", key_of(gap.own_view));
    out.field("customer_view", key_of(gap.customer_view)).end_object();
  });
  write_list(out.key("views_unknown"), report->views_unknown);
  write_list(out.key("revenue_unknown"), report->revenue_unknown);
  out.key("roles").begin_object();
  for (std::size_t i = 0; i < engine::offer_role_count; ++i)
    write_role(out.key(engine::offer_role_keys[i]), report->roles[i]);
  out.end_object().key("without_role");
  write_role(out, report->without_role);
  write_list(out.key("features"), in_id_order(assembly.plan.offers),
             [&](const plan::Offer* offer) { write_features(out, *offer, assembly); });
  write_because(out.key("because"), report->because);
  out.end_object();
}

void write_channels(Writer& out, const Assembly& assembly) {
  const auto report = engine::compare_channels(channel_facts(assembly.plan));
  if (!report) return write_error(out, report.error());
  out.begin_object();
  write_list(out.key("rows"), report->rows,
             [&out](const engine::ChannelRow& row) { write_channel(out, row); });
  write_channel(out.key("total"), report->total);
  write_list(out.key("best_conversion"), report->best_conversion);
  write_list(out.key("incomplete"), report->incomplete);
  write_because(out.key("because"), report->because);
  out.end_object();
}

void write_mix_and_growth(Writer& out, const Assembly& assembly) {
  const auto mix = engine::assess_customer_mix(mix_customers(assembly));
  out.line_break().key("customer_mix");
  if (mix) {
    write_mix(out, *mix);
  } else {
    write_error(out, mix.error());
  }
  out.line_break().key("growth");
  if (mix) {
    write_growth(out, *mix, assembly.content.tier);
  } else {
    out.null();
  }
  out.line_break().key("persistence");
  write_persistence(out, assembly);
}

void write_effort(Writer& out, const Assembly& assembly) {
  const playbook::TierPlaybook& playbook = assembly.content.tier;
  const EffortFacts facts = effort_facts(assembly);
  out.begin_object();
  write_list(out.key("teams"), facts.teams,
             [&](const EffortHours& team) { write_team(out, team, playbook); });
  write_list(out.key("members"), facts.members, [&](const EffortHours& member) {
    out.begin_object().field("id", member.member);
    out.field("way_of_selling", engine::key_of(member.way));
    write_hours(out, member, playbook.sales_modes[static_cast<std::size_t>(member.way)].effort);
    out.end_object();
  });
  write_omissions(out, facts.omissions);
  out.end_object();
}

}  // namespace dealbench::app::tier_report
