#include "engine/forecast/forecast.h"

#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/arithmetic.h"
#include "engine/forecast/philox.h"
#include "unit/engine/funnel_support.h"

namespace dealbench::engine {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// Bookings of the solution preset with uncertain leads, conversion, win rate and deal value.
ForecastFacts solution_forecast(Distribution distribution = Distribution::triangular) {
  ForecastFacts facts{.likely = solution_funnel()};
  const auto range = [&](Lever lever, double low, double high) {
    facts.ranges[index_of(lever)] = LeverRange{low, high, distribution};
  };
  range(Lever::leads, 400, 650);
  range(Lever::lead_conversion, 0.2, 0.4);
  range(Lever::win_rate, 0.1, 0.35);
  range(Lever::deal_value, 6'000'000, 15'000'000);
  return facts;
}

TEST(Philox, known_answers_of_the_published_generator) {
  EXPECT_EQ(philox({0, 0, 0, 0}, 0, 0),
            (RandomWords{0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u}));
  EXPECT_EQ(philox({~0u, ~0u, ~0u, ~0u}, ~0u, ~0u),
            (RandomWords{0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu}));
  EXPECT_EQ(philox({0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u}, 0xa4093822u, 0x299f31d0u),
            (RandomWords{0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u}));
}

TEST(Philox, unit_numbers_lie_strictly_between_zero_and_one) {
  EXPECT_GT(unit_from_word(0), 0.0f);
  EXPECT_LT(unit_from_word(~0u), 1.0f);
  EXPECT_EQ(unit_from_word(0) + unit_from_word(~0u), 1.0f);
}

TEST(Forecast, mean_lies_within_four_standard_errors_for_a_hundred_seeds) {
  ForecastFacts facts = solution_forecast();
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    facts.seed = seed;
    auto run = *start_forecast(facts);
    run_trials(run, 0, facts.trials);
    double sum = 0;
    double squares = 0;
    for (const float sample : run.samples) {
      const double bookings = static_cast<double>(sample) * *run.best;
      sum += bookings;
      squares += bookings * bookings;
    }
    const double mean = sum / default_trials;
    const double deviation = std::sqrt(squares / default_trials - mean * mean);
    const double standard_error = deviation / std::sqrt(double{default_trials});
    EXPECT_LT(std::abs(mean - 347'027'777.78), 4 * standard_error) << seed;
    // By the second moments of the four triangles.
    EXPECT_NEAR(deviation, 120'657'545, 1'500'000) << seed;
  }
}

TEST(Forecast, summary_has_the_moments_of_its_trials) {
  const auto report = evaluate_forecast(solution_forecast());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->trials, default_trials);
  EXPECT_LT(std::abs(report->mean - 347'027'778), 4 * report->standard_error);
  EXPECT_NEAR(report->deviation, 120'657'545, 1'500'000);
  EXPECT_NEAR(report->standard_error, report->deviation / std::sqrt(100'000.0), 1);
}

TEST(Forecast, pert_mean_is_the_product_of_the_pert_means) {
  ForecastFacts facts = solution_forecast(Distribution::pert);
  double mean = 1;
  for (const auto& [lever, likely] :
       {std::pair{Lever::leads, 500.0}, std::pair{Lever::lead_conversion, 0.3},
        std::pair{Lever::win_rate, 0.2}, std::pair{Lever::deal_value, 1e7}}) {
    const LeverRange& range = *facts.ranges[index_of(lever)];
    mean *= (range.low + 4 * likely + range.high) / 6;
  }
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    facts.seed = seed;
    const auto report = evaluate_forecast(facts);
    EXPECT_LT(std::abs(report->mean - mean), 4 * report->standard_error) << seed;
  }
}

