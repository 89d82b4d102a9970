#pragma once
// The forecast's inner loop: draws levers and multiplies them, in single precision and without
// branches on order. A faster kernel may replace sample_trials if it returns the same bits
// (docs/method/FORECAST-001.md says how).

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/forecast/distribution.h"
#include "engine/funnel/lever.h"

namespace dealbench::engine {

// How a drawn lever enters the product.
enum class FactorForm : std::uint8_t {
  value,              // v
  inverse,            // 1 / v: the cycle
  lifetime,           // (1 + s (v + v^2 + ... + v^(periods - 1))) / the same at v = high
  lifetime_open_end,  // (1 + s v / (1 - v)) / the same at v = high
};

// One uncertain lever. Values stand relative to the best end (high, of the cycle low), so that
// every factor is in 0..1.
struct Draw {
  std::uint8_t word = 0;  // 0..7: which random word of the trial; the lever's index
  Distribution distribution = Distribution::triangular;
  FactorForm form = FactorForm::value;
  float low = 0;
  float high = 1;
  float split = 0;           // share below the likely value
  float left = 0;            // range * (likely - low)
  float right = 0;           // range * (high - likely)
  std::vector<float> table;  // PERT: value at u = i / pert_steps
};

struct Kernel {
  std::uint32_t key_low = 0;
  std::uint32_t key_high = 0;
  std::vector<Draw> draws;  // by lever
  std::int32_t lifetime_periods = 1;
  float recurring_share = 1;
  float renewal_high = 0;    // the renewal rate that v = 1 stands for
  float lifetime_scale = 1;  // 1 / lifetime factor at renewal_high
};

// out[i] is the product of trial first + i: depends on the kernel and the trial's number only. All
// in 0..1.
void sample_trials(const Kernel& kernel, std::uint32_t first, std::span<float> out);

}  // namespace dealbench::engine
