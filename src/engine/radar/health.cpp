#include "engine/radar/health.h"

#include <algorithm>
#include <cmath>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

Result<void> check_range(std::string_view field, const PerIndicator<double>& values) {
  for (std::size_t i = 0; i < indicator_count; ++i) {
    if (values[i] >= 0 && values[i] <= 100) continue;  // refuses NaN too
    return fail(ErrorCode::engine_out_of_range,
                std::string(field) + "/" + std::string(indicator_keys[i]), "(0..100)");
  }
  return {};
}

Result<void> check_weights(const PerIndicator<double>& weights) {
  if (const auto checked = check_range("weights", weights); !checked) return checked;
  double sum = 0;
  for (const double weight : weights) sum += weight;
  if (std::abs(sum - 100.0) > 1e-6) {
    return fail(ErrorCode::engine_out_of_range, "weights", decimal_text(sum) + " (100)");
  }
  return {};
}

// Bands are decided on the value as it is published, at six decimals.
HealthBand band_of(const HealthParameters& parameters, double value) {
  const double published = round_half_even(value * 1e6) / 1e6;
  if (published >= parameters.green_from) return HealthBand::green;
  return published >= parameters.amber_from ? HealthBand::amber : HealthBand::red;
}

bool is_blocking_buyer(const PersonState& person) {
  return person.has_role(BuyingRole::economic_buyer) ||
         person.has_role(BuyingRole::technical_buyer);
}

// Nullopt: the cap does not apply.
using Reason = std::optional<std::vector<Input>>;

Reason answer_reason(const HealthCap& cap, std::optional<std::int32_t> points) {
  if (points != cap.option) return std::nullopt;
  return std::vector<Input>{{cap.question, std::to_string(cap.option)}};
}

Reason decider_reason(const HealthCap& cap, std::optional<std::int32_t> points,
                      std::span<const PersonState> people) {
  std::vector<Input> reason;
  for (const PersonState& person : people) {
    if (!person.decides) continue;
    if (person.last_met) return std::nullopt;
    reason.push_back({"person", person.id});
  }
  return reason.empty() ? answer_reason(cap, points) : Reason(std::move(reason));
}

Reason opponent_reason(const HealthCap& cap, std::optional<std::int32_t> points,
                       std::span<const PersonState> people) {
  Reason reason = answer_reason(cap, points);
  if (!reason) return reason;
  bool opponents_named = false;
  bool blocking = false;
  for (const PersonState& person : people) {
    if (!person.rating.support || *person.rating.support > cap.opponent_support) continue;
    opponents_named = true;
    if (!is_blocking_buyer(person)) continue;
    blocking = true;
    reason->push_back({"person", person.id});
  }
  return opponents_named && !blocking ? std::nullopt : reason;
}

Reason age_reason(const HealthCap& cap, const QuizReport& quiz) {
  if (!quiz.oldest_answer_age_days || *quiz.oldest_answer_age_days <= cap.max_age_days) {
    return std::nullopt;
  }
  return std::vector<Input>{{"oldest_answer", date_text(*quiz.oldest_answer)}};
}

Reason reason_of(const HealthCap& cap, const QuizParameters& quiz_parameters,
                 const QuizReport& quiz, std::span<const PersonState> people) {
  const auto points = points_of(quiz_parameters, quiz, cap.question);
  switch (cap.trigger) {
    case CapTrigger::answer:
      return answer_reason(cap, points);
    case CapTrigger::decider_not_met:
      return decider_reason(cap, points, people);
    case CapTrigger::opponent_answer:
      return opponent_reason(cap, points, people);
    case CapTrigger::answers_older:
      break;
  }
  return age_reason(cap, quiz);
}

}  // namespace

std::vector<CapHit> caps_that_apply(const HealthParameters& parameters, std::int32_t stage,
                                    const QuizParameters& quiz_parameters, const QuizReport& quiz,
                                    std::span<const PersonState> people) {
  std::vector<CapHit> hits;
  for (const HealthCap& cap : parameters.caps) {
    if (stage < cap.from_stage) continue;
    Reason reason = reason_of(cap, quiz_parameters, quiz, people);
    if (reason) hits.push_back({cap.id, cap.ceiling, std::move(*reason)});
  }
  std::ranges::sort(hits, [](const CapHit& a, const CapHit& b) {
    return a.ceiling != b.ceiling ? a.ceiling < b.ceiling : a.id < b.id;
  });
  return hits;
}

Result<HealthReport> assess_health(const HealthParameters& parameters,
                                   const PerIndicator<double>& actual,
                                   const PerIndicator<double>& standard, std::vector<CapHit> caps) {
  if (auto checked = check_weights(parameters.weights); !checked) {
    return std::unexpected(checked.error());
  }
  if (auto checked = check_range("actual", actual); !checked) {
    return std::unexpected(checked.error());
  }
  if (auto checked = check_range("standard", standard); !checked) {
    return std::unexpected(checked.error());
  }
  HealthReport report;
  report.because.formula = "RADAR-002";
  report.covered = true;
  for (std::size_t i = 0; i < indicator_count; ++i) {
    const bool reached = actual[i] >= standard[i];
    const double filled = reached ? 1.0 : actual[i] / standard[i];
    report.uncapped += parameters.weights[i] * filled;
    report.gaps[i] = reached ? 0.0 : parameters.weights[i] * (1.0 - filled);
    report.covered = report.covered && reached;
    const std::string key(indicator_keys[i]);
    report.because.inputs.push_back({key, decimal_text(actual[i])});
    report.because.inputs.push_back({key + "_standard", decimal_text(standard[i])});
    report.because.inputs.push_back({key + "_weight", decimal_text(parameters.weights[i])});
  }
  report.uncapped = std::min(report.uncapped, 100.0);
  report.value = report.uncapped;
  if (!caps.empty() && caps.front().ceiling < report.value) {
    report.value = caps.front().ceiling;
    report.cap_binds = true;
  }
  for (const CapHit& cap : caps) report.because.rules.push_back({cap.id, true});
  report.caps = std::move(caps);
  report.band = band_of(parameters, report.value);
  report.polygon_share = polygon_share(actual, standard);
  return report;
}

double polygon_share(const PerIndicator<double>& actual, const PerIndicator<double>& standard) {
  double covered = 0;
  double whole = 0;
  for (std::size_t i = 0; i < indicator_count; ++i) {
    const std::size_t next = (i + 1) % indicator_count;
    covered += std::min(actual[i], standard[i]) * std::min(actual[next], standard[next]);
    whole += standard[i] * standard[next];
  }
  return whole > 0 ? covered / whole : 1.0;
}

}  // namespace dealbench::engine
