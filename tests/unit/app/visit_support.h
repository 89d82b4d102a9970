#pragma once
// A small plan for the tests of visits and of the guide: one rep, one customer, one deal at stage 3
// with one person, and one visit.

#include <string>
#include <string_view>
#include <utility>

#include "app/assemble/plan_index.h"
#include "support/default_playbook.h"
#include "unit/app/report_support.h"

namespace dealbench::app::visit_test {

using test_report::at;
using test_report::day;
using test_report::parsed;
using test_report::record;
using test_report::text_at;
using test_report::text_of;
using test_report::today;

inline plan::Visit visit_on(std::string id, std::string_view on, std::string state) {
  plan::Visit visit = record<plan::Visit>(std::move(id));
  visit.deal = "d1";
  visit.owner = "m1";
  visit.people = {"p1"};
  visit.on = day(on);
  visit.state = std::move(state);
  return visit;
}

// Without visits: member m1, customer a1, deal d1, person p1 who is the final decider in trouble.
inline plan::Plan deal_plan() {
  plan::Plan plan;
  plan::Member member = record<plan::Member>("m1");
  member.role = "rep";
  plan.members = {member};
  plan::Account account = record<plan::Account>("a1");
  account.industry = "医疗";
  plan.accounts = {account};
  plan.offers = {record<plan::Offer>("o1")};
  plan::Deal deal = record<plan::Deal>("d1");
  deal.account = "a1";
  deal.offer = "o1";
  deal.stage = 3;
  deal.stage_since = day("2026-11-01");
  deal.deal_value = Money{20'000'000};
  plan.deals = {deal};
  plan.people = {record<plan::Person>("p1"), record<plan::Person>("p2")};
  plan::DealPerson place = record<plan::DealPerson>("dp1");
  place.deal = "d1";
  place.person = "p1";
  place.kinds = {"e_db"};
  plan.deal_people = {place};
  plan::Rating rating = record<plan::Rating>("r1");
  rating.deal = "d1";
  rating.person = "p1";
  rating.on = day("2026-11-02");
  rating.mode = "trouble";
  plan.ratings = {rating};
  return plan;
}

// A visit that is effective: every starred item done, ratings with a mean of 3.5, a commitment of
// level 3.
inline plan::Visit full_visit(std::string id, std::string_view on) {
  plan::Visit visit = visit_on(std::move(id), on, "done");
  for (const auto& item : test::default_playbook().visit.rules.checklist) {
    if (item.move > 0) visit.marks.emplace_back(item.id, "done");
  }
  visit.concept_layers = {{"goal", "said"}, {"problem", "guessed"}};
  visit.best_commitment = 4;
  visit.minimum_commitment = 2;
  visit.commitment_level = 3;
  visit.commitment = "names the decider";
  visit.commitment_by = "p1";
  visit.commitment_due = Date{visit.on->days + 7};
  visit.new_facts = 1;
  visit.summary = {{"consensus", "the goal"}};
  visit.ratings = {{"e1", 3}, {"e2", 4}, {"e3", 3}, {"e4", 4}, {"e5", 3}, {"e6", 4}};
  return visit;
}

}  // namespace dealbench::app::visit_test
