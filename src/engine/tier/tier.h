#pragma once
// The three customer tiers, the ways of selling that belong to them, and sets of tiers.
// A tier belongs to an opportunity and the department that buys, never to a product.

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace dealbench::engine {

// Lightest first: a later tier stands above an earlier one.
enum class Tier : std::uint8_t { product, solution, strategic };  // S, M, G
inline constexpr std::size_t tier_count = 3;
inline constexpr std::array<Tier, tier_count> all_tiers{Tier::product, Tier::solution,
                                                        Tier::strategic};
inline constexpr std::array<std::string_view, tier_count> tier_keys{"product", "solution",
                                                                    "strategic"};
inline constexpr std::array<std::string_view, tier_count> tier_letters{"S", "M", "G"};

enum class WayOfSelling : std::uint8_t { online, field, key_account };
inline constexpr std::array<std::string_view, 3> way_of_selling_keys{"online", "field",
                                                                     "key_account"};

enum class CustomerKind : std::uint8_t { small_business, enterprise, government };
inline constexpr std::array<std::string_view, 3> customer_kind_keys{"small_business", "enterprise",
                                                                    "government"};

[[nodiscard]] constexpr std::size_t index_of(Tier tier) {
  return static_cast<std::size_t>(tier);
}
[[nodiscard]] constexpr std::string_view key_of(Tier tier) {
  return tier_keys[index_of(tier)];
}
[[nodiscard]] constexpr std::string_view key_of(WayOfSelling way) {
  return way_of_selling_keys[static_cast<std::size_t>(way)];
}
// Nullopt when there is no such tier or way of selling.
[[nodiscard]] constexpr std::optional<Tier> tier_from(std::string_view key) {
  for (const Tier tier : all_tiers) {
    if (key_of(tier) == key) return tier;
  }
  return std::nullopt;
}
[[nodiscard]] constexpr std::optional<WayOfSelling> way_of_selling_from(std::string_view key) {
  for (std::size_t i = 0; i < way_of_selling_keys.size(); ++i) {
    if (way_of_selling_keys[i] == key) return static_cast<WayOfSelling>(i);
  }
  return std::nullopt;
}
// The way of selling that fits a tier, and the tier that a way of selling serves.
[[nodiscard]] constexpr WayOfSelling way_for(Tier tier) {
  return static_cast<WayOfSelling>(tier);
}
[[nodiscard]] constexpr Tier tier_for(WayOfSelling way) {
  return static_cast<Tier>(way);
}

// Tiers that one sign may speak for: none, one, or several where the table's cells overlap.
class TierSet {
 public:
  constexpr TierSet() = default;
  constexpr TierSet(std::initializer_list<Tier> tiers) {
    for (const Tier tier : tiers) add(tier);
  }
  constexpr void add(Tier tier) { bits_ = static_cast<std::uint8_t>(bits_ | bit(tier)); }
  [[nodiscard]] constexpr bool contains(Tier tier) const { return (bits_ & bit(tier)) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  // The only tier in the set; nullopt when there are none or several.
  [[nodiscard]] constexpr std::optional<Tier> single() const {
    for (const Tier tier : all_tiers) {
      if (bits_ == bit(tier)) return tier;
    }
    return std::nullopt;
  }
  friend constexpr bool operator==(TierSet, TierSet) = default;

 private:
  [[nodiscard]] static constexpr std::uint8_t bit(Tier tier) {
    return static_cast<std::uint8_t>(1U << index_of(tier));
  }
  std::uint8_t bits_ = 0;
};

}  // namespace dealbench::engine
