#include "app/assemble/metric_facts.h"

#include <algorithm>

#include "app/assemble/metric_parts.h"
#include "app/assemble/team_plan_facts.h"

namespace dealbench::app {
namespace {

constexpr double days_per_week = 7;
constexpr double days_per_month = 30.4375;

// The day of a member's first won deal: stated, else that of the first one that the member owns.
std::optional<Date> first_win_of(const plan::Member& member, const plan::Plan& plan) {
  if (member.first_win_on) return member.first_win_on;
  std::optional<Date> first;
  for (const plan::Deal& deal : plan.deals) {
    if (deal.owner != member.id || deal.outcome != "won" || !deal.closed_on) continue;
    first = first ? std::min(*first, *deal.closed_on) : *deal.closed_on;
  }
  return first;
}

void add_new_reps(const plan::Plan& plan, const Period& period, engine::MetricFacts& facts,
                  Omissions& omissions) {
  std::int64_t reps = 0;
  std::int64_t days = 0;
  bool is_known = true;
  for (const plan::Member& member : plan.members) {
    if (member.role != "rep") continue;
    const auto first_win = first_win_of(member, plan);
    if (!period.contains(first_win)) continue;
    if (member.started_on && *member.started_on <= *first_win) {
      ++reps;
      days += days_between(*member.started_on, *first_win);
    } else {
      is_known = false;
      omissions.incomplete.push_back(field_place("members", member, "started_on"));
    }
  }
  if (!is_known) return;
  facts.new_reps = real_count(reps);
  facts.first_win_days = real_count(days);
}

void add_sessions(const Assembly& assembly, const Period& period, engine::MetricFacts& facts,
                  Omissions& omissions) {
  const auto coaching =
      engine::evaluate_coaching(coaching_facts(assembly, period, SessionKind::coaching, omissions));
  if (coaching) {
    facts.coaching_hours = coaching->hours;
    facts.reps_coached = real_count(coaching->reps_coached);
  }
  const auto training =
      engine::evaluate_coaching(coaching_facts(assembly, period, SessionKind::training, omissions));
  if (training) facts.training_hours = training->hours;
}

// Over the roles that are counted.
void add_posts(const plan::Plan& plan, const plan::Year& year, const Content& content,
               engine::MetricFacts& facts) {
  Omissions listed_with_the_organisation;
  const engine::OrganisationTemplate* organisation =
      organisation_of(year, content, listed_with_the_organisation);
  if (!organisation) return;
  const auto organised =
      organisation_facts(plan, year, *organisation, listed_with_the_organisation);
  if (!organised) return;
  const auto report = engine::organisation_need(*organised, *organisation);
  if (!report) return;
  std::int64_t planned = 0;
  std::int64_t filled = 0;
  bool is_counted = false;
  for (const engine::RoleNeed& role : report->roles) {
    if (!role.present) continue;
    is_counted = true;
    planned += role.needed;
    filled += std::min(role.needed, *role.present);
  }
  if (!is_counted) return;
  facts.posts_planned = real_count(planned);
  facts.posts_filled = real_count(filled);
}

}  // namespace

void add_team_quantities(const Assembly& assembly, const PlanningYear& year, const Period& period,
                         engine::MetricFacts& facts, Omissions& omissions) {
  facts.weeks = period.days() / days_per_week;
  facts.months = period.days() / days_per_month;
  if (year.year) {
    add_posts(assembly.plan, *year.year, assembly.content, facts);
    if (year.year->sales_cost) facts.sales_cost = static_cast<double>(year.year->sales_cost->minor);
  }
  if (assembly.plan.members.empty()) return;
  facts.reps = real_count(static_cast<std::int64_t>(rep_ids(assembly.plan).size()));
  add_new_reps(assembly.plan, period, facts, omissions);
  if (!assembly.plan.coaching.empty()) add_sessions(assembly, period, facts, omissions);
}

engine::MetricFacts metric_facts(const Assembly& assembly, const EvaluatedRecords& records,
                                 const PlanningYear& year, Omissions& omissions) {
  engine::MetricFacts facts;
  if (!year.until_today) return facts;
  const Period& period = *year.until_today;
  add_deal_quantities(assembly, records.deals, period, facts, omissions);
  add_visit_quantities(assembly, records.visits, period, facts);
  add_account_quantities(assembly, year, period, facts);
  add_team_quantities(assembly, year, period, facts, omissions);
  return facts;
}

}  // namespace dealbench::app
