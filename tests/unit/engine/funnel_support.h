#pragma once
// The three presets as facts, and short ways to ask for one value.

#include <gtest/gtest.h>

#include "engine/funnel/funnel_model.h"

namespace dealbench::engine {

inline FunnelFacts tool_funnel() {
  return {.levers = {.leads = 1000.0,
                     .lead_conversion = Ratio{150'000},
                     .win_rate = Ratio{100'000},
                     .deal_value = Money{2'000'000},
                     .collection_ratio = ratio_one,
                     .renewal_rate = std::nullopt,
                     .sales_cycle_days = 5.0}};
}

inline FunnelFacts solution_funnel() {
  return {.levers = {.leads = 500.0,
                     .lead_conversion = Ratio{300'000},
                     .win_rate = Ratio{200'000},
                     .deal_value = Money{10'000'000},
                     .collection_ratio = Ratio{800'000},
                     .renewal_rate = Ratio{600'000},
                     .sales_cycle_days = 30.0}};
}

inline FunnelFacts strategic_funnel() {
  return {.levers = {.leads = 100.0,
                     .lead_conversion = Ratio{500'000},
                     .win_rate = Ratio{300'000},
                     .deal_value = Money{80'000'000},
                     .collection_ratio = Ratio{700'000},
                     .renewal_rate = Ratio{200'000},
                     .sales_cycle_days = 90.0}};
}

inline std::optional<double> of(const OutputValues& values, FunnelOutput output) {
  return values[index_of(output)];
}

template <typename T>
void expect_error(const Result<T>& result, ErrorCode code, std::string_view place) {
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, code);
  EXPECT_EQ(result.error().place, place);
}

}  // namespace dealbench::engine
