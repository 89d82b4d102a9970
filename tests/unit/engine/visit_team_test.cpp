#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "engine/visit/ability.h"
#include "engine/visit/coaching_focus.h"
#include "engine/visit/weekly.h"
#include "unit/engine/visit_support.h"

namespace dealbench::engine {
namespace {

AbilityRules ability_rules() {
  return {.evaluation = six_scales(), .focus_min_visits = 3};
}

AbilityVisit visit_of(const std::string& rep, const std::vector<int>& values,
                      std::optional<double> ring_1 = {}) {
  AbilityVisit visit{.rep = rep, .ratings = ratings_of(values)};
  visit.ring_percents[0] = ring_1;
  return visit;
}

const AbilityAxis& axis(const AbilityProfile& profile, const std::string& id) {
  return *std::ranges::find(profile.axes, id, &AbilityAxis::id);
}

TEST(Ability, profile_is_the_mean_of_each_axis) {
  const AbilityVisit visits[] = {visit_of("li", {3, 4, 5, 3, 2, 4}, 80),
                                 visit_of("li", {4, 4, 3, 3, 3, 4}, 60),
                                 visit_of("li", {5, 4, 4, 3, 2, 4})};
  const auto report = assess_ability(visits, ability_rules());
  ASSERT_TRUE(report);
  ASSERT_EQ(report->reps.size(), 1u);
  const AbilityProfile& li = report->reps[0];
  EXPECT_DOUBLE_EQ(*axis(li, "e1").mean, 4);
  EXPECT_DOUBLE_EQ(*axis(li, "e1").percent, 75);
  EXPECT_NEAR(*axis(li, "e5").mean, 7.0 / 3, 1e-12);
  EXPECT_DOUBLE_EQ(*axis(li, "ring-1").mean, 70);
  EXPECT_EQ(axis(li, "ring-1").visits, 2);
  EXPECT_EQ(axis(li, "ring-2").mean, std::nullopt);
  EXPECT_EQ(li.focus, "e5");
  EXPECT_NEAR(*li.focus_percent, 100.0 / 3, 1e-9);
}

TEST(Ability, the_team_counts_every_visit_once) {
  const AbilityVisit visits[] = {visit_of("wu", {1, 1, 1, 1, 1, 1}),
                                 visit_of("an", {3, 3, 3, 3, 3, 3}),
                                 visit_of("an", {5, 5, 5, 5, 5, 5})};
  const auto report = assess_ability(visits, ability_rules());
  ASSERT_TRUE(report);
  EXPECT_DOUBLE_EQ(*axis(report->team, "e1").mean, 3);
  EXPECT_EQ(report->team.visits, 3);
  ASSERT_EQ(report->reps.size(), 2u);
  EXPECT_EQ(report->reps[0].rep, "an");
  EXPECT_DOUBLE_EQ(*axis(report->reps[0], "e1").mean, 4);
}

TEST(Ability, too_few_visits_give_no_focus_and_ties_go_to_the_earlier_axis) {
  std::vector<AbilityVisit> visits = {visit_of("li", {3, 2, 2, 3, 3, 3}),
                                      visit_of("li", {3, 2, 2, 3, 3, 3})};
  EXPECT_EQ(assess_ability(visits, ability_rules())->reps[0].focus, "");
  EXPECT_EQ(assess_ability(visits, ability_rules())->reps[0].focus_percent, std::nullopt);
  visits.push_back(visit_of("li", {3, 2, 2, 3, 3, 3}));
  EXPECT_EQ(assess_ability(visits, ability_rules())->reps[0].focus, "e2");
}

TEST(Ability, a_ring_can_be_the_focus_and_experience_ratings_cannot) {
  std::vector<AbilityVisit> visits;
  for (int i = 0; i < 3; ++i) {
    visits.push_back(visit_of("li", {3, 3, 3, 3, 3, 3}, 40));
    visits.back().ratings.push_back({"pleasant", 1});
  }
  const auto report = assess_ability(visits, ability_rules());
  EXPECT_EQ(report->reps[0].focus, "ring-1");
  EXPECT_DOUBLE_EQ(*axis(report->reps[0], "pleasant").mean, 1);
}

TEST(Ability, the_order_of_the_visits_does_not_matter) {
  std::vector<AbilityVisit> visits;
  for (int i = 0; i < 30; ++i) {
    visits.push_back(
        visit_of(i % 2 ? "li" : "an", {1 + i % 5, 3, 3, 3, 3, 3}, 100.0 * (i % 7) / 7));
  }
  const auto straight = assess_ability(visits, ability_rules());
  std::ranges::reverse(visits);
  const auto reversed = assess_ability(visits, ability_rules());
  for (std::size_t i = 0; i < straight->team.axes.size(); ++i) {
    EXPECT_EQ(straight->team.axes[i].mean, reversed->team.axes[i].mean);
  }
}

TEST(Ability, no_visits_give_an_empty_profile_and_bad_ones_are_refused) {
  const auto empty = assess_ability({}, ability_rules());
  ASSERT_TRUE(empty);
  EXPECT_EQ(empty->team.visits, 0);
  EXPECT_EQ(empty->team.axes.size(), 13u);
  EXPECT_TRUE(empty->reps.empty());
  const AbilityVisit rating[] = {visit_of("li", {9})};
  EXPECT_EQ(assess_ability(rating, ability_rules()).error().place, "li/evaluation/e1");
  const AbilityVisit ring[] = {visit_of("li", {}, 101)};
  EXPECT_EQ(assess_ability(ring, ability_rules()).error(),
            (Error{ErrorCode::engine_out_of_range, "li/ring-1", "101 (0..100)"}));
  const AbilityVisit nan[] = {visit_of("li", {}, std::numeric_limits<double>::quiet_NaN())};
  EXPECT_EQ(assess_ability(nan, ability_rules()).error().code, ErrorCode::engine_not_finite);
}

TEST(CoachingFocus, counts_sessions_on_the_focus_within_the_period) {
  const AbilityProfile profiles[] = {
      {.rep = "an", .focus = "e5"}, {.rep = "li"}, {.rep = "wu", .focus = "e1"}};
  const CoachedSession sessions[] = {{Date{100}, "an", 30, "e5"}, {Date{110}, "an", 20, "e1"},
                                     {Date{90}, "li", 15, ""},    {Date{105}, "zz", 60, "e1"},
                                     {Date{121}, "wu", 10, "e1"}, {Date{120}, "li", 25, ""}};
  const auto report = assess_coaching_focus(sessions, profiles, Date{100}, Date{120});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->sessions, 3);
  EXPECT_EQ(report->sessions_on_focus, 1);
  EXPECT_NEAR(*report->on_focus_percent, 100.0 / 3, 1e-12);
  EXPECT_EQ(report->reps[0].minutes, 50);
  EXPECT_EQ(report->reps[0].days_since_last, 10);
  EXPECT_EQ(report->reps[1].sessions, 1);
  EXPECT_EQ(report->reps[1].days_since_last, 0);
  EXPECT_EQ(report->reps[1].sessions_on_focus, 0);
  EXPECT_EQ(report->reps[2].days_since_last, std::nullopt);
}

TEST(CoachingFocus, has_no_share_without_sessions_and_refuses_bad_input) {
  const AbilityProfile profiles[] = {{.rep = "an", .focus = "e5"}};
  EXPECT_EQ(assess_coaching_focus({}, profiles, Date{1}, Date{1})->on_focus_percent, std::nullopt);
  EXPECT_EQ(assess_coaching_focus({}, profiles, Date{2}, Date{1}).error().place, "coaching");
  const CoachedSession minutes[] = {{Date{1}, "an", 1441, ""}};
  EXPECT_EQ(assess_coaching_focus(minutes, profiles, Date{1}, Date{1}).error().detail,
            "1441 (0..1440)");
}

const std::string two_reps[] = {"an", "li"};

Date day(const char* text) {
  return *parse_date(text);
}

// 2026-11-23 is a Monday.
Result<WeeklyReport> weeks(const std::vector<WeeklyVisit>& visits,
                           const std::vector<WeeklyCommitment>& commitments, const char* from,
                           const char* to) {
  return count_weeks(visits, commitments, two_reps, day(from), day(to), day("2026-12-02"), {});
}

TEST(Weekly, counts_per_rep_and_week_and_keeps_empty_weeks) {
  const auto report = weeks({{"an", day("2026-11-23"), true, true, true, 60.0},
                             {"an", day("2026-11-29"), false, false, std::nullopt, 59.9},
                             {"an", day("2026-11-30"), true, true, false, std::nullopt},
                             {"li", day("2026-11-22"), true},
                             {"zz", day("2026-11-23"), true}},
                            {}, "2026-11-25", "2026-12-03");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->weeks, 2);
  ASSERT_EQ(report->rows.size(), 4u);
  EXPECT_EQ(report->rows[0].visits, 2);
  EXPECT_EQ(report->rows[0].effective.hits, 1);
  EXPECT_DOUBLE_EQ(*report->rows[0].effective.percent(), 50);
  EXPECT_EQ(report->rows[0].concept_clarified.base, 1);
  EXPECT_EQ(report->rows[0].customer_talks.hits, 1);
  EXPECT_EQ(report->rows[0].customer_talks.base, 2);
  EXPECT_EQ(report->rows[1].week, day("2026-11-30"));
  EXPECT_EQ(report->rows[1].visits, 1);
  EXPECT_EQ(report->rows[2].rep, "li");
  EXPECT_EQ(report->rows[2].visits, 0);
  EXPECT_EQ(report->rows[2].effective.percent(), std::nullopt);
  EXPECT_EQ(report->team.visits, 3);
  ASSERT_EQ(report->reps.size(), 2u);
  EXPECT_EQ(report->reps[0].commitments_obtained.hits, 2);
  EXPECT_EQ(report->reps[0].commitments_obtained.base, 3);
}

