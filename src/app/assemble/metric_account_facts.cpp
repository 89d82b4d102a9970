#include <algorithm>

#include "app/assemble/account_plan_facts.h"
#include "app/assemble/contact_facts.h"
#include "app/assemble/field_words.h"
#include "app/assemble/market_facts.h"
#include "app/assemble/metric_parts.h"
#include "engine/planning/finding.h"

namespace dealbench::app {
namespace {

bool any_in(const std::vector<Date>& days, const Period& period) {
  return std::ranges::any_of(days, [&period](Date day) { return period.contains(day); });
}

// Segments that have both figures and are not saline, as the grid's share.
void add_market(const Assembly& assembly, engine::MetricFacts& facts) {
  Omissions listed_with_the_grid;
  const engine::MarketFacts market =
      market_facts(assembly.plan, assembly.content, listed_with_the_grid);
  const auto report =
      engine::evaluate_market_grid(market, assembly.content.planning.market_grid.rules);
  if (!report) return;
  engine::MoneySum own;
  engine::MoneySum capacity;
  bool is_known = false;
  for (std::size_t i = 0; i < market.segments.size(); ++i) {
    const engine::MarketSegmentReport& segment = report->segments[i];
    if (segment.is_saline || !segment.capacity || !market.segments[i].own_last_year) continue;
    own.add(market.segments[i].own_last_year);
    capacity.add(segment.capacity);
    is_known = true;
  }
  if (!is_known) return;
  facts.own_scale = own.real();
  facts.market_capacity = capacity.real();
}

void add_targets(const Assembly& assembly, const Period& period, engine::MetricFacts& facts) {
  std::int64_t targets = 0;
  std::int64_t contacted = 0;
  std::int64_t met = 0;
  for (const plan::Account& account : assembly.plan.accounts) {
    if (!account.is_target) continue;
    ++targets;
    if (any_in(days_contacted(account, assembly.index, assembly.today), period)) ++contacted;
    if (any_in(days_met(account, assembly.index, assembly.today), period)) ++met;
  }
  facts.target_customers = real_count(targets);
  facts.targets_contacted = real_count(contacted);
  facts.customers_met = real_count(met);
}

void add_renewals(const plan::Plan& plan, const Period& period, engine::MetricFacts& facts) {
  std::int64_t due = 0;
  std::int64_t kept = 0;
  engine::MoneySum money_due;
  engine::MoneySum money_kept;
  for (const plan::Account& account : plan.accounts) {
    if (!period.contains(account.renewal_due_on)) continue;
    ++due;
    money_due.add(account.renewal_value);
    if (account.renewal_state != "kept") continue;
    ++kept;
    money_kept.add(account.renewal_value);
  }
  const bool is_kept_in_the_plan = std::ranges::any_of(
      plan.accounts,
      [](const plan::Account& account) { return account.renewal_due_on.has_value(); });
  if (!is_kept_in_the_plan) return;
  facts.customers_due = real_count(due);
  facts.customers_kept = real_count(kept);
  facts.renewals_due = money_due.real();
  facts.renewals = money_kept.real();
}

void add_satisfaction(const plan::Plan& plan, engine::MetricFacts& facts) {
  std::int64_t points = 0;
  std::int64_t answers = 0;
  for (const plan::Account& account : plan.accounts) {
    if (!account.satisfaction) continue;
    points += *account.satisfaction;
    ++answers;
  }
  if (answers == 0) return;
  facts.satisfaction_points = real_count(points);
  facts.satisfaction_answers = real_count(answers);
}

bool holds_something(const plan::AccountPlan& account_plan) {
  const auto has_text = [](const plan::TextMap& texts) {
    return std::ranges::any_of(texts, [](const auto& entry) { return is_stated(entry.second); });
  };
  return has_text(account_plan.fields) || has_text(account_plan.insight) ||
         !account_plan.ladder.empty();
}

void add_plans_and_actions(const Assembly& assembly, const PlanningYear& year,
                           engine::MetricFacts& facts) {
  const std::vector<const plan::AccountPlan*> plans = account_plans_of(assembly.plan, year);
  std::int64_t key_accounts = 0;
  std::int64_t planned = 0;
  ActionCount actions;
  for (const plan::Account& account : assembly.plan.accounts) {
    const ActionCount own = account_actions(account, assembly, year);
    actions.due += own.due;
    actions.done += own.done;
    if (!account.is_key) continue;
    ++key_accounts;
    const bool has_plan = std::ranges::any_of(plans, [&account](const plan::AccountPlan* one) {
      return one->account == account.id && holds_something(*one);
    });
    if (has_plan) ++planned;
  }
  facts.key_accounts = real_count(key_accounts);
  facts.accounts_planned = real_count(planned);
  if (assembly.plan.actions.empty()) return;
  facts.account_actions_due = real_count(actions.due);
  facts.account_actions_done = real_count(actions.done);
}

}  // namespace

void add_account_quantities(const Assembly& assembly, const PlanningYear& year,
                            const Period& period, engine::MetricFacts& facts) {
  const plan::Plan& plan = assembly.plan;
  add_market(assembly, facts);
  if (!plan.leads.empty()) {
    facts.leads = real_count(std::ranges::count_if(plan.leads, [&period](const plan::Lead& lead) {
      return period.contains(lead.received_on);
    }));
  }
  if (plan.accounts.empty()) return;
  facts.accounts = real_count(static_cast<std::int64_t>(plan.accounts.size()));
  add_targets(assembly, period, facts);
  add_renewals(plan, period, facts);
  add_satisfaction(plan, facts);
  add_plans_and_actions(assembly, year, facts);
  const auto contact = engine::interaction_rate(account_contacts(assembly), assembly.today,
                                                assembly.content.metrics.interaction_days);
  if (contact) facts.accounts_in_contact = real_count(contact->in_contact);
}

}  // namespace dealbench::app
