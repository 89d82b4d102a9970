#pragma once
// Plans for the tests of deals: the worked example of the method, and a deal with a record of every
// kind.

#include <array>
#include <string>

#include "app/assemble/plan_index.h"
#include "support/default_playbook.h"
#include "unit/app/report_support.h"

namespace dealbench::app::deal_test {

using test_report::add;
using test_report::day;
using test_report::parsed;
using test_report::text_at;
using test_report::text_of;
using test_report::today;

[[nodiscard]] inline Date days_ago(std::int32_t days) {
  return Date{today.days - days};
}

// Twenty answers, "q1" to "q20".
[[nodiscard]] inline plan::NumberMap answers(const std::array<int, 20>& options) {
  plan::NumberMap map;
  for (std::size_t i = 0; i < options.size(); ++i) {
    map.emplace_back("q" + std::to_string(i + 1), options[i]);
  }
  return map;
}

// Health 83.0 at stage 3, from indicators 55.56, 50, 55.56, 66.67, 77.78, 22.22.
inline constexpr std::array<int, 20> worked_options{2, 1, 2, 2, 1, 2, 1, 2, 1, 2,
                                                    3, 2, 2, 1, 3, 2, 2, 1, 1, 0};

inline plan::Deal& add_worked_deal(plan::Plan& plan, std::string_view id, std::int64_t stage = 3) {
  plan::Deal& deal = add(plan.deals, id);
  deal.name = "Deal " + std::string(id);
  deal.stage = stage;
  deal.stage_since = days_ago(5);
  plan::Assessment& assessment = add(plan.assessments, "a-" + std::string(id));
  assessment.deal = deal.id;
  assessment.on = days_ago(2);
  assessment.answers = answers(worked_options);
  return deal;
}

[[nodiscard]] inline plan::Plan worked_plan(std::int64_t stage = 3) {
  plan::Plan plan;
  add_worked_deal(plan, "d1", stage);
  return plan;
}

// A person of a deal: records "p" and "dp" with the same ending.
inline plan::DealPerson& add_deal_person(plan::Plan& plan, std::string_view deal,
                                         std::string_view ending, std::string kind) {
  add(plan.people, "p" + std::string(ending));
  plan::DealPerson& record = add(plan.deal_people, "dp" + std::string(ending));
  record.deal = std::string(deal);
  record.person = "p" + std::string(ending);
  if (!kind.empty()) record.kinds = {std::move(kind)};
  return record;
}

inline plan::Rating& add_rating(plan::Plan& plan, std::string_view id, std::string person,
                                Date on) {
  plan::Rating& rating = add(plan.ratings, id);
  rating.deal = "d1";
  rating.person = std::move(person);
  rating.on = on;
  return rating;
}

inline plan::Visit& add_visit(plan::Plan& plan, std::string_view id, Date on) {
  plan::Visit& visit = add(plan.visits, id);
  visit.deal = "d1";
  visit.state = "done";
  visit.on = on;
  return visit;
}

// Deal d1 with one record of every kind that the radar reads; d2, p2 and x2 are others.
[[nodiscard]] inline plan::Plan full_plan() {
  plan::Plan plan = worked_plan();
  add(plan.deals, "d2");
  add(plan.members, "m1");
  add(plan.members, "m2");
  add_deal_person(plan, "d1", "1", "e_db").met_on = {days_ago(9)};
  add(plan.people, "p2");
  plan::Rating& rating = add_rating(plan, "r1", "p1", days_ago(3));
  rating.mode = "growth";
  rating.mode_evidence = "asked for a plan";
  rating.support = 2;
  rating.support_evidence = "called us";
  plan::Visit& visit = add_visit(plan, "v1", days_ago(4));
  visit.people = {"p1"};
  visit.commitment_level = 3;
  visit.commitment = "sends the figures";
  visit.commitment_by = "p1";
  visit.commitment_due = days_ago(1);
  plan::StageChange& change = add(plan.stage_changes, "s1");
  change.deal = "d1";
  change.stage = 2;
  change.since = days_ago(20);
  plan::Rival& rival = add(plan.rivals, "x1");
  rival.deal = "d1";
  add(plan.rivals, "x2").deal = "d1";
  plan::Assessment& about = add(plan.assessments, "a-x1");
  about.deal = "d1";
  about.rival = "x1";
  about.on = days_ago(2);
  about.answers = answers({3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3});
  plan::Acknowledgement& seen = add(plan.acknowledgements, "k1");
  seen.deal = "d1";
  seen.code = "R06";
  seen.place = "deals/d1/roles/coach";
  seen.fingerprint = "0";
  seen.reason = "we know";
  seen.on = days_ago(1);
  plan::Promise& promise = add(plan.promises, "o1");
  promise.deal = "d1";
  promise.made_on = days_ago(6);
  return plan;
}

// The same plan with the records of every list but the deals the other way round.
[[nodiscard]] inline plan::Plan turned(plan::Plan plan) {
  const auto turn = [](auto&... lists) { (std::ranges::reverse(lists), ...); };
  turn(plan.members, plan.people, plan.stage_changes, plan.rivals, plan.deal_people, plan.ratings,
       plan.assessments, plan.acknowledgements, plan.promises, plan.benefits, plan.visits,
       plan.unknowns, plan.delivered, plan.influences, plan.comments);
  return plan;
}

}  // namespace dealbench::app::deal_test
