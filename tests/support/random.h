#pragma once
// Random numbers for tests: the same everywhere, from a seed that a failing test prints.

#include <cstdint>
#include <vector>

namespace dealbench::test {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
  }
  // 0..count-1; count > 0.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  // low..high, both included; the ends come up often.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    const std::size_t kind = below(8);
    if (kind == 0) return low;
    if (kind == 1) return high;
    const auto span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    const std::uint64_t step = span == 0 ? next() : next() % span;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + step);
  }
  // True once in `times`.
  bool one_in(std::size_t times) { return below(times) == 0; }
  template <typename T>
  const T& pick(const std::vector<T>& items) {
    return items[below(items.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace dealbench::test
