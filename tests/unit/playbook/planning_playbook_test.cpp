#include <algorithm>
#include <set>

#include "engine/planning/customer_year.h"
#include "engine/planning/interaction.h"
#include "unit/playbook/planning_support.h"

namespace dealbench::playbook::planning_test {
namespace {

PlanningPlaybook planning() {
  const auto read = planning_from(section_text("planning"));
  EXPECT_FALSE(read.problem) << read.problem->place << " " << read.problem->detail;
  return read.section;
}

MetricsPlaybook metrics() {
  const auto read = metrics_from(section_text("metrics"));
  EXPECT_FALSE(read.problem) << read.problem->place << " " << read.problem->detail;
  return read.section;
}

TEST(PlanningPlaybook, the_example_of_the_talk_gives_the_figures_of_the_method) {
  const BalanceWheelPlaybook wheel = planning().balance_wheel;
  ASSERT_EQ(wheel.presets.size(), 1U);
  EXPECT_TRUE(wheel.presets[0].example_from_talk);
  EXPECT_FALSE(wheel.presets[0].assumed.empty());
  const auto report = engine::evaluate_balance_wheel(wheel.presets[0].facts, wheel.engine_rules());
  ASSERT_TRUE(report.has_value());
  const std::vector<double> percent{55.56, 1000, 210.53, 800};
  for (std::size_t i = 0; i < percent.size(); ++i)
    EXPECT_NEAR(*report->cells[i].alone_growth * 100, percent[i], 0.005);
  EXPECT_NEAR(*report->most_growth, 0.392, 1e-9);
  EXPECT_FALSE(report->is_goal_within_caps);
  // 72 % renewal lives on old customers, 4 % cross-sell leaves trust unused.
  ASSERT_EQ(report->signs.size(), 2U);
  EXPECT_EQ(report->signs[0].rule, "W01");
  EXPECT_EQ(report->signs[1].rule, "W02");
}

TEST(PlanningPlaybook, both_layouts_of_the_wheel_cover_the_same_revenue) {
  const BalanceWheelPlaybook wheel = planning().balance_wheel;
  EXPECT_EQ(wheel.merged.size(), 4U);
  EXPECT_EQ(wheel.split.size(), 5U);
  std::vector<Id> opened;
  for (const Id& id : wheel.merged) {
    const BalanceCellText* cell = wheel.cell(id);
    ASSERT_NE(cell, nullptr);
    if (cell->merges.empty()) {
      opened.push_back(id);
    } else {
      opened.insert(opened.end(), cell->merges.begin(), cell->merges.end());
    }
  }
  EXPECT_EQ(opened, wheel.split);
  EXPECT_EQ(wheel.cell("none"), nullptr);
}

TEST(PlanningPlaybook, the_worked_market_is_48_million_and_the_case_two_small_gaps) {
  const MarketGridPlaybook grid = planning().market_grid;
  ASSERT_EQ(grid.presets.size(), 1U);
  const MarketPreset& preset = grid.presets[0];
  const auto report = engine::evaluate_market_grid(preset.facts, grid.rules);
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->bottom_up.minor, 4'800'000'000);
  EXPECT_TRUE(report->rows.back().is_saline);
  EXPECT_GT(report->rows.back().potential->minor, 0);
  const auto gap = engine::compare_with_market(preset.facts, *report, preset.top_down,
                                               preset.with_resources, grid.rules);
  EXPECT_NEAR(*gap->top_down->relative * 100, 3.1, 0.05);
  EXPECT_NEAR(*gap->with_resources->relative * 100, 4.2, 0.05);
  EXPECT_TRUE(gap->findings.empty());
  EXPECT_EQ(preset.regions.size(), preset.facts.segments.size());
  EXPECT_EQ(preset.industries.size(), preset.facts.segments.size());
}

TEST(PlanningPlaybook, thresholds_of_the_grid_are_those_of_the_method) {
  const engine::MarketRules rules = planning().market_grid.rules;
  EXPECT_EQ(rules.gap_limit, 0.15);
  EXPECT_EQ(rules.share_jump_limit, 3);
  EXPECT_EQ(rules.small_share, 0.05);
}

TEST(PlanningPlaybook, three_levels_rise_from_the_goal) {
  const TargetsPlaybook targets = planning().targets;
  const auto levels = targets.engine_levels();
  ASSERT_EQ(levels.size(), 3U);
  EXPECT_EQ(levels[0].id, "goal");
  EXPECT_EQ(levels[0].factor, 1);
  const auto report = engine::spread_targets(
      {.goal = Money{1'234'567}, .own_amounts = {}, .weights = targets.seasons.back().weights},
      levels);
  ASSERT_TRUE(report.has_value());
  EXPECT_TRUE(report->findings.empty());
}

TEST(PlanningPlaybook, the_account_plan_has_the_fields_of_the_method) {
  const AccountPlanPlaybook plan = planning().account_plan;
  std::set<Id> fields;
  for (const AccountFieldText& field : plan.fields) fields.insert(field.id);
  for (const char* id : {"account_details",
                         "selling_team",
                         "sponsor",
                         "anti_sponsor",
                         "strategic_coach",
                         "key_player",
                         "trends",
                         "opportunities",
                         "strategic_strengths",
                         "critical_vulnerability",
                         "level_now",
                         "level_target",
                         "charter",
                         "goals",
                         "focus_investments",
                         "stop_investments",
                         "single_sales_objectives",
                         "customer_year",
                         "kpis",
                         "initiatives",
                         "order_ladder",
                         "interaction",
                         "entry_angle",
                         "entry_moment",
                         "connection_point"})
    EXPECT_TRUE(fields.contains(id)) << id;
  EXPECT_EQ(plan.insight_chain.size(), 6U);
  EXPECT_EQ(plan.maxims.size(), 3U);
  EXPECT_EQ(plan.order_ladder.size(), 3U);
  const auto report = engine::evaluate_account_plan({}, plan.form());
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->missing.size(), 23U);  // 25 fields, two of them optional
}

TEST(PlanningPlaybook, in_november_the_customer_starts_its_plan) {
  const CustomerYearPlaybook year = planning().customer_year;
  const auto at = [&](std::string_view date, std::string variant) {
    std::vector<Id> ids;
    const auto report =
        engine::customer_year({*parse_date(date), 1, std::move(variant)}, year.calendar);
    EXPECT_TRUE(report.has_value());
    for (const engine::YearSpan& span : report->now) ids.push_back(span.entry);
    return ids;
  };
  EXPECT_EQ(at("2026-10-15", "enterprise"), std::vector<Id>{"strategy_starts"});
  EXPECT_EQ(at("2026-11-25", "enterprise"), (std::vector<Id>{"strategy_starts", "first_draft"}));
  EXPECT_EQ(at("2026-12-15", "enterprise"), (std::vector<Id>{"review", "quarter_end"}));
  EXPECT_EQ(at("2027-01-20", "enterprise"), std::vector<Id>{"plan_settled"});
  EXPECT_EQ(at("2027-02-06", "enterprise"), std::vector<Id>{"needs"});  // the festival itself
  EXPECT_EQ(at("2026-08-01", "government"), (std::vector<Id>{"gov_tender", "gov_budget_draft"}));
}

TEST(PlanningPlaybook, every_day_of_an_enterprise_year_but_a_few_has_something_due) {
  const CustomerYearPlaybook year = planning().customer_year;
  int silent = 0;
  for (std::int32_t day = 0; day < 365; ++day) {
    const Date date{parse_date("2026-01-01")->days + day};
    if (engine::customer_year({date, 1, "enterprise"}, year.calendar)->now.empty()) ++silent;
  }
  EXPECT_LE(silent, 10);
}

TEST(PlanningPlaybook, spring_festivals_lie_between_late_january_and_february) {
  const auto& festivals = planning().customer_year.calendar.spring_festivals;
  EXPECT_GE(festivals.size(), 15U);
  for (const Date festival : festivals) {
    const CalendarDay day = calendar_day(festival);
    EXPECT_TRUE((day.month == 1 && day.day >= 21) || (day.month == 2 && day.day <= 20))
        << date_text(festival);
  }
  for (std::size_t i = 1; i < festivals.size(); ++i) {
    const std::int32_t days = days_between(festivals[i - 1], festivals[i]);
    EXPECT_TRUE((days >= 353 && days <= 356) || (days >= 382 && days <= 386))
        << date_text(festivals[i]);  // 12 or 13 moons
  }
}

TEST(PlanningPlaybook, the_wizard_can_be_walked_from_the_first_step_to_the_plan) {
  const auto steps = planning().wizard.engine_steps();
  EXPECT_EQ(steps.size(), 16U);
  std::vector<engine::WizardMark> marks;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto report = engine::wizard_progress(marks, steps);
    ASSERT_TRUE(report && report->next);
    EXPECT_EQ(*report->next, steps[i].id);
    marks.push_back({*report->next, engine::WizardState::done});
  }
  EXPECT_FALSE(engine::wizard_progress(marks, steps)->next.has_value());
}

