#pragma once
// Random numbers without a state: four words that depend on the counter and the key alone (Philox
// 4x32, ten rounds, Salmon et al. 2011). So trials can run in any order and any batch, and 32-bit
// lanes can run side by side.

#include <array>
#include <cstdint>

namespace dealbench::engine {

using RandomWords = std::array<std::uint32_t, 4>;

[[nodiscard]] constexpr RandomWords philox(RandomWords counter, std::uint32_t key_low,
                                           std::uint32_t key_high) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t first = std::uint64_t{0xD2511F53u} * counter[0];
    const std::uint64_t second = std::uint64_t{0xCD9E8D57u} * counter[2];
    counter = {static_cast<std::uint32_t>(second >> 32) ^ counter[1] ^ key_low,
               static_cast<std::uint32_t>(second),
               static_cast<std::uint32_t>(first >> 32) ^ counter[3] ^ key_high,
               static_cast<std::uint32_t>(first)};
    key_low += 0x9E3779B9u;
    key_high += 0xBB67AE85u;
  }
  return counter;
}

// The middle of one of 2^23 equal parts of (0, 1): exact in single precision, and so is 1 - u.
[[nodiscard]] constexpr float unit_from_word(std::uint32_t word) {
  return (static_cast<float>(word >> 9) + 0.5f) * (1.0f / 8388608.0f);
}

}  // namespace dealbench::engine
