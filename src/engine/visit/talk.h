#pragma once
// Figures from the manual talk timer: who spoke how long, pauses, questions, and where they stand
// beside published marks. Marks are for comparison; this file gives no verdict. Page:
// docs/method/VISIT-010.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/visit/questions.h"

namespace dealbench::engine {

enum class Speaker : std::uint8_t { rep, customer, silence };

struct TalkSegment {
  Speaker speaker = Speaker::silence;
  std::int64_t duration_ms = 0;  // segments follow one another without a gap
};

struct QuestionTap {
  std::int64_t at_ms = 0;  // since the start; 0..total
  std::optional<QuestionKind> kind;
};

struct TalkFacts {
  std::vector<TalkSegment> segments;
  std::vector<QuestionTap> questions;
};

// Which figure a mark stands beside.
enum class TalkFigure : std::uint8_t {
  rep_share,              // percent of the time in which somebody speaks
  customer_share,         // percent
  questions,              // count
  longest_rep_talk,       // seconds
  longest_customer_talk,  // seconds
  pause_after_question    // seconds, mean over the questions after which there was one
};

struct TalkMark {
  std::string id;
  TalkFigure figure{};
  std::optional<double> low;  // a range, or one end of it
  std::optional<double> high;
  std::vector<std::int32_t> stages;  // 1-based; empty: every stage
  bool shown = true;  // off by default where nobody verified it; the user may turn it on
};

struct TalkRules {
  std::int64_t silence_min_ms = 3'000;  // shorter gaps are no silence worth counting
  std::int64_t silence_ends_talk_ms =
      10'000;  // a gap up to this does not end a monologue; its time is not in it
  std::int64_t max_total_ms = 43'200'000;  // longer records are refused
  std::vector<TalkMark> marks;
};

struct TalkMarkResult {
  std::string id;
  TalkFigure figure{};
  double value = 0;
  std::int32_t side = 0;  // -1 below the range, 0 inside, 1 above
};

// One bar of the visit's time chart: neighbours of the same speaker are one.
struct TalkBar {
  Speaker speaker{};
  std::int64_t start_ms = 0;
  std::int64_t duration_ms = 0;
};

struct TalkReport {
  std::int64_t total_ms = 0;
  std::int64_t rep_ms = 0;
  std::int64_t customer_ms = 0;
  std::int64_t silence_ms = 0;
  std::optional<double> rep_share_percent;  // of rep + customer; nullopt when nobody spoke
  std::optional<double> customer_share_percent;
  std::int64_t longest_rep_talk_ms = 0;
  std::int64_t longest_customer_talk_ms = 0;
  std::int32_t silences = 0;  // of at least silence_min_ms
  std::int64_t longest_silence_ms = 0;
  std::int32_t turns = 0;  // changes between rep and customer
  std::int32_t questions = 0;
  std::array<std::int32_t, question_kind_count> questions_by_kind{};
  std::int32_t questions_with_pause =
      0;  // followed by a silence worth counting before anybody speaks
  std::optional<double> pause_after_question_seconds;  // mean of those
  std::vector<TalkBar> bars;
  std::vector<TalkMarkResult>
      marks;  // shown marks of the stage whose figure is known, in the order of the rules
  Because because;
};

// A question belongs to the bar in which it was tapped (the earlier one at a border); the pause
// after it is the bar that follows. Zero-length segments are dropped. `stage` empty: only marks for
// every stage. Errors: engine_empty without a segment of some length; engine_out_of_range at
// "talk/segments/<n>" for a negative or too long duration, at "talk/questions/<n>" for a tap
// outside the record.
[[nodiscard]] Result<TalkReport> assess_talk(const TalkFacts& facts, std::int32_t stage,
                                             const TalkRules& rules);

}  // namespace dealbench::engine
