#include "engine/forecast/kernel.h"

#include <cmath>

#include "engine/forecast/philox.h"

namespace dealbench::engine {
namespace {

float triangular(const Draw& draw, float u) {
  if (u < draw.split) return draw.low + std::sqrt(u * draw.left);
  return draw.high - std::sqrt((1.0f - u) * draw.right);
}

float pert(const Draw& draw, float u) {
  const float position = u * static_cast<float>(pert_steps);  // exact: a power of two
  const auto step = static_cast<std::size_t>(position);
  const float inside = position - static_cast<float>(step);
  return draw.table[step] + inside * (draw.table[step + 1] - draw.table[step]);
}

float lifetime(const Kernel& kernel, float r) {
  float sum = 0.0f;
  for (std::int32_t j = 1; j < kernel.lifetime_periods; ++j) sum = r * (1.0f + sum);
  return (1.0f + kernel.recurring_share * sum) * kernel.lifetime_scale;
}

float factor(const Kernel& kernel, const Draw& draw, float u) {
  const float v =
      draw.distribution == Distribution::triangular ? triangular(draw, u) : pert(draw, u);
  switch (draw.form) {
    case FactorForm::value:
      return v;
    case FactorForm::inverse:
      return 1.0f / v;
    case FactorForm::lifetime:
      return lifetime(kernel, v * kernel.renewal_high);
    case FactorForm::lifetime_open_end:
      break;
  }
  const float r = v * kernel.renewal_high;
  return (1.0f + kernel.recurring_share * r / (1.0f - r)) * kernel.lifetime_scale;
}

}  // namespace

void sample_trials(const Kernel& kernel, std::uint32_t first, std::span<float> out) {
  std::uint32_t blocks_used = 0;
  for (const Draw& draw : kernel.draws) blocks_used |= 1u << (draw.word / 4);
  std::array<RandomWords, 2> words{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::uint32_t trial = first + static_cast<std::uint32_t>(i);
    for (std::uint32_t block = 0; block < 2; ++block) {
      if ((blocks_used & (1u << block)) != 0) {
        words[block] = philox({trial, 0, block, 0}, kernel.key_low, kernel.key_high);
      }
    }
    float product = 1.0f;
    for (const Draw& draw : kernel.draws) {
      product *= factor(kernel, draw, unit_from_word(words[draw.word / 4][draw.word % 4]));
    }
    out[i] = product;
  }
}

}  // namespace dealbench::engine