TEST(Weekly, a_commitment_counts_in_the_week_it_falls_due_and_an_open_one_only_when_late) {
  const auto report = weeks({},
                            {{"an", day("2026-11-30"), CommitmentState::kept},
                             {"an", day("2026-12-01"), CommitmentState::open},  // a day late
                             {"an", day("2026-12-02"), CommitmentState::open},  // due today
                             {"an", day("2026-12-02"), CommitmentState::broken},
                             {"an", day("2026-12-04"), CommitmentState::kept}},
                            "2026-11-30", "2026-12-06");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->team.commitments_kept.hits, 2);
  EXPECT_EQ(report->team.commitments_kept.base, 4);
}

TEST(Weekly, totals_are_the_sums_of_the_rows) {
  std::vector<WeeklyVisit> visits;
  for (int i = 0; i < 100; ++i) {
    visits.push_back(
        {i % 3 ? "an" : "li", Date{day("2026-10-01").days + i % 50}, i % 2 == 0, i % 4 == 0});
  }
  const auto report = weeks(visits, {}, "2026-10-01", "2026-11-20");
  ASSERT_TRUE(report);
  std::int32_t counted = 0;
  for (const WeeklyRow& row : report->rows) counted += row.visits;
  EXPECT_EQ(counted, 100);
  EXPECT_EQ(report->team.visits, 100);
  EXPECT_EQ(report->team.effective.hits, 50);
  EXPECT_EQ(report->team.commitments_obtained.hits, 25);
  EXPECT_EQ(report->reps[0].visits + report->reps[1].visits, 100);
}

