// What the radar judges: quiz, map, readings, health, moves, findings, checks, rivals.

#include <algorithm>
#include <ranges>

#include "app/report/deal_sections.h"
#include "app/report/result_writer.h"

namespace dealbench::app {
namespace {

using json::Writer;

// A list, since a name may occur several times.
void write_evidence(Writer& out, std::span<const engine::Input> inputs) {
  write_list(out, inputs, [&out](const engine::Input& input) {
    out.begin_object().field("name", input.name).field("value", input.value).end_object();
  });
}

void write_quiz(Writer& out, const engine::QuizReport& quiz,
                const engine::QuizParameters& parameters) {
  out.key("quiz").begin_object().key("indicators");
  write_keyed(out, engine::indicator_keys, quiz.indicators);
  out.key("points").begin_object();
  for (std::size_t i = 0; i < quiz.points.size(); ++i) {
    out.field(parameters.questions[i].id, quiz.points[i]);
  }
  out.end_object().key("unanswered");
  write_list(out, quiz.unanswered);
  out.key("unanswered_in");
  write_keyed(out, engine::indicator_keys, quiz.unanswered_in);
  out.field("completeness", quiz.completeness)
      .field("assessable", quiz.assessable)
      .field("oldest_answer", quiz.oldest_answer)
      .field("oldest_answer_age_days", quiz.oldest_answer_age_days)
      .key("because");
  write_because(out, quiz.because);
  out.end_object();
}

void write_map(Writer& out, const engine::MapReport& map) {
  out.key("map").begin_object().key("indicators");
  write_keyed(out, engine::indicator_keys, map.indicators);
  out.field("assessed_support", map.assessed_support)
      .field("unassessed_support", map.unassessed_support)
      .field("unassessed_modes", map.unassessed_modes)
      .key("because");
  write_because(out, map.because);
  out.end_object();
}

void write_readings(Writer& out, const engine::PerIndicator<engine::IndicatorReading>& readings) {
  out.key("readings").begin_object();
  for (const engine::Indicator indicator : engine::all_indicators) {
    const engine::IndicatorReading& reading = readings[engine::index_of(indicator)];
    out.key(engine::key_of(indicator)).begin_object();
    out.field("quiz", reading.quiz)
        .field("map", reading.map)
        .field("used", reading.used)
        .field("source", engine::key_of(reading.source))
        .field("decided_by_user", reading.decided_by_user)
        .field("differs", reading.differs)
        .end_object();
  }
  out.end_object();
}

void write_health(Writer& out, const std::optional<engine::HealthReport>& health) {
  out.key("health");
  if (!health) {
    out.null();
    return;
  }
  out.begin_object()
      .field("value", health->value)
      .field("uncapped", health->uncapped)
      .field("band", engine::key_of(health->band))
      .field("cap_binds", health->cap_binds)
      .key("caps");
  write_list(out, health->caps, [&out](const engine::CapHit& cap) {
    out.begin_object().field("id", cap.id).field("ceiling", cap.ceiling).key("reason");
    write_evidence(out, cap.reason);
    out.end_object();
  });
  out.key("gaps");
  write_keyed(out, engine::indicator_keys, health->gaps);
  out.field("covered", health->covered)
      .field("polygon_share", health->polygon_share)
      .key("because");
  write_because(out, health->because);
  out.end_object();
}

void write_moves(Writer& out, std::span<const engine::RadarMove> moves) {
  out.key("moves");
  write_list(out, moves, [&out](const engine::RadarMove& move) {
    out.begin_object()
        .field("move", move.move)
        .field("question", move.question)
        .field("indicator", engine::key_of(move.indicator))
        .field("gap", move.gap)
        .field("filled", move.filled)
        .end_object();
  });
}

void write_deal_findings(Writer& out, std::span<const engine::DealFinding> findings) {
  out.key("findings");
  write_list(out, findings, [&out](const engine::DealFinding& finding) {
    out.begin_object()
        .field("code", finding.code)
        .field("severity", engine::key_of(finding.severity))
        .field("place", finding.place)
        .key("evidence");
    write_evidence(out, finding.evidence);
    out.field("move", finding.move)
        .field("fingerprint", finding.fingerprint)
        .field("acknowledged_because", finding.acknowledged_because)
        .field("acknowledgement_lapsed", finding.acknowledgement_lapsed)
        .end_object();
  });
}

void write_checks(Writer& out, const engine::ChecksReport& report,
                  const engine::ChecksParameters& parameters) {
  out.key("checks").begin_object();
  out.field("percent", report.percent)
      .field("completeness", report.completeness)
      .field("started", report.started)
      .key("checks");
  write_list(out, report.checks, [&out](const engine::CheckReport& check) {
    out.begin_object()
        .field("check", check.check)
        .field("percent", check.percent)
        .field("questions", check.questions)
        .field("answered", check.answered)
        .key("information_needed");
    write_list(out, check.information_needed);
    out.end_object();
  });
  out.key("answers").begin_object();
  for (std::size_t i = 0; i < report.answers.size(); ++i) {
    out.field(parameters.questions[i].id, report.answers[i].transform([](engine::CheckValue value) {
      return engine::key_of(value);
    }));
  }
  out.end_object().end_object();
}

void write_rivals(Writer& out, std::span<const engine::RivalReport> rivals,
                  const engine::QuizParameters& parameters) {
  out.key("rivals");
  write_list(out, rivals, [&](const engine::RivalReport& rival) {
    out.begin_object().field("rival", rival.rival);
    write_quiz(out, rival.quiz, parameters);
    write_health(out, rival.health);
    out.key("lead");
    write_keyed(out, engine::indicator_keys, rival.lead);
    out.key("ahead_of_us");
    write_list(out, rival.ahead_of_us,
               [&out](engine::Indicator indicator) { out.value(engine::key_of(indicator)); });
    out.end_object();
  });
}

}  // namespace

void write_judgement(Writer& out, const engine::DealReport& report,
                     const engine::RadarParameters& parameters) {
  write_quiz(out, report.state.quiz, parameters.quiz);
  write_map(out, report.state.map);
  write_readings(out, report.readings);
  out.key("standard");
  write_keyed(out, engine::indicator_keys, report.standard);
  out.field("status", engine::health_status_keys[static_cast<std::size_t>(report.status)]);
  write_health(out, report.health);
  write_moves(out, report.moves);
  write_deal_findings(out, report.findings);
  write_checks(out, report.state.checks, parameters.checks);
  write_rivals(out, report.rivals, parameters.quiz);
}

}  // namespace dealbench::app
