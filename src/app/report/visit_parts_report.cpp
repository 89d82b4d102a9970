// One visit, part by part.

#include <array>
#include <string_view>

#include "app/assemble/visit_questions.h"
#include "app/report/result_writer.h"
#include "app/report/visit_report_parts.h"

namespace dealbench::app {
namespace {

using json::Writer;

constexpr std::array<std::string_view, 3> answer_keys{"unknown", "no", "yes"};
constexpr std::array<std::string_view, 4> outcome_keys{"unknown", "below_minimum",
                                                       "minimum_reached", "best_reached"};
constexpr std::array<std::string_view, 3> speaker_keys{"rep", "customer", "silence"};
constexpr std::array<std::string_view, 3> side_keys{"below", "inside", "above"};
constexpr std::array<std::string_view, 6> figure_keys{
    "rep_share",        "customer_share",        "questions",
    "longest_rep_talk", "longest_customer_talk", "pause_after_question"};

template <typename Keys, typename Word>
std::string_view word(const Keys& keys, Word value) {
  return keys[static_cast<std::size_t>(value)];
}

void end_part(Writer& out, const engine::Because& because) {
  write_because(out.key("because"), because);
  out.end_object();
}

void write_tally(Writer& out, const engine::VisitTally& tally) {
  out.field("percent", tally.percent()).field("done", tally.done).field("partly", tally.partly);
  out.field("not_done", tally.not_done).field("not_applicable", tally.not_applicable);
  out.field("unmarked", tally.unmarked);
}

void write_checklist(Writer& out, const engine::VisitChecklistReport& report,
                     const playbook::VisitPlaybook& visit) {
  out.key("checklist").begin_object();
  write_tally(out, report.all);
  out.key("rings").begin_array();
  for (std::size_t ring = 0; ring < report.rings.size(); ++ring) {
    out.begin_object();
    if (ring < visit.rings.size()) out.field("ring", visit.rings[ring].id);
    write_tally(out, report.rings[ring]);
    out.end_object();
  }
  out.end_array();
  write_list(out.key("open"), report.open);
  end_part(out, report.because);
}

void write_evidence(Writer& out, const std::vector<engine::VisitEvidence>& evidence) {
  write_list(out, evidence,
             [&out](engine::VisitEvidence one) { out.value(engine::visit_evidence_name(one)); });
}

void write_moves(Writer& out, const std::vector<engine::VisitMoveState>& moves) {
  write_list(out.key("moves"), moves, [&out](const engine::VisitMoveState& move) {
    out.begin_object().field("move", move.move).field("done", move.done);
    out.field("marked", move.marked).field("proven", move.proven);
    write_evidence(out.key("missing"), move.missing);
    end_part(out, move.because);
  });
}

void write_form(Writer& out, std::string_view name, const engine::VisitFormReport& form) {
  out.key(name).begin_object().field("filled", form.filled).field("total", form.total);
  out.field("percent", form.percent).field("complete", form.complete);
  write_list(out.key("missing"), form.missing);
  end_part(out, form.because);
}

void write_reason(Writer& out, const engine::ReasonReport& reason) {
  out.key("reason").begin_object().field("passes", reason.passes).field("passed", reason.passed);
  out.field("unknown", reason.unknown).field("characters", reason.characters);
  write_list(out.key("tests"), reason.tests, [&out](const engine::ReasonTestResult& test) {
    out.begin_object().field("id", test.id).field("answer", word(answer_keys, test.answer));
    out.field("computed", test.computed).end_object();
  });
  end_part(out, reason.because);
}

void write_concept(Writer& out, const engine::ConceptReport& clarity) {
  out.key("concept_clarity").begin_object().field("clear_percent", clarity.clear_percent);
  out.field("said", clarity.said).field("heard", clarity.heard).field("guessed", clarity.guessed);
  write_list(out.key("to_ask"), clarity.to_ask);
  end_part(out, clarity.because);
}

void write_commitment(Writer& out, const engine::CommitmentReport& commitment) {
  out.key("commitment").begin_object();
  out.field("outcome", word(outcome_keys, commitment.outcome)).field("real", commitment.real);
  out.field("obtained", commitment.obtained).field("goal_set", commitment.goal_set);
  out.field("follow_up_needed", commitment.follow_up_needed);
  write_list(out.key("missing"), commitment.missing);
  end_part(out, commitment.because);
}

void write_evaluation(Writer& out, const engine::VisitReport& report) {
  const engine::EvaluationReport& evaluation = report.evaluation;
  out.key("evaluation").begin_object().field("mean", evaluation.mean);
  out.field("percent", evaluation.percent).field("rated", evaluation.rated);
  write_list(out.key("missing"), evaluation.missing);
  end_part(out, evaluation.because);
  const engine::VisitScoreReport& score = report.score;
  out.key("score").begin_object().field("score", score.score);
  out.field("checklist_points", score.checklist_points);
  out.field("evaluation_points", score.evaluation_points);
  out.field("commitment_points", score.commitment_points);
  write_list(out.key("missing"), score.missing);
  end_part(out, score.because);
  const engine::EffectiveReport& effective = report.effective;
  out.key("effective").begin_object().field("effective", effective.effective);
  write_list(out.key("open_moves"), effective.open_moves);
  write_evidence(out.key("open_conditions"), effective.open_conditions);
  end_part(out, effective.because);
}

void write_talk_track(Writer& out, const std::optional<engine::TalkTrackReport>& track) {
  out.key("talk_track");
  if (!track) {
    out.null();
    return;
  }
  out.begin_object().field("state", track->state).field("highest", track->highest);
  out.field("too_far", track->too_far);
  end_part(out, track->because);
}

void write_talk_figures(Writer& out, const engine::TalkReport& talk) {
  out.field("total_ms", talk.total_ms).field("rep_ms", talk.rep_ms);
  out.field("customer_ms", talk.customer_ms).field("silence_ms", talk.silence_ms);
  out.field("rep_share_percent", talk.rep_share_percent);
  out.field("customer_share_percent", talk.customer_share_percent);
  out.field("longest_rep_talk_ms", talk.longest_rep_talk_ms);
  out.field("longest_customer_talk_ms", talk.longest_customer_talk_ms);
  out.field("silences", talk.silences).field("longest_silence_ms", talk.longest_silence_ms);
  out.field("turns", talk.turns).field("questions", talk.questions);
  write_keyed(out.key("questions_by_kind"), question_kind_keys, talk.questions_by_kind);
  out.field("questions_with_pause", talk.questions_with_pause);
  out.field("pause_after_question_seconds", talk.pause_after_question_seconds);
}

void write_talk(Writer& out, const std::optional<engine::TalkReport>& talk) {
  out.key("talk");
  if (!talk) {
    out.null();
    return;
  }
  out.begin_object();
  write_talk_figures(out, *talk);
  write_list(out.key("bars"), talk->bars, [&out](const engine::TalkBar& bar) {
    out.begin_object().field("speaker", word(speaker_keys, bar.speaker));
    out.field("start_ms", bar.start_ms).field("duration_ms", bar.duration_ms).end_object();
  });
  write_list(out.key("marks"), talk->marks, [&out](const engine::TalkMarkResult& mark) {
    out.begin_object().field("id", mark.id).field("figure", word(figure_keys, mark.figure));
    out.field("value", mark.value).field("side", word(side_keys, mark.side + 1)).end_object();
  });
  end_part(out, talk->because);
}

}  // namespace

void write_visit_parts(Writer& out, const engine::VisitReport& report, const Content& content) {
  write_checklist(out, report.checklist, content.visit);
  write_moves(out, report.moves);
  out.key("forms").begin_object();
  write_form(out, "plan", report.plan);
  write_form(out, "opening", report.opening);
  write_form(out, "summary", report.summary);
  out.end_object();
  write_reason(out, report.reason);
  write_concept(out, report.concept_clarity);
  write_commitment(out, report.commitment);
  write_evaluation(out, report);
  write_talk_track(out, report.talk_track);
  write_talk(out, report.talk);
}

}  // namespace dealbench::app