TEST(Forecast, same_seed_gives_the_same_bytes_in_any_order_and_batch) {
  for (const Distribution distribution : {Distribution::triangular, Distribution::pert}) {
    ForecastFacts facts = solution_forecast(distribution);
    facts.trials = 10'000;
    facts.target = 300'000'000;
    const auto at_once = evaluate_forecast(facts);
    auto sliced = *start_forecast(facts);
    for (std::uint32_t first = 0; first < facts.trials; first += 777)
      run_trials(sliced, first, first + 777);
    EXPECT_EQ(summarise(sliced), *at_once);
    auto backwards = *start_forecast(facts);
    for (std::uint32_t first = facts.trials; first-- > 0;) run_trials(backwards, first, first + 1);
    EXPECT_EQ(backwards.samples, sliced.samples);
    EXPECT_EQ(summarise(backwards), *at_once);
  }
}

TEST(Forecast, other_seed_gives_other_trials) {
  ForecastFacts facts = solution_forecast();
  facts.trials = 100;
  const auto one = evaluate_forecast(facts);
  facts.seed = 1 + (std::uint64_t{1} << 32);  // the upper half of the seed counts too
  EXPECT_NE(evaluate_forecast(facts)->mean, one->mean);
}

// By an independent implementation of docs/method/FORECAST-001.md that rounds every operation to
// single precision.
TEST(Forecast, first_thousand_trials_of_seed_one_have_these_bits) {
  auto run = *start_forecast(solution_forecast());
  run_trials(run, 0, 1000);
  std::uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a
  for (std::size_t trial = 0; trial < 1000; ++trial) {
    const auto bits = std::bit_cast<std::uint32_t>(run.samples[trial]);
    for (int shift = 0; shift < 32; shift += 8)
      hash = (hash ^ ((bits >> shift) & 0xFFu)) * 0x100000001b3u;
  }
  EXPECT_EQ(hash, 0x80b476056d84ce91u);
}

TEST(Forecast, first_trials_of_seed_one_are_these) {
  auto run = *start_forecast(solution_forecast());
  run_trials(run, 0, 3);
  const double best = 650 * 0.4 * 0.35 * 15'000'000;
  EXPECT_NEAR(*run.best, best, 1e-3);
  // By an independent implementation in double precision.
  EXPECT_NEAR(static_cast<double>(run.samples[0]), 0.390294551, 2e-7);
  EXPECT_NEAR(static_cast<double>(run.samples[1]), 0.320710554, 2e-7);
  EXPECT_NEAR(static_cast<double>(run.samples[2]), 0.346547110, 2e-7);
  EXPECT_LT(run.samples[3], 0.0f);  // not yet run
}

TEST(Forecast, summary_of_some_trials_is_possible_at_any_time) {
  auto run = *start_forecast(solution_forecast());
  EXPECT_FALSE(summarise(run).available);
  run_trials(run, 0, 1);
  ForecastReport report = summarise(run);
  EXPECT_EQ(report.trials, 1u);
  EXPECT_EQ(report.deviation, 0);
  EXPECT_EQ(report.lowest, report.highest);
  run_trials(run, 50, 60);
  EXPECT_EQ(summarise(run).trials, 11u);
  run_trials(run, 99'990, 200'000);
  run_trials(run, 300'000, 300'001);
  EXPECT_EQ(summarise(run).trials, 21u);
}

TEST(Forecast, between_two_trials_percentiles_lie_on_a_straight_line) {
  ForecastFacts facts = solution_forecast();
  facts.trials = 2;
  const auto report = evaluate_forecast(facts);
  ASSERT_TRUE(report);
  const double range = report->highest - report->lowest;
  ASSERT_GT(range, 1'000'000);
  for (std::size_t i = 0; i < forecast_percents.size(); ++i) {
    const double share = forecast_percents[i] / 100.0;
    EXPECT_NEAR(report->percentiles[i], report->lowest + share * range, 2) << forecast_percents[i];
  }
  // Of two values the deviation (by n - 1) is their distance by the root of two.
  EXPECT_NEAR(report->deviation, range / std::sqrt(2.0), 2);
  EXPECT_NEAR(report->standard_error, range / 2, 2);
}

