#pragma once
// Year plans of accounts, order sizes, the customer's year and who really talks with us, as facts
// of the planning engine.

#include <optional>
#include <vector>

#include "app/assemble/planning_facts.h"
#include "engine/planning/account_plan.h"
#include "engine/planning/customer_year.h"
#include "engine/planning/interaction.h"

namespace dealbench::app {

// Those of the year; a plan without a year counts for every year.
[[nodiscard]] std::vector<const plan::AccountPlan*> account_plans_of(const plan::Plan& plan,
                                                                     const PlanningYear& year);

// Actions of the account that name no deal, due in the year and until today; done: done until
// today.
struct ActionCount {
  std::int32_t due = 0;
  std::int32_t done = 0;
};
[[nodiscard]] ActionCount account_actions(const plan::Account& account, const Assembly& assembly,
                                          const PlanningYear& year);

// A field is filled when something stands in it. Where the plan keeps the same elsewhere, that
// fills it too: "kpis" the account's key figures, "order_ladder" a rung, "customer_year" the first
// month of the fiscal year, "opportunities" an open deal, "single_sales_objectives" an open deal's
// objective. Omitted: fields, steps, maxims and rungs that the playbook does not have.
// Precondition: the plan's account is there.
[[nodiscard]] engine::AccountPlanFacts account_plan_facts(const plan::AccountPlan& account_plan,
                                                          const plan::Account& account,
                                                          const Assembly& assembly,
                                                          const PlanningYear& year,
                                                          Omissions& omissions);

// Contract values of the deals won in the period, by deal id; won deals without a value are listed.
[[nodiscard]] std::vector<Money> order_values(const plan::Plan& plan, const Period& period,
                                              Omissions& omissions);

// The kind of customer that the account states, else its own kind, else the playbook's first. The
// fiscal year begins in January unless stated.
[[nodiscard]] engine::CustomerYearFacts customer_year_facts(const plan::Account& account,
                                                            const Content& content, Date today,
                                                            Omissions& omissions);

// Every account with the last day until today on which both sides spoke; by id.
[[nodiscard]] std::vector<engine::AccountContact> account_contacts(const Assembly& assembly);

}  // namespace dealbench::app
