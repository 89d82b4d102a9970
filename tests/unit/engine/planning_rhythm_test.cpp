#include "engine/planning/coaching.h"
#include "engine/planning/meetings.h"
#include "engine/planning/organisation.h"
#include "engine/planning/planning_wizard.h"
#include "engine/planning/territory.h"
#include "unit/engine/planning_support.h"

namespace dealbench::engine {
namespace {

constexpr auto range = ErrorCode::engine_out_of_range;
constexpr auto unknown = ErrorCode::engine_unknown_key;

const std::vector<WizardStep> steps{{"a", {}}, {"b", {"a"}}, {"c", {"a", "b"}}};

TEST(PlanningWizard, the_next_step_is_the_first_ready_one_that_is_not_done) {
  const auto next = [](const std::vector<WizardMark>& marks) {
    return wizard_progress(marks, steps)->next.value_or("");
  };
  EXPECT_EQ(next({}), "a");
  EXPECT_EQ(next({{"a", WizardState::draft}}), "a");
  EXPECT_EQ(next({{"a", WizardState::done}}), "b");
  EXPECT_EQ(next({{"a", WizardState::done}, {"b", WizardState::done}, {"c", WizardState::done}}),
            "");
}

TEST(PlanningWizard, progress_runs_from_nothing_to_one) {
  EXPECT_EQ(wizard_progress({}, steps)->progress, 0);
  EXPECT_DOUBLE_EQ(wizard_progress({{"b", WizardState::draft}}, steps)->progress, 0.5 / 3);
  EXPECT_EQ(
      wizard_progress(
          {{"a", WizardState::done}, {"b", WizardState::done}, {"c", WizardState::done}}, steps)
          ->progress,
      1);
}

TEST(PlanningWizard, unknown_steps_and_needs_are_errors) {
  expect_planning_error(wizard_progress({{"x", WizardState::done}}, steps), unknown, "steps/x");
  expect_planning_error(wizard_progress({}, {{"a", {"x"}}}), unknown, "steps/a");
  expect_planning_error(wizard_progress({}, {}), ErrorCode::engine_empty, "steps");
}

MeetingTemplate review() {
  return {.id = "review",
          .items = {{"deal", 25, true}, {"close", 10, false}},
          .shortest_slot_minutes = 10};
}

std::vector<std::string> deals(int count) {
  std::vector<std::string> out;
  for (int i = 0; i < count; ++i) out.push_back("d" + std::to_string(i));
  return out;
}

TEST(Meetings, without_a_limit_every_deal_gets_the_minutes_of_the_template) {
  const auto report = plan_meeting(review(), {.deals = deals(4), .available_minutes = {}});
  EXPECT_EQ(report->total_minutes, 110);
  EXPECT_EQ(*report->slot_minutes, 25);
  EXPECT_EQ(report->slots.back().start_minute, 100);
}

TEST(Meetings, the_last_deal_gets_as_much_time_as_the_first) {
  for (std::int32_t minutes = 1; minutes <= 300; ++minutes) {
    for (int count = 0; count <= 9; ++count) {
      const auto report =
          plan_meeting(review(), {.deals = deals(count), .available_minutes = minutes});
      ASSERT_TRUE(report.has_value());
      std::int32_t end = 0;
      std::size_t seen = 0;
      for (const AgendaSlot& slot : report->slots) {
        EXPECT_EQ(slot.start_minute, end);
        end += slot.minutes;
        if (slot.deal.empty()) continue;
        ++seen;
        EXPECT_EQ(slot.minutes, *report->slot_minutes);
        EXPECT_GE(slot.minutes, 10);
        EXPECT_LE(slot.minutes, 25);
      }
      EXPECT_EQ(report->total_minutes, end);
      EXPECT_EQ(seen + report->deals_left_out.size(), static_cast<std::size_t>(count));
      EXPECT_EQ(end + report->spare_minutes - report->missing_minutes, minutes);
      if (minutes >= 10) {
        EXPECT_EQ(report->missing_minutes, 0);
      }
      // Somebody is left out only when one more shortest slot does not fit.
      if (!report->deals_left_out.empty()) {
        EXPECT_LT(minutes - 10, 10 * (static_cast<int>(seen) + 1));
      }
    }
  }
}

TEST(Meetings, a_meeting_of_fixed_items_has_no_slot_and_says_what_is_missing) {
  const MeetingTemplate fixed{.id = "weekly",
                              .items = {{"visits", 10, false}, {"coaching", 35, false}},
                              .shortest_slot_minutes = 5};
  const auto report = plan_meeting(fixed, {.deals = {}, .available_minutes = 30});
  EXPECT_FALSE(report->slot_minutes.has_value());
  EXPECT_EQ(report->missing_minutes, 15);
  EXPECT_EQ(report->because.inputs.back(), (Input{"available_minutes", "30"}));
}

TEST(Meetings, a_shortest_slot_longer_than_the_template_does_not_keep_deals_out) {
  MeetingTemplate meeting = review();
  meeting.shortest_slot_minutes = 60;
  EXPECT_TRUE(
      plan_meeting(meeting, {.deals = deals(1), .available_minutes = 35})->deals_left_out.empty());
}

TEST(Meetings, facts_out_of_range_are_errors) {
  const auto with = [](auto change) {
    MeetingTemplate meeting = review();
    MeetingFacts facts{.deals = deals(1), .available_minutes = {}};
    change(meeting, facts);
    return plan_meeting(meeting, facts);
  };
  using M = MeetingTemplate;
  using F = MeetingFacts;
  expect_planning_error(with([](M& m, F&) { m.items.clear(); }), ErrorCode::engine_empty, "items");
  expect_planning_error(with([](M& m, F&) { m.items[0].minutes = 0; }), range, "items/deal");
  expect_planning_error(with([](M& m, F&) { m.items[1].is_per_deal = true; }), range,
                        "items/close");
  expect_planning_error(with([](M& m, F&) { m.shortest_slot_minutes = 0; }), range,
                        "shortest_slot_minutes");
  expect_planning_error(with([](M&, F& f) { f.available_minutes = 0; }), range,
                        "available_minutes");
  expect_planning_error(with([](M&, F& f) { f.deals = deals(1001); }), range, "deals");
}

OrganisationTemplate online() {
  return {.id = "online",
          .basis = "active_customers",
          .roles = {{"collection", 1, {}, 0, 0},
                    {"handler", 2, 150, 150, 150},
                    {"closer", 3, 150, 150, 150},
                    {"success", 1, 150, 150, 150}}};
}

TEST(Organisation, people_are_rounded_up_and_never_by_noise) {
  const auto needed = [](double units) {
    std::vector<std::int64_t> out;
    const auto report = organisation_need({.units = units, .present = {}}, online());
    for (const RoleNeed& role : report->roles) out.push_back(role.needed);
    return out;
  };
  EXPECT_EQ(needed(0), (std::vector<std::int64_t>{0, 0, 0, 0}));
  EXPECT_EQ(needed(1), (std::vector<std::int64_t>{1, 1, 1, 1}));
  EXPECT_EQ(needed(150), (std::vector<std::int64_t>{1, 2, 3, 1}));
  EXPECT_EQ(needed(151), (std::vector<std::int64_t>{1, 3, 4, 2}));
  EXPECT_EQ(needed(300), (std::vector<std::int64_t>{1, 4, 6, 2}));
  EXPECT_EQ(needed(450 * 7), (std::vector<std::int64_t>{1, 42, 63, 21}));
}

TEST(Organisation, one_admin_serves_two_teams) {
  const OrganisationTemplate field{
      .id = "field", .basis = "reps", .roles = {{"manager", 1, 6, 5, 7}, {"admin", 1, 12, 10, 14}}};
  for (int teams = 1; teams <= 20; ++teams) {
    const auto report = organisation_need({.units = teams * 6.0, .present = {}}, field);
    EXPECT_EQ(report->roles[0].needed, teams);
    EXPECT_EQ(report->roles[1].needed, (teams + 1) / 2);
    EXPECT_LE(report->roles[0].least, teams);
    EXPECT_GE(report->roles[0].most, teams);
  }
}

TEST(Organisation, too_many_in_one_role_do_not_fill_another) {
  const auto report =
      organisation_need({.units = 150, .present = {{"handler", 9}, {"closer", 0}}}, online());
  EXPECT_EQ(report->roles[1].missing, 0);
  EXPECT_EQ(report->roles[2].missing, 3);
  EXPECT_DOUBLE_EQ(*report->fill, 0.4);  // 2 of 2 and 0 of 3
  EXPECT_EQ(report->present, 9);
}

TEST(Organisation, facts_out_of_range_are_errors) {
  expect_planning_error(organisation_need({.units = -1, .present = {}}, online()), range, "units");
  expect_planning_error(organisation_need({.units = 1, .present = {{"x", 1}}}, online()), unknown,
                        "present/x");
  expect_planning_error(organisation_need({.units = 1, .present = {{"closer", -1}}}, online()),
                        range, "present/closer");
  const auto with = [](RoleRatio role) {
    return organisation_need({.units = 1, .present = {}},
                             {.id = "o", .basis = "b", .roles = {std::move(role)}});
  };
  expect_planning_error(with({"r", 0, 6, 6, 6}), range, "roles/r");
  expect_planning_error(with({"r", 1, 0, 0, 0}), range, "roles/r");
  expect_planning_error(with({"r", 1, 6, 7, 8}), range, "roles/r");
  expect_planning_error(with({"r", 1, 6, 5, 5}), range, "roles/r");
}

const Date first = *parse_date("2026-01-01");

TEST(Coaching, four_hours_a_month_are_four_hours_whatever_the_period) {
  for (const std::int32_t months : {4, 8, 12}) {
    CoachingFacts facts{.reps = {"a"},
                        .sessions = {},
                        .from = first,
                        .to = Date{first.days + static_cast<std::int32_t>(months * 30.4375) - 1}};
    for (std::int32_t month = 0; month < months; ++month)
      facts.sessions.push_back({"a", Date{first.days + month * 30}, 240});
    EXPECT_NEAR(*evaluate_coaching(facts)->hours_per_rep_month, 4, 0.03) << months;
  }
}

TEST(Coaching, nobody_to_coach_is_no_division_by_zero) {
  const auto report = evaluate_coaching({.reps = {}, .sessions = {}, .from = first, .to = first});
  EXPECT_FALSE(report->coverage.has_value());
  EXPECT_FALSE(report->hours_per_rep_month.has_value());
}

TEST(Coaching, facts_out_of_range_are_errors) {
  expect_planning_error(
      evaluate_coaching({.reps = {}, .sessions = {}, .from = first, .to = Date{first.days - 1}}),
      range, "to");
  expect_planning_error(
      evaluate_coaching({.reps = {"a"}, .sessions = {{"a", first, 0}}, .from = first, .to = first}),
      range, "sessions/a");
}

TEST(NewHirePath, a_step_is_late_the_day_after_its_day) {
  const std::vector<PathStep> path{{"story", 5}, {"visit", 20}};
  const auto late = [&](std::int32_t day) {
    return new_hire_progress(path, first, Date{first.days + day - 1}, {})->late;
  };
  EXPECT_TRUE(late(5).empty());
  EXPECT_EQ(late(6), std::vector<std::string>{"story"});
  EXPECT_EQ(late(21), (std::vector<std::string>{"story", "visit"}));
  EXPECT_EQ(new_hire_progress(path, first, Date{first.days - 3}, {})->day, -2);
}

TEST(NewHirePath, everything_done_has_no_next_step) {
  const auto report = new_hire_progress({{"story", 5}}, first, first, {"story"});
  EXPECT_EQ(report->progress, 1);
  EXPECT_FALSE(report->next.has_value());
  expect_planning_error(new_hire_progress({}, first, first, {}), ErrorCode::engine_empty, "steps");
  expect_planning_error(new_hire_progress({{"story", 5}}, first, first, {"x"}), unknown, "steps/x");
}

TEST(Territories, the_team_is_the_sum_over_those_who_know_their_figure) {
  const auto report = compare_territories({{.id = "a", .reps = 3, .leads = 30},
                                           {.id = "b", .reps = 1},
                                           {.id = "c", .reps = 2, .leads = 5, .bookings = 0}});
  EXPECT_DOUBLE_EQ(*report->team.leads.value, 7);
  EXPECT_FALSE(report->territories[1].leads.value.has_value());
  EXPECT_DOUBLE_EQ(*report->territories[0].leads.relative, 10.0 / 7 - 1);
  EXPECT_EQ(*report->territories[2].bookings.value, 0);
  EXPECT_FALSE(report->territories[2].bookings.relative.has_value());
}

TEST(Territories, facts_out_of_range_are_errors) {
  expect_planning_error(compare_territories({{.id = "a", .reps = -1}}), range,
                        "territories/a/reps");
  expect_planning_error(compare_territories({{.id = "a", .reps = 1, .visits = -1}}), range,
                        "territories/a/visits");
}

}  // namespace
}  // namespace dealbench::engine