TEST(Forecast, report_is_in_order_and_the_histogram_counts_every_trial) {
  ForecastFacts facts = solution_forecast();
  facts.trials = 20'000;
  facts.target = 300'000'000;
  const auto report = evaluate_forecast(facts);
  ASSERT_TRUE(report->available);
  EXPECT_EQ(report->likely, 300'000'000);
  double before = report->lowest;
  for (const double percentile : report->percentiles) {
    EXPECT_GT(percentile, before);
    before = percentile;
  }
  EXPECT_GT(report->highest, before);
  EXPECT_EQ(report->histogram.size(), 40u);
  EXPECT_EQ(std::accumulate(report->histogram.begin(), report->histogram.end(), 0u), 20'000u);
  EXPECT_GT(*report->chance_of_target, 0.5);
  EXPECT_LT(*report->chance_of_target, 0.7);
  facts.target = report->percentiles[3];
  EXPECT_NEAR(*evaluate_forecast(facts)->chance_of_target, 0.5, 1e-3);
  EXPECT_EQ(report->percentiles[3], round_half_even(report->percentiles[3]));  // whole minor units
}

TEST(Forecast, one_uncertain_lever_has_the_percentiles_of_its_distribution) {
  for (const Distribution distribution : {Distribution::triangular, Distribution::pert}) {
    ForecastFacts facts{.likely = solution_funnel()};
    facts.output = FunnelOutput::wins;
    facts.ranges[index_of(Lever::win_rate)] = LeverRange{0.1, 0.35, distribution};
    const auto report = evaluate_forecast(facts);
    const ThreePoint points{0.1, 0.2, 0.35};
    for (std::size_t i = 0; i < forecast_percents.size(); ++i) {
      const double exact = 150 * quantile(distribution, points, forecast_percents[i] / 100.0);
      EXPECT_NEAR(report->percentiles[i], exact, 0.15) << forecast_percents[i];
    }
    EXPECT_NEAR(report->mean, 150 * mean_of(distribution, points), 4 * report->standard_error);
  }
}

TEST(Forecast, tornado_moves_each_lever_alone_from_its_tenth_to_its_ninetieth_percentile) {
  const auto report = evaluate_forecast(solution_forecast());
  ASSERT_EQ(report->tornado.size(), 4u);
  EXPECT_EQ(report->tornado[0].lever, Lever::win_rate);
  EXPECT_EQ(report->tornado[3].lever, Lever::leads);
  // Triangle (.1, .2, .35): P10 = .1 + sqrt(.1 * .25 * .1) = .15, P90 = .35 - sqrt(.1 * .25 * .15)
  EXPECT_NEAR(report->tornado[0].lever_p10, 0.15, 1e-12);
  EXPECT_NEAR(report->tornado[0].lever_p90, 0.28876276, 5e-9);
  EXPECT_NEAR(report->tornado[0].at_p10, 225'000'000, 1);
  EXPECT_NEAR(report->tornado[0].at_p90, 433'144'135, 1);
  EXPECT_NEAR(report->tornado[0].swing, 208'144'135, 1);
}

TEST(Forecast, longer_cycle_pulls_velocity_down_in_the_tornado_and_the_trials) {
  ForecastFacts facts{.likely = solution_funnel()};
  facts.output = FunnelOutput::velocity_per_day;
  facts.ranges[index_of(Lever::sales_cycle_days)] = LeverRange{20, 60};
  const auto report = evaluate_forecast(facts);
  EXPECT_GT(report->tornado[0].at_p10, report->tornado[0].at_p90);
  EXPECT_GT(report->tornado[0].swing, 0);
  EXPECT_GE(report->lowest, 5'000'000);
  EXPECT_LE(report->highest, 15'000'000);
  EXPECT_LT(report->percentiles[3], 10'000'000);  // the median cycle is longer than the likely one
}

TEST(Forecast, renewal_enters_the_lifetime_by_its_series) {
  for (const FunnelOutput output :
       {FunnelOutput::lifetime_bookings, FunnelOutput::lifetime_bookings_open_ended}) {
    ForecastFacts facts{.likely = solution_funnel()};
    facts.likely.recurring_share = Ratio{500'000};
    facts.output = output;
    facts.trials = 2'000;
    facts.ranges[index_of(Lever::renewal_rate)] = LeverRange{0.3, 0.9};
    auto run = *start_forecast(facts);
    run_trials(run, 0, facts.trials);
    // Each trial against the model itself, by the trial's own random number.
    FunnelModel model = *funnel_model(facts.likely);
    for (std::uint32_t trial = 0; trial < facts.trials; ++trial) {
      const float u = unit_from_word(philox({trial, 0, 1, 0}, 1, 0)[1]);
      model.levers[index_of(Lever::renewal_rate)] =
          quantile(Distribution::triangular, {0.3, 0.6, 0.9}, static_cast<double>(u));
      const double expected = *funnel_output(model, output);
      EXPECT_NEAR(static_cast<double>(run.samples[trial]) * *run.best / expected, 1, 1e-5) << trial;
    }
  }
}

TEST(Forecast, certain_levers_give_one_value) {
  ForecastFacts facts{.likely = solution_funnel()};
  facts.trials = 50;
  facts.target = 300'000'000;
  facts.ranges[index_of(Lever::leads)] = LeverRange{500, 500};
  facts.ranges[index_of(Lever::renewal_rate)] = LeverRange{0.1, 0.9};  // bookings do not see it
  const auto report = evaluate_forecast(facts);
  EXPECT_EQ(report->mean, 300'000'000);
  EXPECT_EQ(report->deviation, 0);
  EXPECT_EQ(report->histogram[0], 50u);
  EXPECT_EQ(report->chance_of_target, 1.0);
  EXPECT_TRUE(report->tornado.empty());
}

TEST(Forecast, result_that_does_not_exist_is_not_available) {
  ForecastFacts facts{.likely = tool_funnel(), .output = FunnelOutput::renewals};
  auto run = start_forecast(facts);
  ASSERT_TRUE(run);
  run_trials(*run, 0, 10);
  EXPECT_EQ(summarise(*run), ForecastReport{});
  // An open-ended lifetime has no bound when renewal may be 100 %.
  ForecastFacts endless{.likely = solution_funnel(),
                        .output = FunnelOutput::lifetime_bookings_open_ended};
  endless.ranges[index_of(Lever::renewal_rate)] = LeverRange{0.3, 1};
  EXPECT_FALSE(evaluate_forecast(endless)->available);
}

TEST(Forecast, all_at_zero_is_zero) {
  ForecastFacts facts{.likely = solution_funnel()};
  facts.likely.levers.leads = 0;
  facts.trials = 10;
  facts.ranges[index_of(Lever::win_rate)] = LeverRange{0.1, 0.3};
  const auto report = evaluate_forecast(facts);
  EXPECT_TRUE(report->available);
  EXPECT_EQ(report->mean, 0);
  EXPECT_EQ(report->highest, 0);
}

TEST(Forecast, bad_facts_are_errors_with_their_place) {
  const auto place_of = [](auto spoil) {
    ForecastFacts facts = solution_forecast();
    spoil(facts);
    const auto report = evaluate_forecast(facts);
    return report ? std::string("none") : report.error().place;
  };
  EXPECT_EQ(place_of([](auto& f) { f.ranges[0]->low = 501; }), "ranges/leads/low");
  EXPECT_EQ(place_of([](auto& f) { f.ranges[0]->high = 499; }), "ranges/leads/high");
  EXPECT_EQ(place_of([](auto& f) { f.ranges[0]->low = not_a_number; }), "ranges/leads/low");
  EXPECT_EQ(place_of([](auto& f) { f.ranges[2]->high = 1.1; }), "ranges/win_rate/high");
  EXPECT_EQ(place_of([](auto& f) {
              f.ranges[6] = LeverRange{0, 40};
            }),
            "ranges/sales_cycle_days/low");
  EXPECT_EQ(place_of([](auto& f) { f.trials = 0; }), "trials");
  EXPECT_EQ(place_of([](auto& f) { f.trials = most_trials + 1; }), "trials");
  EXPECT_EQ(place_of([](auto& f) { f.bins = 0; }), "bins");
  EXPECT_EQ(place_of([](auto& f) { f.target = not_a_number; }), "target");
  EXPECT_EQ(place_of([](auto& f) { f.output = FunnelOutput::open_deals; }), "output");
  EXPECT_EQ(place_of([](auto& f) { f.likely.levers.leads = -1; }), "leads");
}

TEST(Forecast, reason_names_the_ranges_and_their_distributions) {
  ForecastFacts facts{.likely = solution_funnel()};
  facts.ranges[index_of(Lever::win_rate)] = LeverRange{0.1, 0.35, Distribution::pert};
  const Because because = explain_forecast(facts);
  EXPECT_EQ(because.formula, "FORECAST-001");
  EXPECT_EQ(because.inputs, (std::vector<Input>{{"output", "bookings"},
                                                {"trials", "100000"},
                                                {"seed", "1"},
                                                {"win_rate.low", "0.1"},
                                                {"win_rate.likely", "0.2"},
                                                {"win_rate.high", "0.35"}}));
  EXPECT_EQ(because.rules, (std::vector<RuleHit>{{"pert.win_rate", true}}));
  facts.likely.levers.leads = -1;
  EXPECT_EQ(explain_forecast(facts).inputs.size(), 3u);
}

TEST(Distributions, triangular_quantile_ends_at_its_ends) {
  const ThreePoint points{2, 3, 7};
  EXPECT_EQ(quantile(Distribution::triangular, points, 0), 2);
  EXPECT_EQ(quantile(Distribution::triangular, points, 1), 7);
  EXPECT_NEAR(quantile(Distribution::triangular, points, 0.2), 3, 1e-12);
  EXPECT_EQ(quantile(Distribution::triangular, {5, 5, 5}, 0.3), 5);
  EXPECT_EQ(quantile(Distribution::pert, {5, 5, 5}, 0.3), 5);
}

TEST(Distributions, pert_quantiles_agree_with_closed_forms) {
  // Peak at the low end: 1 - (1 - u)^(1/5); at the high end: u^(1/5); in the middle: symmetric.
  EXPECT_NEAR(quantile(Distribution::pert, {0, 0, 1}, 0.1), 0.0208516376, 5e-7);
  EXPECT_NEAR(quantile(Distribution::pert, {0, 0, 1}, 0.9), 0.3690426555, 5e-7);
  EXPECT_NEAR(quantile(Distribution::pert, {0, 1, 1}, 0.1), 0.6309573445, 5e-7);
  EXPECT_NEAR(quantile(Distribution::pert, {0, 1, 1}, 0.5), 0.8705505633, 5e-8);
  EXPECT_NEAR(quantile(Distribution::pert, {0, 0.5, 1}, 0.5), 0.5, 1e-9);
  EXPECT_NEAR(quantile(Distribution::pert, {0, 0.5, 1}, 0.1) +
                  quantile(Distribution::pert, {0, 0.5, 1}, 0.9),
              1, 1e-9);
  EXPECT_NEAR(quantile(Distribution::pert, {10, 30, 110}, 1), 110, 1e-12);
}

TEST(Distributions, pert_table_rises_and_keeps_the_mean) {
  for (const double likely : {0.0, 0.1, 0.25, 0.5, 0.9, 1.0}) {
    const std::vector<double> table = pert_table(likely);
    double sum = 0;
    for (std::size_t i = 0; i < pert_steps; ++i) {
      EXPECT_LT(table[i], table[i + 1]);
      sum += (table[i] + table[i + 1]) / 2;
    }
    EXPECT_NEAR(sum / pert_steps, (4 * likely + 1) / 6, 2e-5) << likely;
  }
}

}  // namespace
}  // namespace dealbench::engine
