// Removing a record with its parts, and what named it.
#include "plan/edit/removal.h"

#include <set>

#include "unit/plan/plan_support.h"

namespace dealbench::plan {
namespace {

const Stamp stamp{"Li", "2026-11-23T08:00:00Z"};

// An account with a person, two deals with that person in one of them, and an action for both.
Plan small_team() {
  Plan plan;
  plan.settings.id = "settings";
  plan.accounts.resize(1);
  plan.accounts[0].id = "acme";
  plan.people.resize(2);
  plan.people[0].id = "wang";
  plan.people[0].account = "acme";
  plan.people[1].id = "zhao";
  plan.people[1].account = "acme";
  plan.people[1].reports_to = "wang";
  plan.deals.resize(2);
  plan.deals[0].id = "d1";
  plan.deals[0].account = "acme";
  plan.deals[1].id = "d2";
  plan.deals[1].account = "acme";
  plan.deal_people.resize(1);
  plan.deal_people[0].id = "dp";
  plan.deal_people[0].deal = "d1";
  plan.deal_people[0].person = "wang";
  plan.visits.resize(1);
  plan.visits[0].id = "v1";
  plan.visits[0].people = {"wang", "zhao"};
  plan.actions.resize(1);
  plan.actions[0].id = "a1";
  plan.actions[0].deal = "d1";
  plan.actions[0].person = "wang";
  return plan;
}

TEST(Removal, takes_the_parts_along_and_empties_what_named_them) {
  Plan plan = small_team();
  const auto edit = removal_of(plan, "people", "wang", stamp);
  ASSERT_TRUE(edit);
  ASSERT_TRUE(apply(plan, *edit));
  ASSERT_EQ(plan.people.size(), 1U);
  EXPECT_EQ(plan.people[0].reports_to, "");
  EXPECT_TRUE(plan.deal_people.empty());
  EXPECT_EQ(plan.visits[0].people, (std::vector<std::string>{"zhao"}));
  EXPECT_EQ(plan.actions[0].person, "");
  EXPECT_EQ(plan.actions[0].deal, "d1");
  EXPECT_EQ(plan.actions[0].by, "Li");
}

TEST(Removal, of_an_account_leaves_its_deals_and_takes_its_people) {
  Plan plan = small_team();
  ASSERT_TRUE(apply(plan, *removal_of(plan, "accounts", "acme", stamp)));
  EXPECT_TRUE(plan.people.empty());
  EXPECT_TRUE(plan.deal_people.empty());
  ASSERT_EQ(plan.deals.size(), 2U);
  EXPECT_EQ(plan.deals[0].account, "");
  EXPECT_TRUE(plan.visits[0].people.empty());
}

TEST(Removal, is_one_step_that_can_be_taken_back_whole) {
  Plan plan = small_team();
  const Plan before = plan;
  const auto inverse = apply(plan, *removal_of(plan, "accounts", "acme", stamp));
  ASSERT_TRUE(inverse);
  ASSERT_NE(plan, before);
  ASSERT_TRUE(apply(plan, *inverse));
  EXPECT_EQ(plan, before);
}

TEST(Removal, of_what_is_not_there_is_refused_by_place) {
  const Plan plan = small_team();
  const auto edit = removal_of(plan, "deals", "d9", stamp);
  ASSERT_FALSE(edit);
  EXPECT_EQ(edit.error().code, ErrorCode::edit_unknown_record);
  EXPECT_EQ(edit.error().place, "deals/d9");
  EXPECT_FALSE(removal_of(plan, "settings", "settings", stamp));
}

TEST(Removal, every_part_is_named_by_a_reference_of_its_collection) {
  std::set<std::string> found;
  for (const CollectionDef& collection : collections()) {
    for (const FieldDef& field : collection.fields()) {
      if (!is_part_by(collection.key, field.key)) continue;
      EXPECT_EQ(field.kind, FieldKind::reference) << collection.key << "." << field.key;
      found.insert(std::string(collection.key) + "." + std::string(field.key));
    }
  }
  EXPECT_EQ(found.size(), 27U);
}

}  // namespace
}  // namespace dealbench::plan
