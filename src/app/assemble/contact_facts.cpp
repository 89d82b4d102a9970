#include "app/assemble/contact_facts.h"

#include <algorithm>

#include "app/assemble/assembly.h"

namespace dealbench::app {
namespace {

void sort_once(std::vector<Date>& days) {
  std::ranges::sort(days);
  const auto repeated = std::ranges::unique(days);
  days.erase(repeated.begin(), repeated.end());
}

// Days on which people of a deal were met besides visits.
void add_days_met(const plan::Deal& deal, const PlanIndex& index, Date today,
                  std::vector<Date>& days) {
  for (const plan::DealPerson* person : index.deal_people.of(deal.id)) {
    for (const Date day : person->met_on) {
      if (day <= today) days.push_back(day);
    }
  }
}

std::vector<Date> days_of_touches(const plan::Account& account, const PlanIndex& index, Date today,
                                  bool only_two_way) {
  std::vector<Date> days;
  for (const plan::Touch* touch : index.touches.of(account.id)) {
    if (only_two_way && !touch->is_two_way) continue;
    if (touch->on && *touch->on <= today) days.push_back(*touch->on);
  }
  return days;
}

std::vector<Date> met_or(const plan::Account& account, const PlanIndex& index, Date today,
                         std::vector<Date> days) {
  const std::vector<Date> met = days_met(account, index, today);
  days.insert(days.end(), met.begin(), met.end());
  sort_once(days);
  return days;
}

}  // namespace

bool took_place(const plan::Visit& visit, Date today) {
  return visit.state == "done" && (!visit.on || *visit.on <= today);
}

std::vector<const plan::Visit*> visits_of(const plan::Deal& deal, const PlanIndex& index,
                                          Date today) {
  std::vector<const plan::Visit*> visits = in_id_order(index.deal_visits.of(deal.id));
  std::erase_if(visits, [today](const plan::Visit* visit) { return !took_place(*visit, today); });
  return visits;
}

std::vector<const plan::Visit*> visits_of(const plan::Account& account, const PlanIndex& index,
                                          Date today) {
  std::vector<const plan::Visit*> visits;
  for (const plan::Deal* deal : index.account_deals.of(account.id)) {
    const auto of_deal = index.deal_visits.of(deal->id);
    visits.insert(visits.end(), of_deal.begin(), of_deal.end());
  }
  for (const plan::Visit* visit : index.account_visits.of(account.id)) {
    if (!index.deals.find(visit->deal)) visits.push_back(visit);
  }
  std::erase_if(visits, [today](const plan::Visit* visit) { return !took_place(*visit, today); });
  sort_by_id(visits);
  return visits;
}

std::int64_t meetings_of(const plan::Deal& deal, const PlanIndex& index, Date today) {
  const std::vector<const plan::Visit*> visits = visits_of(deal, index, today);
  std::vector<Date> others;
  add_days_met(deal, index, today, others);
  sort_once(others);
  std::erase_if(others, [&visits](Date day) {
    return std::ranges::any_of(visits,
                               [day](const plan::Visit* visit) { return visit->on == day; });
  });
  return static_cast<std::int64_t>(visits.size() + others.size());
}

std::vector<Date> days_met(const plan::Account& account, const PlanIndex& index, Date today) {
  std::vector<Date> days;
  for (const plan::Visit* visit : visits_of(account, index, today)) {
    if (visit->on) days.push_back(*visit->on);
  }
  for (const plan::Deal* deal : index.account_deals.of(account.id))
    add_days_met(*deal, index, today, days);
  sort_once(days);
  return days;
}

std::vector<Date> days_spoken(const plan::Account& account, const PlanIndex& index, Date today) {
  return met_or(account, index, today, days_of_touches(account, index, today, true));
}

std::vector<Date> days_contacted(const plan::Account& account, const PlanIndex& index, Date today) {
  return met_or(account, index, today, days_of_touches(account, index, today, false));
}

}  // namespace dealbench::app