TEST(PlanningPlaybook, meetings_take_the_minutes_of_the_method) {
  const std::vector<MeetingText> meetings = planning().meetings;
  const auto minutes = [&](std::string_view id, std::vector<std::string> deals) {
    for (const MeetingText& text : meetings) {
      if (text.meeting.id == id)
        return engine::plan_meeting(text.meeting,
                                    {.deals = std::move(deals), .available_minutes = {}})
            ->total_minutes;
    }
    return 0;
  };
  EXPECT_EQ(minutes("morning", {}), 15);
  EXPECT_EQ(minutes("evening", {}), 15);
  EXPECT_EQ(minutes("weekly_review", {}), 45);
  EXPECT_EQ(minutes("deal_review", {"a", "b"}), 50);
  EXPECT_EQ(minutes("quarterly_review", {}), 180);
  EXPECT_EQ(minutes("annual_strategy", {}), 960);
}

TEST(PlanningPlaybook, organisation_templates_have_the_ratios_of_the_method) {
  const auto organisations = planning().organisations;
  const auto needed = [&](std::size_t index, double units) {
    std::vector<std::int64_t> heads;
    const auto report = engine::organisation_need({.units = units, .present = {}},
                                                  organisations[index].organisation);
    EXPECT_TRUE(report.has_value());
    for (const engine::RoleNeed& role : report->roles) heads.push_back(role.needed);
    return heads;
  };
  ASSERT_EQ(organisations.size(), 3U);
  EXPECT_EQ(needed(0, 150), (std::vector<std::int64_t>{1, 2, 3, 1}));
  EXPECT_EQ(needed(1, 12), (std::vector<std::int64_t>{2, 12, 1}));
  EXPECT_EQ(needed(2, 12), (std::vector<std::int64_t>{1, 2, 2, 2}));
}