TEST(Weekly, a_rate_meets_its_target_exactly_at_the_border) {
  EXPECT_EQ((WeeklyRate{7, 10}).meets(Ratio{700'000}), true);
  EXPECT_EQ((WeeklyRate{6, 10}).meets(Ratio{700'000}), false);
  EXPECT_EQ((WeeklyRate{1, 3}).meets(Ratio{333'333}), true);
  EXPECT_EQ((WeeklyRate{1, 3}).meets(Ratio{333'334}), false);
  EXPECT_EQ((WeeklyRate{0, 0}).meets(Ratio{0}), std::nullopt);
}

TEST(Weekly, refuses_bad_periods_reps_and_shares) {
  EXPECT_EQ(weeks({}, {}, "2026-12-01", "2026-11-30").error().place, "weekly");
  EXPECT_EQ(weeks({}, {}, "2000-01-01", "2026-11-30").error().code, ErrorCode::engine_out_of_range);
  EXPECT_EQ(weeks({{"an", day("2026-11-30"), true, {}, {}, 100.5}}, {}, "2026-11-30", "2026-11-30")
                .error()
                .detail,
            "100.5 (0..100)");
  EXPECT_EQ(
      weeks({{"an", day("2026-11-30"), true, {}, {}, std::numeric_limits<double>::infinity()}}, {},
            "2026-11-30", "2026-11-30")
          .error()
          .code,
      ErrorCode::engine_not_finite);
  const std::string twice[] = {"an", "an"};
  EXPECT_EQ(count_weeks({}, {}, twice, Date{0}, Date{1}, Date{1}, {}).error().place, "weekly/an");
}

}  // namespace
}  // namespace dealbench::engine
