#include "engine/visit/talk.h"

#include <algorithm>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

Error out_of_range(const char* list, std::size_t index, std::int64_t got, std::int64_t high) {
  return Error{ErrorCode::engine_out_of_range,
               std::string("talk/") + list + "/" + std::to_string(index),
               std::to_string(got) + " (0.." + std::to_string(high) + ")"};
}

Result<std::vector<TalkBar>> bars_of(const std::vector<TalkSegment>& segments,
                                     std::int64_t max_total) {
  std::vector<TalkBar> bars;
  std::int64_t start = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const TalkSegment& segment = segments[i];
    if (segment.duration_ms < 0 || segment.duration_ms > max_total - start) {
      return std::unexpected(out_of_range("segments", i, segment.duration_ms, max_total - start));
    }
    if (segment.duration_ms == 0) continue;
    if (!bars.empty() && bars.back().speaker == segment.speaker) {
      bars.back().duration_ms += segment.duration_ms;
    } else {
      bars.push_back({segment.speaker, start, segment.duration_ms});
    }
    start += segment.duration_ms;
  }
  if (bars.empty()) return fail(ErrorCode::engine_empty, "talk/segments");
  return bars;
}

void add_times(TalkReport& report, const TalkRules& rules) {
  for (const TalkBar& bar : report.bars) {
    report.total_ms += bar.duration_ms;
    switch (bar.speaker) {
      case Speaker::rep:
        report.rep_ms += bar.duration_ms;
        break;
      case Speaker::customer:
        report.customer_ms += bar.duration_ms;
        break;
      case Speaker::silence:
        report.silence_ms += bar.duration_ms;
        report.longest_silence_ms = std::max(report.longest_silence_ms, bar.duration_ms);
        report.silences += bar.duration_ms >= rules.silence_min_ms;
        break;
    }
  }
  const std::int64_t spoken = report.rep_ms + report.customer_ms;
  if (spoken == 0) return;
  report.rep_share_percent =
      100.0 * static_cast<double>(report.rep_ms) / static_cast<double>(spoken);
  report.customer_share_percent =
      100.0 * static_cast<double>(report.customer_ms) / static_cast<double>(spoken);
}

void add_monologues(TalkReport& report, const TalkRules& rules) {
  std::optional<Speaker> speaker;
  bool broken = false;
  std::int64_t length = 0;
  for (const TalkBar& bar : report.bars) {
    if (bar.speaker == Speaker::silence) {
      broken = broken || bar.duration_ms > rules.silence_ends_talk_ms;
      continue;
    }
    if (speaker && *speaker != bar.speaker) ++report.turns;
    if (speaker != bar.speaker || broken) length = 0;
    speaker = bar.speaker;
    broken = false;
    length += bar.duration_ms;
    auto& longest =
        bar.speaker == Speaker::rep ? report.longest_rep_talk_ms : report.longest_customer_talk_ms;
    longest = std::max(longest, length);
  }
}

std::optional<Error> add_questions(TalkReport& report, const TalkFacts& facts,
                                   const TalkRules& rules) {
  std::int64_t pauses = 0;
  for (std::size_t i = 0; i < facts.questions.size(); ++i) {
    const QuestionTap& tap = facts.questions[i];
    if (tap.at_ms < 0 || tap.at_ms > report.total_ms) {
      return out_of_range("questions", i, tap.at_ms, report.total_ms);
    }
    ++report.questions;
    if (tap.kind) ++report.questions_by_kind[static_cast<std::size_t>(*tap.kind)];
    auto bar = std::ranges::find_if(report.bars, [&](const TalkBar& candidate) {
      return candidate.start_ms + candidate.duration_ms >= tap.at_ms;
    });
    if (bar != report.bars.end()) ++bar;
    if (bar == report.bars.end() || bar->speaker != Speaker::silence) continue;
    if (bar->duration_ms < rules.silence_min_ms) continue;
    ++report.questions_with_pause;
    pauses += bar->duration_ms;
  }
  if (report.questions_with_pause > 0) {
    report.pause_after_question_seconds =
        static_cast<double>(pauses) / 1000.0 / report.questions_with_pause;
  }
  return std::nullopt;
}

std::optional<double> figure_of(const TalkReport& report, TalkFigure figure) {
  switch (figure) {
    case TalkFigure::rep_share:
      return report.rep_share_percent;
    case TalkFigure::customer_share:
      return report.customer_share_percent;
    case TalkFigure::questions:
      return report.questions;
    case TalkFigure::longest_rep_talk:
      return static_cast<double>(report.longest_rep_talk_ms) / 1000.0;
    case TalkFigure::longest_customer_talk:
      return static_cast<double>(report.longest_customer_talk_ms) / 1000.0;
    case TalkFigure::pause_after_question:
      break;
  }
  return report.pause_after_question_seconds;
}

void add_marks(TalkReport& report, std::int32_t stage, const TalkRules& rules) {
  for (const TalkMark& mark : rules.marks) {
    const bool stage_ok =
        mark.stages.empty() || std::ranges::find(mark.stages, stage) != mark.stages.end();
    const auto value = figure_of(report, mark.figure);
    if (!mark.shown || !stage_ok || !value) continue;
    const bool below = mark.low && *value < *mark.low;
    const bool above = mark.high && *value > *mark.high;
    report.marks.push_back({mark.id, mark.figure, *value, below ? -1 : above ? 1 : 0});
  }
}

}  // namespace

Result<TalkReport> assess_talk(const TalkFacts& facts, std::int32_t stage, const TalkRules& rules) {
  auto bars = bars_of(facts.segments, rules.max_total_ms);
  if (!bars) return std::unexpected(bars.error());
  TalkReport report;
  report.bars = std::move(*bars);
  add_times(report, rules);
  add_monologues(report, rules);
  if (auto problem = add_questions(report, facts, rules)) return std::unexpected(*problem);
  add_marks(report, stage, rules);
  report.because = {
      "VISIT-010",
      {{"rep_seconds", decimal_text(static_cast<double>(report.rep_ms) / 1000.0)},
       {"customer_seconds", decimal_text(static_cast<double>(report.customer_ms) / 1000.0)},
       {"silence_seconds", decimal_text(static_cast<double>(report.silence_ms) / 1000.0)},
       {"questions", std::to_string(report.questions)}},
      {}};
  return report;
}

}  // namespace dealbench::engine
