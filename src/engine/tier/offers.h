#pragma once
// Offers: what we think they are against what the customer sees, and the role each plays. The four
// models describe offers, tiers describe customers: neither is derived from the other. Page:
// docs/method/TIER-011.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/money.h"
#include "engine/explain.h"

namespace dealbench::engine {

enum class OfferModel : std::uint8_t { tool, solution, operation, transaction };
inline constexpr std::array<std::string_view, 4> offer_model_keys{"tool", "solution", "operation",
                                                                  "transaction"};
enum class OfferRole : std::uint8_t { traffic, profit, stickiness, scale, brand };
inline constexpr std::size_t offer_role_count = 5;
inline constexpr std::array<std::string_view, offer_role_count> offer_role_keys{
    "traffic", "profit", "stickiness", "scale", "brand"};

struct OfferFacts {
  std::string id;
  std::optional<OfferModel> own_view;
  std::optional<OfferModel> customer_view;
  std::optional<OfferRole> role;
  std::optional<Money>
      revenue;  // of a year, 0..max_money_minor; nullopt counts as none and is counted as unknown
};

struct OfferGap {
  std::string offer;
  OfferModel own_view = OfferModel::tool;
  OfferModel customer_view = OfferModel::tool;
  friend bool operator==(const OfferGap&, const OfferGap&) = default;
};
struct OfferRoleSum {
  std::int32_t offers = 0;
  Money revenue;
  std::optional<double> revenue_share;  // 0..1 of all offers; nullopt while there is no revenue
};

struct OfferReport {
  std::vector<OfferGap> gaps;                // by offer id
  std::vector<std::string> views_unknown;    // offers without both views, by id
  std::vector<std::string> revenue_unknown;  // by id
  std::array<OfferRoleSum, offer_role_count> roles;
  OfferRoleSum without_role;
  Because because;
};

// Errors: engine_out_of_range at "offers/<id>/revenue", at "offers" when the sum is beyond
// max_money_minor or an id is given twice.
[[nodiscard]] Result<OfferReport> assess_offers(std::span<const OfferFacts> offers);

// A feature of an offer and how many people use it.
struct FeatureUse {
  std::string id;
  std::optional<std::int64_t> users;  // 0..1e12; nullopt: nobody looked
};
struct FeatureReport {
  std::int32_t features = 0;
  std::vector<std::string> unused;     // by id
  std::vector<std::string> unknown;    // by id
  std::optional<double> unused_share;  // of the features looked at, 0..1
  Because because;
};
// Errors: engine_out_of_range at "features/<id>".
[[nodiscard]] Result<FeatureReport> count_unused_features(std::span<const FeatureUse> features);

}  // namespace dealbench::engine
