#include <algorithm>

#include <gtest/gtest.h>

#include "engine/radar/coverage.h"
#include "engine/radar/people_map.h"
#include "engine/radar/strategy.h"
#include "unit/engine/radar_fixture.h"

namespace dealbench::engine::radar_test {
namespace {

using Ids = std::vector<std::string>;

std::vector<PersonState> states(const std::vector<PersonFacts>& people, Date day = today) {
  return people_on(people_parameters(), people, day).value();
}

RoleCoverageReport cover(const std::vector<PersonFacts>& people, std::int32_t stage,
                         Tier tier = Tier::strategic) {
  return cover_roles(coverage_parameters(), stage, tier, states(people), today);
}

MapReport map_of(const std::vector<PersonFacts>& people, std::int32_t stage = 3) {
  return score_map(radar_parameters().map, states(people), cover(people, stage), today);
}

std::optional<double> map_value(const std::vector<PersonFacts>& people, Indicator indicator,
                                std::int32_t stage = 3) {
  return map_of(people, stage).indicators[index_of(indicator)];
}

TEST(RadarPeople, are_listed_by_id_with_roles_and_their_latest_rating) {
  PersonFacts zoe = person("zoe", {"u_wb", "c_ic"});
  zoe.ratings.push_back({.on = days_ago(1), .support = -2});
  zoe.ratings.push_back({.on = Date{today.days + 1}, .support = 5});
  zoe.met_on = {days_ago(9), days_ago(3), Date{today.days + 2}};
  const auto people = states({zoe, person("abe", {"e_db"})});
  ASSERT_EQ(people.size(), 2u);
  EXPECT_EQ(people[0].id, "abe");
  EXPECT_TRUE(people[0].decides);
  EXPECT_TRUE(people[1].has_role(BuyingRole::coach));
  EXPECT_TRUE(people[1].has_role(BuyingRole::user_buyer));
  EXPECT_FALSE(people[1].has_role(BuyingRole::technical_buyer));
  EXPECT_FALSE(people[1].decides);
  EXPECT_EQ(people[1].rating.support, -2);
  EXPECT_EQ(people[1].last_met, days_ago(3));
  EXPECT_EQ(people[1].mode_judged_on, std::nullopt);
  EXPECT_EQ(people[0].mode_judged_on, days_ago(4));
}

TEST(RadarPeople, an_earlier_day_knows_the_earlier_rating_and_only_who_was_known) {
  PersonFacts zoe = person("zoe", {"u_wb"});
  zoe.ratings.push_back({.on = days_ago(1), .support = -2});
  PersonFacts late = person("late", {"u_mb"});
  late.known_since = days_ago(2);
  EXPECT_EQ(states({zoe, late}, days_ago(3)).size(), 1u);
  EXPECT_EQ(states({zoe, late}, days_ago(3))[0].rating.support, 3);
  EXPECT_EQ(states({zoe, late}, days_ago(9))[0].rating.support, std::nullopt);
  EXPECT_EQ(states({zoe, late}, days_ago(9))[0].rated_on, std::nullopt);
}

TEST(RadarPeople, changes_are_the_later_of_arrival_and_move_up_to_today) {
  PersonFacts zoe = person("zoe", {"u_wb"});
  EXPECT_EQ(states({zoe})[0].changed_on, std::nullopt);
  zoe.known_since = days_ago(90);
  EXPECT_EQ(states({zoe})[0].changed_on, days_ago(90));
  zoe.moved_on = days_ago(10);
  EXPECT_EQ(states({zoe})[0].changed_on, days_ago(10));
  zoe.moved_on = Date{today.days + 1};
  EXPECT_EQ(states({zoe})[0].changed_on, days_ago(90));
}

TEST(RadarPeople, impossible_facts_are_errors_with_code_and_place) {
  const auto error_of = [](std::vector<PersonFacts> people) {
    return people_on(people_parameters(), people, today).error();
  };
  const auto rated = [](auto change) {
    PersonFacts facts = person("p", {"e_db"});
    change(facts.ratings[0]);
    return facts;
  };
  const auto range = ErrorCode::engine_out_of_range;
  for (const std::int32_t support : {0, 6, -6}) {
    EXPECT_EQ(error_of({rated([&](PersonRating& r) { r.support = support; })}),
              (Error{range, "people/p/support", std::to_string(support) + " (-5..5 without 0)"}));
  }
  for (const std::int32_t step : {0, 10}) {
    EXPECT_EQ(error_of({rated([&](PersonRating& r) { r.mind_state = step; })}),
              (Error{range, "people/p/mind_state", std::to_string(step) + " (1..9)"}));
  }
  EXPECT_EQ(error_of({person("p", {"e_db", "boss"})}),
            (Error{ErrorCode::engine_unknown_key, "people/p/kinds", "boss"}));
  EXPECT_EQ(error_of({person("p", {}), person("p", {})}), (Error{range, "people/p", "used twice"}));
  PersonFacts twice = person("p", {});
  twice.ratings.push_back({.on = days_ago(4)});
  EXPECT_EQ(error_of({twice}),
            (Error{range, "people/p/ratings", "two ratings on " + date_text(days_ago(4))}));
}

TEST(RadarCoverage, asks_for_the_must_roles_of_the_stage) {
  const std::vector<PersonFacts> cast = full_cast();
  struct Case {
    std::int32_t stage, must, met;
  };
  // The method's table; the cast has no user, no budget gate and no purchasing gate.
  for (const Case& c : {Case{1, 1, 1}, Case{2, 4, 3}, Case{3, 5, 5}, Case{4, 6, 4}, Case{5, 5, 3},
                        Case{6, 0, 0}, Case{7, 0, 0}}) {
    const RoleCoverageReport report = cover(cast, c.stage);
    EXPECT_EQ(report.must, c.must) << c.stage;
    EXPECT_EQ(report.must_met, c.met) << c.stage;
    if (c.must == 0) {
      EXPECT_EQ(report.rate, std::nullopt);
      EXPECT_TRUE(report.key_people.empty());
    } else {
      EXPECT_DOUBLE_EQ(report.rate.value(), static_cast<double>(c.met) / c.must);
    }
  }
  EXPECT_EQ(cover(cast, 3).key_people, (Ids{"coach", "decider", "gate", "head", "proposer"}));
  EXPECT_EQ(cover(cast, 2).key_people, (Ids{"coach", "head", "proposer"}));
}

TEST(RadarCoverage, a_person_who_was_never_met_covers_nothing) {
  std::vector<PersonFacts> cast = full_cast();
  cast[0].met_on.clear();
  const RoleCoverageReport report = cover(cast, 3);
  EXPECT_EQ(report.must_met, 4);
  EXPECT_FALSE(report.rows[0].met);
  EXPECT_EQ(report.rows[0].people, Ids{"decider"});
  EXPECT_EQ(report.rows[0].requirement, Requirement::must);
  EXPECT_EQ(report.because.rules.front(), (RuleHit{"final_decider", false}));
}

TEST(RadarCoverage, the_tier_decides_who_can_be_asked_for) {
  const std::vector<PersonFacts> cast = full_cast();
  EXPECT_EQ(cover(cast, 1, Tier::product).rate, std::nullopt);
  EXPECT_EQ(cover(cast, 3, Tier::product).must, 1);
  EXPECT_EQ(cover(cast, 3, Tier::product).key_people, Ids{"decider"});
  EXPECT_EQ(cover(cast, 3, Tier::solution).must, 4);
  EXPECT_EQ(cover(cast, 3, Tier::solution).must_met, 4);
  EXPECT_EQ(cover(cast, 3, Tier::solution).rows[1].requirement, Requirement::may);
  // One technical buyer of any kind is enough for a solution.
  std::vector<PersonFacts> purchasing = full_cast();
  purchasing[3].kinds = {"t_pb"};
  EXPECT_EQ(cover(purchasing, 3, Tier::solution).must_met, 4);
  EXPECT_EQ(cover(purchasing, 3, Tier::strategic).must_met, 4);
}

TEST(RadarCoverage, one_person_may_fill_several_roles_and_counts_once_among_key_people) {
  const std::vector<PersonFacts> one{person("all", {"e_db", "e_pb", "u_mb", "t_cb", "c_ic"})};
  const RoleCoverageReport report = cover(one, 3);
  EXPECT_DOUBLE_EQ(report.rate.value(), 1);
  EXPECT_EQ(report.key_people, Ids{"all"});
  EXPECT_FALSE(report.several_deciders);
  EXPECT_TRUE(cover({person("a", {"e_db"}), person("b", {"e_db"})}, 3).several_deciders);
}

TEST(RadarCoverage, lists_who_was_not_met_lately) {
  PersonFacts border = person("border", {"u_wb"});
  border.met_on = {days_ago(30)};
  PersonFacts past = person("past", {"u_wb"});
  past.met_on = {days_ago(31)};
  PersonFacts never = person("never", {});
  never.met_on.clear();
  EXPECT_EQ(cover({past, border, never}, 3).not_met_lately, (Ids{"never", "past"}));
}

TEST(RadarCoverage, a_tier_needs_the_roles_of_its_rows) {
  const auto roles = [](Tier tier) {
    return roles_of_tier(coverage_parameters(), people_parameters().kinds, tier);
  };
  EXPECT_EQ(roles(Tier::product), (std::array<bool, 4>{true, false, false, false}));
  EXPECT_EQ(roles(Tier::solution), (std::array<bool, 4>{true, true, true, true}));
  EXPECT_EQ(roles(Tier::strategic), (std::array<bool, 4>{true, true, true, true}));
}

TEST(RadarAppearance, names_who_should_be_seen_now_and_who_comes_next) {
  const RadarParameters parameters = radar_parameters();
  const auto at = [&](const std::vector<PersonFacts>& people, std::int32_t stage) {
    return who_appears(parameters.appearance, stage, states(people));
  };
  EXPECT_TRUE(at({}, 1)[0].missing);
  EXPECT_FALSE(at({}, 3)[0].missing);
  EXPECT_EQ(at({}, 3)[0].next_involvement, 2);
  EXPECT_EQ(at({}, 6)[0].next_involvement, 0);
  EXPECT_FALSE(at(full_cast(), 1)[0].missing);
  EXPECT_EQ(at(full_cast(), 1)[0].people, Ids{"decider"});
  EXPECT_EQ(at({}, 2)[1].involvement, 3);
}

TEST(RadarMap, coach_counts_passed_tests_and_halves_when_not_met_for_thirty_days) {
  PersonFacts coach = person("c", {"c_ic"});
  const auto score = [&] { return map_value({coach}, Indicator::coach); };
  EXPECT_DOUBLE_EQ(score().value(), 100);
  coach.ratings[0].coach_tests = {true, false, std::nullopt};
  EXPECT_NEAR(score().value(), 100.0 / 3, 1e-12);
  coach.met_on = {days_ago(30)};
  EXPECT_NEAR(score().value(), 100.0 / 3, 1e-12);
  coach.met_on = {days_ago(31)};
  EXPECT_NEAR(score().value(), 100.0 / 6, 1e-12);
  coach.met_on.clear();
  EXPECT_NEAR(score().value(), 100.0 / 6, 1e-12);
  EXPECT_NEAR(map_value({coach, person("d", {"c_oc"})}, Indicator::coach).value(), 100, 1e-12);
  EXPECT_EQ(map_value({person("e", {"e_db"})}, Indicator::coach), std::nullopt);
}

TEST(RadarMap, support_is_weighted_by_influence_and_leaves_the_unassessed_out) {
  PersonFacts high = person("high", {"e_db"});
  high.influence = InfluenceLevel::high;
  high.ratings[0].support = 5;
  PersonFacts low = person("low", {"u_wb"});
  low.influence = InfluenceLevel::low;
  low.ratings[0].support = -5;
  PersonFacts unknown = person("unknown", {"u_wb"});
  unknown.ratings[0].support = std::nullopt;
  // (3*5 - 1*5) / 4 = 2.5, and 2.5 of -5..+5 is 75 of 0..100.
  EXPECT_DOUBLE_EQ(map_value({high, low, unknown}, Indicator::support).value(), 75);
  EXPECT_EQ(map_of({high, low, unknown}).unassessed_support, 1);
  EXPECT_EQ(map_of({high, low, unknown}).assessed_support, 2);
  low.influence = std::nullopt;
  EXPECT_DOUBLE_EQ(map_value({high, low}, Indicator::support).value(), 75);
  high.influence = InfluenceLevel::medium;
  // (2*5 - 5) / 3 = 5/3.
  EXPECT_NEAR(map_value({high, low}, Indicator::support).value(), 200.0 / 3, 1e-12);
  EXPECT_DOUBLE_EQ(map_value({low}, Indicator::support).value(), 0);
  EXPECT_EQ(map_value({unknown}, Indicator::support), std::nullopt);
}

TEST(RadarMap, willingness_needs_and_motives_look_at_key_people_only) {
  std::vector<PersonFacts> cast = full_cast();
  cast[0].ratings[0].mode = ResponseMode::overconfident;
  cast[1].ratings[0].mode = ResponseMode::even_keel;
  cast[2].ratings[0].mode = ResponseMode::trouble;
  cast[3].ratings[0].mode = std::nullopt;
  cast.push_back(person("user", {"u_wb"}));  // not asked for at S3
  cast.back().ratings[0].mode = ResponseMode::overconfident;
  cast.back().ratings[0].win = WinStatus::unknown;
  // Decider 0, head 30, proposer 100, coach 100; the gate is not judged.
  EXPECT_DOUBLE_EQ(map_value(cast, Indicator::willingness).value(), 57.5);
  EXPECT_EQ(map_of(cast).unassessed_modes, 1);
  EXPECT_DOUBLE_EQ(map_value(cast, Indicator::motives).value(), 100);
  cast[0].ratings[0].win = WinStatus::heard;
  cast[1].ratings[0].win = WinStatus::guessed;
  EXPECT_DOUBLE_EQ(map_value(cast, Indicator::motives).value(), 60);
  cast[4].ratings[0].result_in_customer_numbers = false;
  EXPECT_DOUBLE_EQ(map_value(cast, Indicator::needs).value(), 80);
  EXPECT_DOUBLE_EQ(map_value(cast, Indicator::coverage).value(), 100);
}

TEST(RadarMap, what_the_map_does_not_hold_stays_unknown) {
  for (const std::optional<double>& value : map_of({}).indicators) EXPECT_EQ(value, std::nullopt);
  // A map with people but without the must-roles says that nobody of them is met.
  const MapReport outsiders = map_of({person("user", {"u_wb"})});
  EXPECT_DOUBLE_EQ(outsiders.indicators[index_of(Indicator::coverage)].value(), 0);
  EXPECT_EQ(outsiders.indicators[index_of(Indicator::willingness)], std::nullopt);
  EXPECT_EQ(outsiders.indicators[index_of(Indicator::needs)], std::nullopt);
  EXPECT_EQ(map_value(full_cast(), Indicator::coverage, 6), std::nullopt);
  PersonFacts unjudged = person("boss", {"e_db"});
  unjudged.ratings.clear();
  EXPECT_EQ(map_value({unjudged}, Indicator::willingness), std::nullopt);
  EXPECT_DOUBLE_EQ(map_value({unjudged}, Indicator::motives).value(), 0);
}

PersonAdvice advice_for(const PersonFacts& facts, const Ids& key_people = {}) {
  return advise_people(strategy_parameters(), 9, states({facts}), key_people, today).front();
}

TEST(RadarStrategy, the_card_follows_role_and_response_mode) {
  PersonFacts facts = person("p", {"e_db"});
  EXPECT_EQ(advice_for(facts).cards, Ids{"eb_growth"});
  facts.ratings[0].mode = ResponseMode::trouble;
  EXPECT_EQ(advice_for(facts).cards, Ids{"eb_trouble"});
  facts.kinds = {"t_fb"};
  EXPECT_EQ(advice_for(facts).cards, Ids{"tb_receptive"});
  facts.ratings[0].mode = ResponseMode::overconfident;
  EXPECT_EQ(advice_for(facts).cards, Ids{"tb_not_receptive"});
  facts.kinds = {"c_ic", "t_cb"};
  EXPECT_EQ(advice_for(facts).cards, (Ids{"tb_not_receptive", "coach"}));
  EXPECT_FALSE(advice_for(facts).mode_unknown);
}

TEST(RadarStrategy, without_a_mode_only_the_coach_has_a_card) {
  PersonFacts facts = person("p", {"c_oc"});
  facts.ratings.clear();
  EXPECT_EQ(advice_for(facts).cards, Ids{"coach"});
  EXPECT_FALSE(advice_for(facts).mode_unknown);
  facts.kinds = {"c_oc", "e_db"};
  EXPECT_EQ(advice_for(facts).cards, Ids{"coach"});
  EXPECT_TRUE(advice_for(facts).mode_unknown);
  EXPECT_EQ(advice_for(facts).highest_step, std::nullopt);
}

TEST(RadarStrategy, a_mode_older_than_thirty_days_is_stale) {
  PersonFacts facts = person("p", {"e_db"});
  facts.ratings[0].mode_judged_on = days_ago(30);
  EXPECT_FALSE(advice_for(facts).mode_stale);
  facts.ratings[0].mode_judged_on = days_ago(31);
  EXPECT_TRUE(advice_for(facts).mode_stale);
  facts.ratings[0].mode = std::nullopt;
  EXPECT_FALSE(advice_for(facts).mode_stale);
}

TEST(RadarStrategy, a_move_may_stand_one_step_above_the_state_of_mind) {
  PersonFacts facts = person("p", {"e_db"});
  facts.ratings[0].mind_state = 2;
  EXPECT_EQ(advice_for(facts).highest_step, 3);
  facts.ratings[0].mind_state = 9;
  EXPECT_EQ(advice_for(facts).highest_step, 9);
}

TEST(RadarStrategy, key_people_are_marked) {
  EXPECT_TRUE(advice_for(person("p", {"e_db"}), {"a", "p"}).is_key);
  EXPECT_FALSE(advice_for(person("p", {"e_db"}), {"a"}).is_key);
}

TEST(RadarStrategy, deciders_and_users_in_different_modes_need_different_words) {
  std::vector<PersonFacts> cast = full_cast();
  EXPECT_FALSE(modes_differ(states(cast)));
  cast[3].ratings[0].mode = ResponseMode::even_keel;  // a technical buyer does not count
  EXPECT_FALSE(modes_differ(states(cast)));
  cast[1].ratings[0].mode = ResponseMode::trouble;
  EXPECT_TRUE(modes_differ(states(cast)));
  cast[1].ratings[0].mode = std::nullopt;
  EXPECT_FALSE(modes_differ(states(cast)));
}

}  // namespace
}  // namespace dealbench::engine::radar_test
