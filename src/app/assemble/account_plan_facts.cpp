#include "app/assemble/account_plan_facts.h"

#include <algorithm>

#include "app/assemble/contact_facts.h"
#include "app/assemble/field_words.h"
#include "app/assemble/plan_deals.h"

namespace dealbench::app {
namespace {

// The keys of `held` with a text, those that the playbook does not have left out.
std::vector<std::string> filled_keys(const plan::AccountPlan& account_plan, std::string_view field,
                                     const plan::TextMap& held,
                                     const std::vector<std::string>& known, Omissions& omissions) {
  std::vector<std::string> filled;
  for (const auto& [key, text] : held) {
    if (std::ranges::find(known, key) == known.end()) {
      omissions.unknown_keys.push_back(field_place("account_plans", account_plan, field, key));
    } else if (is_stated(text)) {
      filled.push_back(key);
    }
  }
  return filled;
}

void add_field(std::string_view id, bool is_filled, const std::vector<std::string>& known,
               std::vector<std::string>& filled) {
  if (!is_filled || std::ranges::find(known, id) == known.end()) return;
  if (std::ranges::find(filled, id) == filled.end()) filled.emplace_back(id);
}

// What the plan keeps as records rather than as a text of the form.
void add_fields_of_records(const plan::AccountPlan& account_plan, const plan::Account& account,
                           const Assembly& assembly, const std::vector<std::string>& known,
                           std::vector<std::string>& filled) {
  bool has_deal = false;
  bool has_objective = false;
  for (const plan::Deal* deal : assembly.index.account_deals.of(account.id)) {
    if (is_closed(*deal, assembly.today)) continue;
    has_deal = true;
    has_objective = has_objective || is_stated(deal->objective);
  }
  add_field("kpis", !assembly.index.account_kpis.of(account.id).empty(), known, filled);
  add_field("order_ladder", !account_plan.ladder.empty(), known, filled);
  add_field("customer_year", account.fiscal_year_start_month.has_value(), known, filled);
  add_field("opportunities", has_deal, known, filled);
  add_field("single_sales_objectives", has_objective, known, filled);
}

std::vector<std::string> field_ids(const engine::AccountPlanForm& form) {
  std::vector<std::string> ids;
  for (const engine::AccountPlanField& field : form.fields) ids.push_back(field.id);
  return ids;
}

void add_maxims_and_ladder(const plan::AccountPlan& account_plan,
                           const engine::AccountPlanForm& form, engine::AccountPlanFacts& facts,
                           Omissions& omissions) {
  for (const auto& [maxim, answer] : account_plan.maxims) {
    if (std::ranges::find(form.maxims, maxim) == form.maxims.end()) {
      omissions.unknown_keys.push_back(field_place("account_plans", account_plan, "maxims", maxim));
    } else if (const auto is_kept = yes_or_no(answer)) {
      facts.maxims.push_back({maxim, *is_kept});
    }
  }
  for (const auto& [rung, value] : account_plan.ladder) {
    if (std::ranges::find(form.ladder, rung) == form.ladder.end()) {
      omissions.unknown_keys.push_back(field_place("account_plans", account_plan, "ladder", rung));
    } else {
      facts.ladder.push_back({rung, Money{value}});
    }
  }
}

bool has_variant(const Content& content, std::string_view variant) {
  return std::ranges::any_of(
      content.planning.customer_year.variants,
      [variant](const playbook::YearVariant& known) { return known.id == variant; });
}

}  // namespace

std::vector<const plan::AccountPlan*> account_plans_of(const plan::Plan& plan,
                                                       const PlanningYear& year) {
  const std::int64_t begins = calendar_day(year.whole.from).year;
  std::vector<const plan::AccountPlan*> plans = in_id_order(plan.account_plans);
  std::erase_if(plans, [begins](const plan::AccountPlan* account_plan) {
    return account_plan->year.value_or(begins) != begins;
  });
  return plans;
}

ActionCount account_actions(const plan::Account& account, const Assembly& assembly,
                            const PlanningYear& year) {
  ActionCount count;
  if (!year.until_today) return count;
  for (const plan::Action* action : assembly.index.account_actions.of(account.id)) {
    if (assembly.index.deals.find(action->deal)) continue;
    if (!year.until_today->contains(action->due)) continue;
    ++count.due;
    if (action->done_on && *action->done_on <= assembly.today) ++count.done;
  }
  return count;
}

engine::AccountPlanFacts account_plan_facts(const plan::AccountPlan& account_plan,
                                            const plan::Account& account, const Assembly& assembly,
                                            const PlanningYear& year, Omissions& omissions) {
  const engine::AccountPlanForm form = assembly.content.planning.account_plan.form();
  const std::vector<std::string> fields = field_ids(form);
  engine::AccountPlanFacts facts;
  facts.filled_fields = filled_keys(account_plan, "fields", account_plan.fields, fields, omissions);
  add_fields_of_records(account_plan, account, assembly, fields, facts.filled_fields);
  facts.filled_insight_steps =
      filled_keys(account_plan, "insight", account_plan.insight, form.insight_steps, omissions);
  add_maxims_and_ladder(account_plan, form, facts, omissions);
  for (const plan::AccountKpi* kpi : in_id_order(assembly.index.account_kpis.of(account.id))) {
    facts.kpis.push_back({.id = kpi->id,
                          .has_department = is_stated(kpi->department),
                          .has_figure = is_stated(kpi->figure),
                          .is_served = is_stated(kpi->served_by)});
  }
  const ActionCount actions = account_actions(account, assembly, year);
  facts.actions_due = actions.due;
  facts.actions_done = actions.done;
  return facts;
}

std::vector<Money> order_values(const plan::Plan& plan, const Period& period,
                                Omissions& omissions) {
  std::vector<Money> values;
  for (const plan::Deal* deal : in_id_order(plan.deals)) {
    if (deal->outcome != "won" || !period.contains(deal->closed_on)) continue;
    if (deal->deal_value) {
      values.push_back(*deal->deal_value);
    } else {
      omissions.incomplete.push_back(field_place("deals", *deal, "deal_value"));
    }
  }
  return values;
}

engine::CustomerYearFacts customer_year_facts(const plan::Account& account, const Content& content,
                                              Date today, Omissions& omissions) {
  engine::CustomerYearFacts facts{
      .today = today,
      .fiscal_year_start_month = narrowed(account.fiscal_year_start_month.value_or(1)),
      .variant = {}};
  if (has_variant(content, account.calendar_variant)) {
    facts.variant = account.calendar_variant;
    return facts;
  }
  if (!account.calendar_variant.empty())
    omissions.unknown_keys.push_back(field_place("accounts", account, "calendar_variant"));
  if (has_variant(content, account.kind)) {
    facts.variant = account.kind;
  } else if (!content.planning.customer_year.variants.empty()) {
    facts.variant = content.planning.customer_year.variants.front().id;
  }
  return facts;
}

std::vector<engine::AccountContact> account_contacts(const Assembly& assembly) {
  std::vector<engine::AccountContact> contacts;
  for (const plan::Account* account : in_id_order(assembly.plan.accounts)) {
    const std::vector<Date> days = days_spoken(*account, assembly.index, assembly.today);
    contacts.push_back({account->id, days.empty() ? std::nullopt : std::optional(days.back())});
  }
  return contacts;
}

}  // namespace dealbench::app
