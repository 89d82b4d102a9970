#pragma once
// Health of a deal: how far the six indicators fill the standard of the stage. Over-fulfilment of
// one never repairs another; the lowest cap that applies is a ceiling. Pages:
// docs/method/RADAR-002.md, RADAR-003.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/radar/people.h"
#include "engine/radar/quiz.h"
#include "engine/radar/words.h"

namespace dealbench::engine {

enum class CapTrigger : std::uint8_t {
  answer,           // the question was answered with the option
  decider_not_met,  // the map has a decider and none was met; without one in the map: the
                    // answer
  opponent_answer,  // the answer, unless the map names opponents and none is an economic or
                    // technical buyer
  answers_older,    // the oldest answer is older than max_age_days
};
inline constexpr std::array<std::string_view, 4> cap_trigger_keys{
    "answer", "decider_not_met", "opponent_answer", "answers_older"};

struct HealthCap {
  std::string id;  // "no_coach"
  CapTrigger trigger = CapTrigger::answer;
  std::int32_t from_stage = 1;
  double ceiling = 100;  // 0..100
  std::string question;  // all triggers but answers_older
  std::int32_t option = 0;
  std::int32_t max_age_days = 0;       // answers_older
  std::int32_t opponent_support = -1;  // opponent_answer: this support or less makes an opponent
};

struct HealthParameters {
  PerIndicator<double> weights{};  // together 100
  double green_from = 0;           // health from here on is green,
  double amber_from = 0;           // from here on amber, below it red
  std::vector<HealthCap> caps;
};

struct CapHit {
  std::string id;
  double ceiling = 100;
  std::vector<Input> reason;

  friend bool operator==(const CapHit&, const CapHit&) = default;
};

// Lowest ceiling first, then by id.
[[nodiscard]] std::vector<CapHit> caps_that_apply(const HealthParameters& parameters,
                                                  std::int32_t stage,
                                                  const QuizParameters& quiz_parameters,
                                                  const QuizReport& quiz,
                                                  std::span<const PersonState> people);

struct HealthReport {
  double value = 0;     // 0..100, after the lowest cap
  double uncapped = 0;  // sum of weight * min(1, actual / standard)
  HealthBand band = HealthBand::red;
  std::vector<CapHit> caps;     // all that apply, the lowest first
  bool cap_binds = false;       // caps.front() lowered the value
  PerIndicator<double> gaps{};  // weight * max(0, 1 - actual / standard)
  bool covered = false;         // every actual reaches its standard
  double polygon_share = 0;     // 0..1, covered share of the standard's polygon
  Because because;
};

// `caps` as caps_that_apply gives them. A standard of 0 is always reached.
// Errors: engine_out_of_range at "weights" when they do not sum to 100 (to 1e-6) or one is
// negative, at "actual/<indicator>" and "standard/<indicator>" outside 0..100.
[[nodiscard]] Result<HealthReport> assess_health(const HealthParameters& parameters,
                                                 const PerIndicator<double>& actual,
                                                 const PerIndicator<double>& standard,
                                                 std::vector<CapHit> caps);

// Sum of m_j * m_(j+1) over sum of s_j * s_(j+1), cyclically, m = min(actual, standard); 1 when the
// standard spans no area.
[[nodiscard]] double polygon_share(const PerIndicator<double>& actual,
                                   const PerIndicator<double>& standard);

}  // namespace dealbench::engine
