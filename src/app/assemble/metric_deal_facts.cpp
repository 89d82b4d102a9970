#include <algorithm>

#include "app/assemble/metric_parts.h"
#include "app/assemble/pipeline_facts.h"
#include "app/assemble/visit_facts.h"
#include "engine/funnel/hygiene.h"
#include "engine/planning/finding.h"

namespace dealbench::app {
namespace {

struct Bookings {
  engine::MoneySum all, new_customers, cross_sell, strategic;
  std::int64_t wins = 0;
  std::int64_t closed = 0;
  std::int64_t cycle_days = 0;
  bool all_cycles_known = true;
};

void add_win(const plan::Deal& deal, const PlanIndex& index, Bookings& bookings) {
  ++bookings.wins;
  bookings.all.add(deal.deal_value);
  if (deal.is_new_customer) bookings.new_customers.add(deal.deal_value);
  if (deal.is_cross_sell) bookings.cross_sell.add(deal.deal_value);
  const plan::Offer* offer = index.offers.find(deal.offer);
  if (offer && offer->is_strategic) bookings.strategic.add(deal.deal_value);
  if (deal.opened_on && *deal.opened_on <= *deal.closed_on) {
    bookings.cycle_days += days_between(*deal.opened_on, *deal.closed_on);
  } else {
    bookings.all_cycles_known = false;
  }
}

Bookings bookings_of(const Assembly& assembly, const Period& period, Omissions& omissions) {
  Bookings bookings;
  for (const plan::Deal& deal : assembly.plan.deals) {
    const bool won = deal.outcome == "won";
    if (!won && deal.outcome != "lost") continue;
    if (!deal.closed_on) {
      omissions.incomplete.push_back(field_place("deals", deal, "closed_on"));
    } else if (period.contains(deal.closed_on)) {
      ++bookings.closed;
      if (won) add_win(deal, assembly.index, bookings);
    }
  }
  return bookings;
}

bool was_analysed(const plan::Deal& deal, const Assembly& assembly) {
  const auto assessments = assembly.index.assessments.of(deal.id);
  return std::ranges::any_of(assessments, [&assembly](const plan::Assessment* assessment) {
    if (!assessment->rival.empty() || !assessment->on) return false;
    const std::int32_t days = days_between(*assessment->on, assembly.today);
    return days >= 0 && days <= assembly.content.metrics.analysis_days;
  });
}

void add_open_deals(const Assembly& assembly, std::span<const PlanDeal> deals,
                    engine::MetricFacts& facts) {
  std::int64_t open = 0;
  std::int64_t sound = 0;
  std::int64_t analysed = 0;
  std::vector<double> health;
  for (const PlanDeal& deal : deals) {
    if (deal.closed) continue;
    ++open;
    if (was_analysed(*deal.record, assembly)) ++analysed;
    if (!deal.report) continue;
    if (deal.report->objective.is_single_objective) ++sound;
    if (deal.report->health) health.push_back(deal.report->health->value);
  }
  facts.open_deals = real_count(open);
  facts.deals_with_sound_objective = real_count(sound);
  facts.deals_analysed = real_count(analysed);
  facts.deals_assessed = real_count(static_cast<std::int64_t>(health.size()));
  facts.health_points = engine::sum_in_any_order(std::move(health));
  const auto hygiene = engine::evaluate_hygiene(
      open_deals(deals, assembly.content, assembly.today).facts, assembly.content.funnel.hygiene);
  if (hygiene) facts.zombie_deals = real_count(hygiene->zombies.count);
}

bool is_for_deal(const plan::Action& action, const PlanIndex& index) {
  if (index.deals.find(action.deal)) return true;
  const plan::Visit* visit = index.visits.find(action.visit);
  return visit && visit_deal(*visit, index);
}

void add_actions(const Assembly& assembly, const Period& period, engine::MetricFacts& facts) {
  std::int64_t due = 0;
  std::int64_t done = 0;
  for (const plan::Action& action : assembly.plan.actions) {
    if (!period.contains(action.due) || !is_for_deal(action, assembly.index)) continue;
    ++due;
    if (action.done_on && *action.done_on <= assembly.today) ++done;
  }
  facts.actions_due = real_count(due);
  facts.actions_done = real_count(done);
}

}  // namespace

void add_deal_quantities(const Assembly& assembly, std::span<const PlanDeal> deals,
                         const Period& period, engine::MetricFacts& facts, Omissions& omissions) {
  if (!assembly.plan.actions.empty()) add_actions(assembly, period, facts);
  if (assembly.plan.deals.empty()) return;
  const Bookings bookings = bookings_of(assembly, period, omissions);
  facts.bookings = bookings.all.real();
  facts.new_customer_bookings = bookings.new_customers.real();
  facts.cross_sell_bookings = bookings.cross_sell.real();
  facts.strategic_bookings = bookings.strategic.real();
  facts.wins = real_count(bookings.wins);
  facts.closed_deals = real_count(bookings.closed);
  if (bookings.all_cycles_known) facts.won_cycle_days = real_count(bookings.cycle_days);
  add_open_deals(assembly, deals, facts);
}

}  // namespace dealbench::app
