#include "engine/radar/ideal_customer.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

Result<void> check(const IdealCustomerParameters& parameters,
                   std::span<const TraitRating> ratings) {
  for (const TraitRating& rating : ratings) {
    const std::string place = "traits/" + rating.trait;
    if (std::ranges::find(parameters.traits, rating.trait) == parameters.traits.end()) {
      return fail(ErrorCode::engine_unknown_key, place);
    }
    if (rating.rating < -strongest_trait || rating.rating > strongest_trait) {
      return fail(ErrorCode::engine_out_of_range, place,
                  std::to_string(rating.rating) + " (-5..5)");
    }
    if (std::ranges::count(ratings, rating.trait, &TraitRating::trait) > 1) {
      return fail(ErrorCode::engine_out_of_range, place, "rated twice");
    }
  }
  return {};
}

}  // namespace

Result<IdealCustomerReport> score_ideal_customer(const IdealCustomerParameters& parameters,
                                                 std::span<const TraitRating> ratings) {
  if (auto checked = check(parameters, ratings); !checked) {
    return std::unexpected(checked.error());
  }
  IdealCustomerReport report;
  report.because.formula = "RADAR-016";
  for (const std::string& trait : parameters.traits) {
    const auto rating = std::ranges::find(ratings, trait, &TraitRating::trait);
    if (rating == ratings.end()) {
      report.unrated.push_back(trait);
      continue;
    }
    report.sum += rating->rating;
    report.because.inputs.push_back({trait, std::to_string(rating->rating)});
  }
  if (ratings.empty()) return report;
  if (report.sum >= parameters.pursue_from) {
    report.pursuit = Pursuit::pursue;
  } else {
    report.pursuit =
        report.sum >= parameters.conditional_from ? Pursuit::conditional : Pursuit::decline;
  }
  return report;
}

}  // namespace dealbench::engine
