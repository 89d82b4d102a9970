#include "engine/guide/self_rating.h"

#include <algorithm>
#include <iterator>

namespace dealbench::engine {
namespace {

constexpr std::int32_t highest_rating = 10;

SelfRatingTrend trend_of(const std::string& question, std::span<const SelfRating> ratings) {
  std::vector<SelfRating> own;
  std::ranges::copy_if(ratings, std::back_inserter(own),
                       [&](const SelfRating& rating) { return rating.question == question; });
  std::ranges::stable_sort(own, {}, &SelfRating::on);
  SelfRatingTrend trend{.question = question};
  for (std::size_t i = 0; i < own.size(); ++i) {
    const bool replaced = i + 1 < own.size() && own[i + 1].on == own[i].on;
    if (replaced) continue;
    if (trend.latest) trend.change = own[i].value - *trend.latest;
    trend.latest = own[i].value;
    trend.latest_on = own[i].on;
  }
  return trend;
}

}  // namespace

Result<SelfRatingReport> self_rating_trend(std::span<const std::string> questions,
                                           std::span<const SelfRating> ratings) {
  for (const SelfRating& rating : ratings) {
    const std::string place = "self_rating/" + rating.question;
    if (std::ranges::find(questions, rating.question) == questions.end()) {
      return fail(ErrorCode::engine_unknown_key, place);
    }
    if (rating.value < 0 || rating.value > highest_rating) {
      return fail(ErrorCode::engine_out_of_range, place, std::to_string(rating.value) + " (0..10)");
    }
  }
  SelfRatingReport report;
  report.because.formula = "GUIDE-004";
  std::int32_t sum = 0;
  std::int32_t count = 0;
  std::optional<std::int32_t> lowest;
  for (const std::string& question : questions) {
    report.trends.push_back(trend_of(question, ratings));
    const auto& latest = report.trends.back().latest;
    if (!latest) continue;
    sum += *latest;
    ++count;
    report.because.inputs.push_back({question, std::to_string(*latest)});
    if (lowest && *latest >= *lowest) continue;
    lowest = latest;
    report.lowest = question;
  }
  if (count > 0) report.mean = static_cast<double>(sum) / count;
  return report;
}

}  // namespace dealbench::engine
