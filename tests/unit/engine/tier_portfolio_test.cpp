// Customer mix, growth curves and persistence, offers, warmth, channels, effort.

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/tier/channels.h"
#include "engine/tier/customer_mix.h"
#include "engine/tier/effort.h"
#include "engine/tier/growth.h"
#include "engine/tier/offers.h"
#include "engine/tier/warmth.h"

namespace dealbench::engine {
namespace {

using Ids = std::vector<std::string>;
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr Ratio percent(std::int64_t value) {
  return Ratio{value * 10'000};
}

std::vector<MixCustomer> ten_customers() {
  std::vector<MixCustomer> all(6, {Tier::product, Money{10'000}, Money{5'000}});
  all.resize(9, {Tier::solution, Money{80'000}, Money{20'000}});
  all.push_back({Tier::strategic, Money{300'000}, Money{-10'000}});
  return all;
}

TEST(CustomerMix, sets_revenue_against_customers) {
  const auto report = assess_customer_mix(ten_customers());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->revenue, Money{600'000});
  EXPECT_EQ(report->profit, Money{80'000});
  EXPECT_DOUBLE_EQ(*report->tiers[0].customers_share, 0.6);
  EXPECT_DOUBLE_EQ(*report->tiers[0].revenue_share, 0.1);
  EXPECT_NEAR(*report->tiers[0].imbalance, 1.0 / 6, 1e-12);
  EXPECT_NEAR(*report->tiers[1].imbalance, 4.0 / 3, 1e-12);
  EXPECT_NEAR(*report->tiers[2].imbalance, 5, 1e-12);
  EXPECT_DOUBLE_EQ(*report->tiers[2].profit_share, -0.125);
  EXPECT_EQ(report->because.inputs,
            (std::vector<Input>{{"product", "6"}, {"solution", "3"}, {"strategic", "1"}}));
}

TEST(CustomerMix, does_not_depend_on_the_order_of_customers) {
  auto customers = ten_customers();
  const auto first = assess_customer_mix(customers);
  std::reverse(customers.begin(), customers.end());
  const auto second = assess_customer_mix(customers);
  for (std::size_t i = 0; i < tier_count; ++i) {
    EXPECT_EQ(first->tiers[i].imbalance, second->tiers[i].imbalance);
    EXPECT_EQ(first->tiers[i].profit, second->tiers[i].profit);
  }
}

TEST(CustomerMix, keeps_customers_without_tier_or_money_visible) {
  const auto report = assess_customer_mix(
      std::vector<MixCustomer>{{{}, Money{50}, {}}, {Tier::product, {}, Money{-5}}});
  EXPECT_EQ(report->without_tier.customers, 1);
  EXPECT_DOUBLE_EQ(*report->without_tier.revenue_share, 1);
  EXPECT_EQ(report->revenue_unknown, 1);
  EXPECT_EQ(report->profit_unknown, 1);
  EXPECT_EQ(report->tiers[0].profit_share,
            std::nullopt);  // nothing is earned, so there is nothing to share
  EXPECT_EQ(report->tiers[1].imbalance, std::nullopt);
  EXPECT_DOUBLE_EQ(*report->tiers[0].imbalance, 0);
}

TEST(CustomerMix, of_nobody_has_no_shares) {
  const auto report = assess_customer_mix({});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->tiers[0].customers_share, std::nullopt);
  EXPECT_EQ(report->tiers[0].revenue_share, std::nullopt);
}

TEST(CustomerMix, refuses_amounts_out_of_range) {
  const auto place = [](std::vector<MixCustomer> customers) {
    return assess_customer_mix(customers).error().place;
  };
  EXPECT_EQ(place({{Tier::product, Money{1}, {}}, {Tier::product, Money{-1}, {}}}),
            "customers/1/revenue");
  EXPECT_EQ(place({{Tier::product, {}, Money{-max_money_minor - 1}}}), "customers/0/profit");
  EXPECT_EQ(place({{Tier::product, Money{max_money_minor}, {}}, {{}, Money{1}, {}}}), "revenue");
  EXPECT_EQ(place({{Tier::product, {}, Money{max_money_minor}}, {{}, {}, Money{-1}}}), "profit");
}

std::vector<std::int64_t> revenues(const GrowthReport& report) {
  std::vector<std::int64_t> all;
  for (const GrowthYear& year : report.years) all.push_back(year.revenue.minor);
  return all;
}

TEST(GrowthCurve, adds_cohorts_that_stay_at_a_rate) {
  using Figures = std::vector<std::int64_t>;
  const auto tool = project_growth({1.6, percent(60), percent(5)}, Money{10'000}, 3);
  EXPECT_EQ(revenues(*tool), (Figures{10'000, 22'000, 38'800}));
  EXPECT_EQ(tool->years[2].new_revenue, Money{25'600});
  EXPECT_EQ(tool->years[2].contribution, Money{36'860});
  EXPECT_NEAR(*tool->last_year_growth, 38.8 / 22 - 1, 1e-12);
  EXPECT_EQ(revenues(*project_growth({1.3, percent(75), percent(30)}, Money{10'000}, 3)),
            (Figures{10'000, 20'500, 32'275}));
  EXPECT_EQ(revenues(*project_growth({1.15, percent(85), percent(50)}, Money{10'000}, 3)),
            (Figures{10'000, 20'000, 30'225}));
}

TEST(GrowthCurve, the_tools_curve_is_the_steepest_and_the_strategic_one_the_flattest) {
  const auto last = [](double factor, int keep) {
    return *project_growth({factor, percent(keep), {}}, Money{10'000}, 8)->last_year_growth;
  };
  EXPECT_GT(last(1.6, 60), last(1.3, 75));
  EXPECT_GT(last(1.3, 75), last(1.15, 85));
}

TEST(GrowthCurve, of_one_year_has_no_growth_and_of_nothing_stays_nothing) {
  EXPECT_EQ(project_growth({}, Money{5}, 1)->last_year_growth, std::nullopt);
  const auto nothing = project_growth({}, Money{0}, 3);
  EXPECT_EQ(nothing->last_year_growth, std::nullopt);
  EXPECT_EQ(nothing->years[2].revenue, Money{0});
}

TEST(GrowthCurve, refuses_what_is_out_of_range) {
  const auto error = [](GrowthCurve curve, std::int64_t start, std::int32_t years) {
    return project_growth(curve, Money{start}, years).error();
  };
  EXPECT_EQ(error({}, -1, 3).place, "start");
  EXPECT_EQ(error({}, 1, 0).place, "years");
  EXPECT_EQ(error({}, 1, 51).place, "years");
  EXPECT_EQ(error({.cohort_factor = not_a_number}, 1, 3).code, ErrorCode::engine_not_finite);
  EXPECT_EQ(error({.cohort_factor = 101}, 1, 3).place, "cohort_factor");
  EXPECT_EQ(error({.keep_rate = percent(101)}, 1, 3).place, "keep_rate");
  EXPECT_EQ(error({.delivery_cost_share = percent(-1)}, 1, 3).place, "delivery_cost_share");
  EXPECT_EQ(error({.cohort_factor = 100}, max_money_minor, 3).place, "revenue");
}

TEST(Persistence, five_years_planned_and_two_paid_fall_sixty_percent_short) {
  const auto report =
      project_persistence(Money{2'000'000}, 5, std::vector{percent(100), percent(0)});
  EXPECT_EQ(report->planned, Money{10'000'000});
  EXPECT_EQ(report->expected, Money{4'000'000});
  EXPECT_DOUBLE_EQ(*report->shortfall, 0.6);
  EXPECT_EQ(report->still_paying, (std::vector<double>{1, 1, 0, 0, 0}));
}

TEST(Persistence, the_last_rate_holds_for_later_years) {
  const auto report = project_persistence(Money{1'000}, 4, std::vector{percent(50)});
  EXPECT_EQ(report->expected, Money{1'875});  // 1 + 1/2 + 1/4 + 1/8
  EXPECT_EQ(project_persistence(Money{1'000}, 3, {})->expected, Money{3'000});
  EXPECT_EQ(project_persistence(Money{1'000}, 0, {})->shortfall, std::nullopt);
  EXPECT_EQ(project_persistence(Money{0}, 5, std::vector{percent(50)})->shortfall, std::nullopt);
}

TEST(Persistence, refuses_what_is_out_of_range) {
  EXPECT_EQ(project_persistence(Money{-1}, 1, {}).error().place, "annual_value");
  EXPECT_EQ(project_persistence(Money{1}, 51, {}).error().place, "planned_years");
  EXPECT_EQ(project_persistence(Money{1}, -1, {}).error().place, "planned_years");
  EXPECT_EQ(project_persistence(Money{1}, 1, std::vector{percent(50), percent(120)}).error().place,
            "kept/1");
  EXPECT_EQ(project_persistence(Money{max_money_minor}, 2, {}).error().place, "planned");
}

std::vector<OfferFacts> three_offers() {
  return {{"suite", OfferModel::solution, OfferModel::tool, OfferRole::profit, Money{300}},
          {"light", OfferModel::tool, OfferModel::tool, OfferRole::traffic, Money{100}},
          {"desk", OfferModel::operation, {}, {}, {}}};
}

TEST(Offers, show_where_the_customer_sees_another_thing) {
  const auto report = assess_offers(three_offers());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->gaps,
            (std::vector<OfferGap>{{"suite", OfferModel::solution, OfferModel::tool}}));
  EXPECT_EQ(report->views_unknown, Ids{"desk"});
  EXPECT_EQ(report->revenue_unknown, Ids{"desk"});
  EXPECT_DOUBLE_EQ(*report->roles[static_cast<std::size_t>(OfferRole::profit)].revenue_share, 0.75);
  EXPECT_EQ(report->roles[static_cast<std::size_t>(OfferRole::brand)].offers, 0);
  EXPECT_EQ(report->without_role.offers, 1);
  EXPECT_EQ(report->because.rules, (std::vector<RuleHit>{{"light", true}, {"suite", false}}));
}

TEST(Offers, their_order_changes_nothing) {
  auto offers = three_offers();
  const auto first = assess_offers(offers);
  std::reverse(offers.begin(), offers.end());
  const auto second = assess_offers(offers);
  EXPECT_EQ(first->because, second->because);
  EXPECT_EQ(first->gaps, second->gaps);
}

TEST(Offers, refuse_revenue_out_of_range_and_ids_given_twice) {
  EXPECT_EQ(assess_offers(std::vector<OfferFacts>{{"a", {}, {}, {}, Money{-1}}}).error().place,
            "offers/a/revenue");
  EXPECT_EQ(
      assess_offers(std::vector<OfferFacts>{{"a", {}, {}, {}, Money{1}}, {"a", {}, {}, {}, {}}})
          .error()
          .detail,
      "a");
  EXPECT_EQ(assess_offers(std::vector<OfferFacts>{{"a", {}, {}, {}, Money{max_money_minor}},
                                                  {"b", {}, {}, {}, Money{1}}})
                .error()
                .place,
            "offers");
  EXPECT_EQ(assess_offers({})->roles[0].revenue_share, std::nullopt);
}

TEST(Features, that_nobody_uses_are_a_share_of_those_looked_at) {
  const auto report = count_unused_features(
      std::vector<FeatureUse>{{"voice", 0}, {"search", 1}, {"maps", 0}, {"old", {}}});
  EXPECT_EQ(report->unused, (Ids{"maps", "voice"}));
  EXPECT_EQ(report->unknown, Ids{"old"});
  EXPECT_NEAR(*report->unused_share, 2.0 / 3, 1e-12);
  EXPECT_EQ(count_unused_features({})->unused_share, std::nullopt);
  EXPECT_EQ(count_unused_features(std::vector<FeatureUse>{{"x", -1}}).error().place, "features/x");
}

WarmthRules warmth_rules() {
  return {{{"meeting", 50}, {"message", 5}}, 180, {{"cold", 0}, {"warming", 30}, {"warm", 60}}};
}

TEST(Warmth, touches_give_points_that_fade_with_the_days) {
  const auto ranked = rank_warmth(
      warmth_rules(), std::vector<NamedAccount>{{"a", {{"meeting", 45}, {"message", 0}}, 30}});
  ASSERT_TRUE(ranked);
  EXPECT_DOUBLE_EQ(ranked->front().warmth, 42.5);
  EXPECT_EQ(ranked->front().band, 1u);
  EXPECT_EQ(ranked->front().last_touch_days, 0);
  EXPECT_FALSE(ranked->front().due);
}

TEST(Warmth, stays_between_nothing_and_a_hundred) {
  const auto warmth = [](std::vector<WarmthTouch> touches) {
    return rank_warmth(warmth_rules(), std::vector<NamedAccount>{{"a", touches, 30}})
        ->front()
        .warmth;
  };
  EXPECT_DOUBLE_EQ(warmth({{"meeting", 0}, {"meeting", 0}, {"meeting", 0}}), 100);
  EXPECT_DOUBLE_EQ(warmth({{"meeting", 180}, {"meeting", 100'000}}), 0);
  EXPECT_GT(warmth({{"meeting", 179}}), 0);
}

TEST(Warmth, ranks_the_coldest_first_then_the_longest_untouched_then_by_id) {
  std::vector<NamedAccount> accounts{{"d", {{"meeting", 10}}, 30},
                                     {"c", {{"meeting", 200}}, 30},
                                     {"b", {}, 30},
                                     {"a", {}, 30},
                                     {"e", {{"message", 190}}, 30}};
  for (int round = 0; round < 5; ++round) {
    std::rotate(accounts.begin(), accounts.begin() + 1, accounts.end());
    const auto ranked = rank_warmth(warmth_rules(), accounts);
    Ids order;
    for (const AccountWarmth& account : *ranked) order.push_back(account.id);
    EXPECT_EQ(order, (Ids{"a", "b", "c", "e", "d"}));
  }
}

TEST(Warmth, an_account_is_due_at_its_rhythm_and_when_never_touched) {
  const auto due = [](std::vector<WarmthTouch> touches) {
    return rank_warmth(warmth_rules(), std::vector<NamedAccount>{{"a", touches, 30}})->front().due;
  };
  EXPECT_TRUE(due({}));
  EXPECT_FALSE(due({{"message", 29}}));
  EXPECT_TRUE(due({{"message", 30}}));
  EXPECT_FALSE(due({{"message", 300}, {"message", 3}}));
}

TEST(Warmth, refuses_rules_and_touches_out_of_range) {
  const auto place = [](WarmthRules rules, std::vector<NamedAccount> accounts = {}) {
    return rank_warmth(rules, accounts).error().place;
  };
  WarmthRules rules = warmth_rules();
  rules.kinds.clear();
  EXPECT_EQ(place(rules), "warmth/kinds");
  rules = warmth_rules();
  rules.bands.clear();
  EXPECT_EQ(place(rules), "warmth/bands");
  rules = warmth_rules();
  rules.fade_days = 0;
  EXPECT_EQ(place(rules), "warmth/fade_days");
  rules = warmth_rules();
  rules.kinds[1].points = not_a_number;
  EXPECT_EQ(place(rules), "warmth/kinds/message");
  rules = warmth_rules();
  std::swap(rules.bands[1], rules.bands[2]);
  EXPECT_EQ(place(rules), "warmth/bands/warming");
  EXPECT_EQ(place(warmth_rules(), {{"a", {{"dance", 1}}, 30}}), "accounts/a/touches/dance");
  EXPECT_EQ(place(warmth_rules(), {{"a", {{"meeting", -1}}, 30}}), "accounts/a/days_ago");
  EXPECT_EQ(place(warmth_rules(), {{"a", {}, 0}}), "accounts/a/touch_every_days");
}

std::vector<ChannelFacts> channels() {
  return {{"search", Money{5'000}, 500, 100, 20, Money{20'000}},
          {"event", Money{10'000}, 50, 25, 10, Money{60'000}},
          {"referral", {}, 10, {}, 5, Money{20'000}},
          {"free", Money{0}, 0, 0, 0, Money{0}}};
}

TEST(Channels, compare_cost_conversion_and_revenue) {
  const auto report = compare_channels(channels());
  ASSERT_TRUE(report);
  Ids order;
  for (const ChannelRow& row : report->rows) order.push_back(row.id);
  EXPECT_EQ(order, (Ids{"event", "search", "free", "referral"}));
  const ChannelRow& event = report->rows[0];
  EXPECT_DOUBLE_EQ(*event.lead_conversion, 0.5);
  EXPECT_DOUBLE_EQ(*event.win_rate, 0.4);
  EXPECT_DOUBLE_EQ(*event.conversion, 0.2);
  EXPECT_EQ(event.cost_per_lead, Money{200});
  EXPECT_EQ(event.cost_per_win, Money{1'000});
  EXPECT_EQ(event.revenue_per_lead, Money{1'200});
  EXPECT_DOUBLE_EQ(*event.revenue_per_cost, 6);
  EXPECT_DOUBLE_EQ(*event.revenue_share, 0.6);
  EXPECT_EQ(report->best_conversion, Ids{"referral"});
  EXPECT_EQ(report->incomplete, Ids{"referral"});
  EXPECT_NEAR(*report->total.conversion, 30.0 / 550, 1e-12);  // the complete rows
  EXPECT_EQ(report->rows[2].conversion, std::nullopt);  // nothing came, so nothing can be said
}

TEST(Channels, their_order_changes_nothing_and_ties_share_the_first_place) {
  auto rows = channels();
  const auto first = compare_channels(rows);
  std::reverse(rows.begin(), rows.end());
  const auto second = compare_channels(rows);
  EXPECT_EQ(first->rows, second->rows);
  EXPECT_EQ(first->because, second->because);
  const auto tie = compare_channels(
      std::vector<ChannelFacts>{{"b", {}, 10, {}, 1, {}}, {"a", {}, 10, {}, 1, {}}});
  EXPECT_EQ(tie->best_conversion, (Ids{"a", "b"}));
  EXPECT_EQ(tie->total, ChannelRow{});
  EXPECT_TRUE(compare_channels({})->rows.empty());
}

TEST(Channels, refuse_numbers_out_of_range_and_ids_given_twice) {
  const auto place = [](std::vector<ChannelFacts> rows) {
    return compare_channels(rows).error().place;
  };
  EXPECT_EQ(place({{"a", Money{-1}, {}, {}, {}, {}}}), "channels/a/cost");
  EXPECT_EQ(place({{"a", {}, 1'000'000'000'001, {}, {}, {}}}), "channels/a/leads");
  EXPECT_EQ(place({{"a", {}, {}, {}, {}, {}}, {"a", {}, {}, {}, {}, {}}}), "channels/a");
  EXPECT_EQ(place({{"a", {}, {}, {}, {}, Money{max_money_minor}}, {"b", {}, {}, {}, {}, Money{1}}}),
            "revenue");
}

TEST(Effort, shows_where_hours_leave_the_reference_of_the_way_of_selling) {
  const std::vector<EffortReference> key_account{{"acquire", 0.1}, {"close", 0.5}, {"serve", 0.4}};
  const auto report = compare_effort(key_account, std::vector<double>{40, 40, 20}, 0.15);
  ASSERT_TRUE(report);
  EXPECT_NEAR(report->rows[0].difference, 0.3, 1e-12);
  EXPECT_TRUE(report->rows[0].beyond);
  EXPECT_FALSE(report->rows[1].beyond);
  EXPECT_TRUE(report->rows[2].beyond);
  EXPECT_EQ(report->because.rules,
            (std::vector<RuleHit>{{"acquire", false}, {"close", true}, {"serve", false}}));
  EXPECT_TRUE(compare_effort(key_account, std::vector<double>{0, 0, 0}, 0.15)->rows.empty());
  EXPECT_EQ(compare_effort(key_account, std::vector<double>{1, 1}, 0.15).error().place, "hours");
  EXPECT_EQ(compare_effort(key_account, std::vector<double>{1, -1, 1}, 0.15).error().place,
            "hours/close");
  EXPECT_EQ(
      compare_effort(key_account, std::vector<double>{1, 1, not_a_number}, 0.15).error().place,
      "hours/serve");
  EXPECT_EQ(compare_effort(key_account, std::vector<double>{1, 1, 1}, 1.5).error().place,
            "tolerance");
  EXPECT_EQ(
      compare_effort(std::vector<EffortReference>{{"acquire", 0.9}}, std::vector<double>{1}, 0)
          .error()
          .place,
      "references");
}

}  // namespace
}  // namespace dealbench::engine