TEST(MetricsPlaybook, has_the_38_metrics_each_with_a_formula_of_the_engine) {
  const MetricsPlaybook playbook = metrics();
  ASSERT_EQ(playbook.metrics.size(), 38U);
  for (std::size_t i = 0; i < playbook.metrics.size(); ++i) {
    const engine::MetricDefinition& definition = playbook.metrics[i].definition;
    EXPECT_EQ(definition.id, engine::metric_formulas()[i].id);
    EXPECT_EQ(definition.level, i < 4 ? 1 : i < 16 ? 2 : 3) << definition.id;
  }
  EXPECT_EQ(playbook.metric("M21")->definition.default_target, 0.7);
  EXPECT_EQ(playbook.metric("M22")->definition.default_target, 0.8);
  EXPECT_FALSE(playbook.metric("M21")->assumed);
  EXPECT_EQ(playbook.metric("M99"), nullptr);
}

TEST(MetricsPlaybook, every_target_without_a_source_is_marked_as_assumed) {
  for (const MetricText& metric : metrics().metrics) {
    if (metric.definition.default_target && metric.definition.id != "M21" &&
        metric.definition.id != "M22") {
      EXPECT_TRUE(metric.assumed) << metric.definition.id;
    }
  }
}

TEST(MetricsPlaybook, every_result_and_objective_is_carried_and_every_activity_carries) {
  const MetricsPlaybook playbook = metrics();
  for (const MetricText& metric : playbook.metrics) {
    const auto touches = [&](std::string engine::MetricArrow::*end) {
      return std::any_of(playbook.arrows.begin(), playbook.arrows.end(),
                         [&](const auto& arrow) { return arrow.*end == metric.definition.id; });
    };
    if (metric.definition.level < 3) {
      EXPECT_TRUE(touches(&engine::MetricArrow::to)) << metric.definition.id;
    }
    if (metric.definition.level > 1) {
      EXPECT_TRUE(touches(&engine::MetricArrow::from)) << metric.definition.id;
    }
  }
}

TEST(MetricsPlaybook, a_revenue_target_reaches_every_activity) {
  const MetricsPlaybook playbook = metrics();
  engine::RollDownFacts facts{.metric = "M01",
                              .target = 100,
                              .arrows = playbook.arrows,
                              .experience = {},
                              .weeks = 50,
                              .reps = 5};
  for (const engine::NamedQuantity& entry : engine::metric_quantities())
    facts.experience.*entry.quantity = 10;
  const auto report = engine::roll_down_target(facts, playbook.definitions());
  ASSERT_TRUE(report.has_value());
  const auto activities = std::count_if(report->metrics.begin(), report->metrics.end(),
                                        [](const auto& metric) { return metric.level == 3; });
  EXPECT_EQ(activities, 22);
}

TEST(MetricsPlaybook, four_more_customers_take_sixteen_calls_as_published) {
  const MetricsPlaybook playbook = metrics();
  const auto report =
      engine::roll_down_target({.metric = "M07",
                                .target = 4,
                                .arrows = engine::arrows_of_chain(playbook.chains[0].chain),
                                .experience = {},
                                .weeks = 13,
                                .reps = {}},
                               playbook.definitions());
  ASSERT_TRUE(report.has_value());
  ASSERT_EQ(report->metrics.size(), 1U);
  EXPECT_EQ(*report->metrics[0].count, 16);
}

}  // namespace
}  // namespace dealbench::playbook::planning_test
