#include <algorithm>
#include <set>

#include "playbook/guide.h"
#include "unit/playbook/visit_support.h"

namespace dealbench::playbook::visit_test {
namespace {

TEST(GuidePlaybook, default_section_is_read_without_a_problem) {
  const auto read = guide_from(section_text("guide"));
  EXPECT_FALSE(read.problems.first)
      << read.problems.first->place << " " << read.problems.first->detail;
}

TEST(GuidePlaybook, its_rules_are_accepted_by_the_engine) {
  EXPECT_TRUE(engine::rank_actions({.today = Date{20'000}}, default_guide().rules, 10));
}

TEST(GuidePlaybook, every_action_has_words_and_a_group_of_the_day) {
  const GuidePlaybook& guide = default_guide();
  std::set<std::string> used;
  for (std::size_t i = 0; i < engine::action_kind_count; ++i) {
    EXPECT_FALSE(guide.actions[i].name.zh_cn.empty());
    EXPECT_FALSE(guide.actions[i].why.en.empty());
    used.insert(guide.rules.kinds[i].day_kind);
  }
  EXPECT_EQ(used.size(), guide.day_kinds.size());
}

TEST(GuidePlaybook, customers_are_reactivated_one_to_two_weeks_after_buying) {
  const auto& rule =
      default_guide()
          .rules.kinds[static_cast<std::size_t>(engine::ActionKind::reactivate_customer)];
  EXPECT_EQ(rule.offset_days - rule.horizon_days, 7);
  EXPECT_EQ(rule.offset_days, 14);
}

TEST(GuidePlaybook, three_programmes_cover_23_days_90_days_and_a_year) {
  const auto& programmes = default_guide().programmes;
  ASSERT_EQ(programmes.size(), 3u);
  constexpr std::int32_t lengths[] = {23, 90, 365};
  constexpr std::size_t tasks[] = {23, 13, 12};
  for (std::size_t i = 0; i < 3; ++i) {
    const engine::Programme& programme = programmes[i].programme;
    EXPECT_EQ(programme.length_days, lengths[i]);
    EXPECT_EQ(programme.tasks.size(), tasks[i]);
    EXPECT_EQ(programmes[i].tasks.size(), tasks[i]);
    for (std::int32_t day = 1; day <= lengths[i]; ++day) {
      const auto report = engine::programme_day(programme, Date{0}, Date{day - 1}, {});
      ASSERT_TRUE(report);
      EXPECT_TRUE(report->task) << programme.id << " " << day;
    }
  }
}

TEST(GuidePlaybook, a_person_of_any_role_and_mode_gets_a_full_set_of_points) {
  engine::VisitCardRules rules = card_rules(default_guide(), default_visit());
  std::vector<std::string> libraries = {""};
  for (const NamedText& library : default_guide().libraries) libraries.push_back(library.id);
  for (const char* role : {"", "economic_buyer", "user_buyer", "technical_buyer", "coach"}) {
    for (const char* mode : {"", "growth", "trouble", "even_keel", "overconfident"}) {
      for (const std::string& library : libraries) {
        const auto card = engine::make_visit_card(
            {.role = role, .mode = mode, .library = library, .stage = 2}, rules);
        ASSERT_TRUE(card);
        EXPECT_EQ(card->focus_points.size(), 3u) << role << mode << library;
        EXPECT_TRUE(card->ask);
      }
    }
  }
}

TEST(GuidePlaybook, lists_of_the_method_are_whole) {
  const GuidePlaybook& guide = default_guide();
  EXPECT_EQ(guide.self_rating.size(), 3u);
  ASSERT_EQ(guide.role_homes.size(), 4u);
  for (const RoleHome& home : guide.role_homes) EXPECT_EQ(home.problems.size(), 3u) << home.id;
  EXPECT_EQ(guide.eras.size(), 4u);
  EXPECT_EQ(guide.environment_drivers.size(), 8u);
  EXPECT_EQ(guide.libraries.size(), 7u);
  EXPECT_EQ(guide.selling_habits.size(), 3u);
  EXPECT_EQ(guide.adoption_checklist.size(), 4u);
  EXPECT_EQ(guide.tools.size(), 6u);
  EXPECT_FALSE(guide.chain.empty());
  EXPECT_EQ(guide.about.paragraphs.size(), 3u);
  EXPECT_GE(guide.about.credits.size(), 6u);
  EXPECT_EQ(guide.focus_count, 3u);
  EXPECT_EQ(guide.question_count, 4u);
  EXPECT_EQ(guide.advantage_count, 3u);
}

TEST(GuidePlaybook, names_the_key_of_every_problem) {
  using enum ErrorCode;
  struct Broken {
    const char* from;
    const char* to;
    ErrorCode code;
    const char* place;
  };
  const Broken rows[] = {
      {R"("kind": "call_back")", R"("kind": "sleep")", playbook_unknown_reference,
       "guide/actions/kinds/1/kind"},
      {R"("kind": "call_back")", R"("kind": "answer_lead")", playbook_duplicate,
       "guide/actions/kinds/1/kind"},
      {R"("day_kind": "leads")", R"("day_kind": "sleep")", playbook_unknown_reference,
       "guide/actions/kinds/0/day_kind"},
      {R"("weight": 60)", R"("weight": -1)", playbook_out_of_range, "guide/actions/kinds/0/weight"},
      {R"([0, 12, 30])", R"([0, 12])", playbook_out_of_range, "guide/actions/severity_points"},
      {R"("size_half": 20000000)", R"("size_half": 0)", playbook_out_of_range,
       "guide/actions/size_half"},
      {R"("mode": "growth")", R"("mode": "angry")", playbook_unknown_reference,
       "guide/card/focus_points/eb_growth_speed/mode"},
      {R"("role": "economic_buyer")", R"("role": "boss")", playbook_unknown_reference,
       "guide/card/focus_points/eb_growth_speed/role"},
      {R"("library": "smart_city")", R"("library": "mars")", playbook_unknown_reference,
       "guide/card/focus_points/city_eb/library"},
      {R"("from_day": 2, "to_day": 2)", R"("from_day": 3, "to_day": 3)", playbook_out_of_range,
       "guide/programmes/visit_habit/tasks/d02/from_day"},
      {R"("length_days": 23)", R"("length_days": 24)", playbook_out_of_range,
       "guide/programmes/visit_habit/tasks"},
      {R"("length_days": 23)", R"("length_days": 22)", playbook_out_of_range,
       "guide/programmes/visit_habit/tasks/d23/to_day"},
      {R"("id": "right_fight", "screen": "radar")", R"("id": "right_fight", "screen": "sonar")",
       playbook_unknown_reference, "guide/self_rating/right_fight/screen"},
      {R"("chain": "funnel")", R"("chain": "bike")", playbook_unknown_reference,
       "guide/tools/funnel/chain"}};
  const std::string good = section_text("guide");
  for (const Broken& row : rows) {
    const auto read = guide_from(with(good, row.from, row.to));
    ASSERT_TRUE(read.problems.first) << row.to;
    EXPECT_EQ(code_text(read.problems.first->code), code_text(row.code)) << row.to;
    EXPECT_EQ(read.problems.first->place, row.place) << row.to;
  }
}

TEST(GuidePlaybook, a_missing_action_kind_is_named) {
  std::string text = section_text("guide");
  const std::size_t from = text.find("      {\"kind\": \"call_back\"");
  text.erase(from, text.find('\n', from) + 1 - from);
  const auto read = guide_from(text);
  ASSERT_TRUE(read.problems.first);
  EXPECT_EQ(*read.problems.first,
            (Error{ErrorCode::playbook_missing, "guide/actions/kinds", "call_back"}));
}

TEST(GuidePlaybook, an_empty_section_is_a_problem_and_no_crash) {
  const auto read = guide_from("{}");
  ASSERT_TRUE(read.problems.first);
  EXPECT_EQ(read.problems.first->code, ErrorCode::playbook_missing);
}

}  // namespace
}  // namespace dealbench::playbook::visit_test
