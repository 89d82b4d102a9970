#include "engine/tier/offers.h"

#include <algorithm>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

constexpr std::int64_t most_users = 1'000'000'000'000;

std::string view_text(OfferModel model) {
  return std::string(offer_model_keys[static_cast<std::size_t>(model)]);
}

void add_views(const OfferFacts& offer, OfferReport& report) {
  if (!offer.own_view || !offer.customer_view) {
    report.views_unknown.push_back(offer.id);
    return;
  }
  const bool same = *offer.own_view == *offer.customer_view;
  report.because.rules.push_back({offer.id, same});
  if (!same) report.gaps.push_back({offer.id, *offer.own_view, *offer.customer_view});
}

void add_revenue(const OfferFacts& offer, OfferReport& report) {
  OfferRoleSum& sum =
      offer.role ? report.roles[static_cast<std::size_t>(*offer.role)] : report.without_role;
  ++sum.offers;
  if (!offer.revenue) return report.revenue_unknown.push_back(offer.id);
  sum.revenue.minor += offer.revenue->minor;
}

Result<std::int64_t> total_revenue(std::span<const OfferFacts* const> offers) {
  std::int64_t total = 0;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const OfferFacts& offer = *offers[i];
    if (i > 0 && offers[i - 1]->id == offer.id)
      return fail(ErrorCode::engine_out_of_range, "offers", offer.id);
    if (!offer.revenue) continue;
    if (offer.revenue->minor < 0 || offer.revenue->minor > max_money_minor)
      return fail(ErrorCode::engine_out_of_range, "offers/" + offer.id + "/revenue",
                  std::to_string(offer.revenue->minor));
    total += offer.revenue->minor;
    if (total > max_money_minor) return fail(ErrorCode::engine_out_of_range, "offers");
  }
  return total;
}

}  // namespace

Result<OfferReport> assess_offers(std::span<const OfferFacts> offers) {
  std::vector<const OfferFacts*> sorted;
  for (const OfferFacts& offer : offers) sorted.push_back(&offer);
  std::sort(sorted.begin(), sorted.end(),
            [](const OfferFacts* a, const OfferFacts* b) { return a->id < b->id; });
  const auto total = total_revenue(sorted);
  if (!total) return std::unexpected(total.error());

  OfferReport report;
  report.because.formula = "TIER-011";
  for (const OfferFacts* offer : sorted) {
    if (offer->own_view) report.because.inputs.push_back({offer->id, view_text(*offer->own_view)});
    add_views(*offer, report);
    add_revenue(*offer, report);
  }
  const auto share = [&](OfferRoleSum& sum) {
    if (*total > 0)
      sum.revenue_share = static_cast<double>(sum.revenue.minor) / static_cast<double>(*total);
  };
  for (OfferRoleSum& sum : report.roles) share(sum);
  share(report.without_role);
  return report;
}

Result<FeatureReport> count_unused_features(std::span<const FeatureUse> features) {
  FeatureReport report;
  report.because.formula = "TIER-011";
  std::int32_t known = 0;
  for (const FeatureUse& feature : features) {
    ++report.features;
    if (!feature.users) {
      report.unknown.push_back(feature.id);
      continue;
    }
    if (*feature.users < 0 || *feature.users > most_users)
      return fail(ErrorCode::engine_out_of_range, "features/" + feature.id,
                  std::to_string(*feature.users) + " (0.." + std::to_string(most_users) + ")");
    ++known;
    if (*feature.users == 0) report.unused.push_back(feature.id);
  }
  std::sort(report.unused.begin(), report.unused.end());
  std::sort(report.unknown.begin(), report.unknown.end());
  if (known > 0) report.unused_share = static_cast<double>(report.unused.size()) / known;
  report.because.inputs.push_back({"features", std::to_string(report.features)});
  report.because.inputs.push_back({"unused", std::to_string(report.unused.size())});
  return report;
}

}  // namespace dealbench::engine
