#include <algorithm>

#include "app/assemble/account_plan_facts.h"
#include "app/report/planning_report_parts.h"

namespace dealbench::app::planning_report {
namespace {

using json::Writer;

void write_plan_members(Writer& out, const engine::AccountPlanReport& report) {
  out.field("completeness", report.completeness);
  write_list(out.key("missing"), report.missing);
  out.field("insight_filled", report.insight_filled).field("insight_next", report.insight_next);
  out.field("insight_reach", report.insight_reach);
  write_list(out.key("maxims_broken"), report.maxims_broken);
  write_list(out.key("maxims_open"), report.maxims_open);
  write_list(out.key("rungs_missing"), report.rungs_missing);
  out.field("kpis_complete", report.kpis_complete);
  out.field("plan_completion", report.plan_completion);
  write_findings(out.key("findings"), report.findings);
  write_because(out.key("because"), report.because);
}

void write_account_plan(Writer& out, const plan::AccountPlan& record, const Context& context) {
  const plan::Account* account = context.assembly.index.accounts.find(record.account);
  if (!account) {
    return write_record_error(out, record.id,
                              {ErrorCode::plan_unknown_reference,
                               field_place("account_plans", record, "account"), record.account});
  }
  const engine::AccountPlanFacts facts =
      account_plan_facts(record, *account, context.assembly, context.year, context.omissions);
  const auto report =
      engine::evaluate_account_plan(facts, context.assembly.content.planning.account_plan.form());
  if (!report) return write_record_error(out, record.id, report.error());
  out.begin_object().field("id", record.id).field("account", account->id);
  out.field("year", record.year);
  out.field("actions_due", facts.actions_due).field("actions_done", facts.actions_done);
  write_plan_members(out, *report);
  out.end_object();
}

void write_spans(Writer& out, std::string_view key, const std::vector<engine::YearSpan>& spans) {
  write_list(out.key(key), spans, [&out](const engine::YearSpan& span) {
    out.begin_object().field("entry", span.entry).field("from", span.from).field("to", span.to);
    out.end_object();
  });
}

void write_customer_year(Writer& out, const plan::Account& account, const Context& context) {
  const Content& content = context.assembly.content;
  const engine::CustomerYearFacts facts =
      customer_year_facts(account, content, context.assembly.today, context.omissions);
  const auto report = engine::customer_year(facts, content.planning.customer_year.calendar);
  if (!report) return write_record_error(out, account.id, report.error());
  out.begin_object().field("id", account.id).field("variant", facts.variant);
  out.field("fiscal_year_start_month", facts.fiscal_year_start_month);
  out.field("year_start", report->year_start).field("year_end", report->year_end);
  write_spans(out, "now", report->now);
  write_spans(out, "upcoming", report->upcoming);
  write_spans(out, "year", report->year);
  write_because(out.key("because"), report->because);
  out.end_object();
}

void write_band(Writer& out, const engine::OrderBand& band) {
  out.begin_object().field("below", band.below).field("orders", band.orders);
  out.field("value", band.value).end_object();
}

}  // namespace

void write_account_plans(Writer& out, const Context& context) {
  const plan::Plan& plan = context.assembly.plan;
  const std::vector<const plan::AccountPlan*> plans = account_plans_of(plan, context.year);
  out.line_break().key("account_plans");
  write_list(out, plans,
             [&](const plan::AccountPlan* record) { write_account_plan(out, *record, context); });
  std::vector<std::string_view> without;
  for (const plan::Account* account : in_id_order(plan.accounts)) {
    const bool has_plan =
        std::ranges::find(plans, account->id, &plan::AccountPlan::account) != plans.end();
    if (account->is_key && !has_plan) without.push_back(account->id);
  }
  write_list(out.line_break().key("key_accounts_without_plan"), without);
}

void write_order_sizes(Writer& out, const Context& context) {
  if (!context.year.until_today) {
    out.null();
    return;
  }
  const auto sizes = engine::order_sizes(
      order_values(context.assembly.plan, *context.year.until_today, context.omissions),
      context.assembly.content.planning.account_plan.order_bands);
  write_result(out, sizes, [&out](const engine::OrderSizeReport& report) {
    write_list(out.key("bands"), report.bands,
               [&out](const engine::OrderBand& band) { write_band(out, band); });
    out.field("orders", report.orders).field("value", report.value);
    out.field("mean", report.mean).field("largest_share", report.largest_share);
  });
}

void write_customer_years(Writer& out, const Context& context) {
  std::vector<const plan::Account*> accounts = in_id_order(context.assembly.plan.accounts);
  std::erase_if(accounts, [](const plan::Account* account) { return !account->is_key; });
  write_list(out, accounts,
             [&](const plan::Account* account) { write_customer_year(out, *account, context); });
}

void write_interaction(Writer& out, const Context& context) {
  const auto rate =
      engine::interaction_rate(account_contacts(context.assembly), context.assembly.today,
                               context.assembly.content.metrics.interaction_days);
  write_result(out, rate, [&out](const engine::InteractionReport& report) {
    out.field("accounts", report.accounts).field("in_contact", report.in_contact);
    out.field("rate", report.rate);
    write_list(out.key("silent"), report.silent, [&out](const engine::SilentAccount& account) {
      out.begin_object().field("id", account.id).field("days", account.days).end_object();
    });
  });
}

}  // namespace dealbench::app::planning_report
