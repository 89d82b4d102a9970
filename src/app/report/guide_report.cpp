#include "app/report/guide_report.h"

#include <array>
#include <string_view>

#include "app/report/error_report.h"
#include "app/report/omissions_report.h"

namespace dealbench::app {
namespace {

using json::Writer;

constexpr std::array<std::string_view, 4> urgency_keys{"overdue", "today", "soon", "later"};
constexpr std::array<std::string_view, 3> state_keys{"not_started", "running", "finished"};

void write_action(Writer& out, const engine::NextAction& action, const Content& content) {
  out.line_break().begin_object().field("kind", engine::key_of(action.kind));
  out.key("link").begin_object().field("collection", action.link.collection);
  out.field("id", action.link.id).end_object();
  out.field("due", action.due).field("days_late", action.days_late);
  out.field("urgency", urgency_keys[static_cast<std::size_t>(action.urgency)]);
  out.field("score", action.score).field("day_kind", action.day_kind);
  out.field("minutes", content.guide.actions[static_cast<std::size_t>(action.kind)].minutes);
  write_list(out.key("findings"), action.findings);
  write_because(out.key("because"), action.because);
  out.end_object();
}

void write_actions(Writer& out, const engine::GuideFacts& facts, const Content& content) {
  const auto report = engine::rank_actions(facts, content.guide.rules, content.guide.list_length);
  out.key("next_actions");
  if (!report) return write_error(out, report.error());
  out.begin_object().key("actions").begin_array();
  for (const engine::NextAction& action : report->actions) write_action(out, action, content);
  out.end_array().field("left_out", report->left_out).field("overdue", report->overdue);
  out.key("counts").begin_object();
  for (std::size_t i = 0; i < engine::action_kind_count; ++i)
    out.field(engine::key_of(static_cast<engine::ActionKind>(i)), report->counts[i]);
  out.end_object().end_object();
}

void write_programme(Writer& out, const FollowedProgramme& followed, Date today) {
  const plan::ProgrammeRun& run = *followed.run;
  const auto report =
      engine::programme_day(followed.programme->programme, *run.started_on, today, followed.done);
  if (!report) return write_record_error(out, run.id, report.error());
  out.begin_object().field("id", run.id).field("programme", run.programme);
  out.field("member", followed.member ? followed.member->id : Id{});
  out.field("state", state_keys[static_cast<std::size_t>(report->state)]);
  out.field("day", report->day).field("days_left", report->days_left);
  out.field("task", report->task).field("task_done", report->task_done);
  out.field("next_task", report->next_task).field("next_task_on", report->next_task_on);
  write_list(out.key("overdue"), report->overdue);
  out.field("done_percent", report->done_percent).field("passed_percent", report->passed_percent);
  write_because(out.key("because"), report->because);
  out.end_object();
}

void write_self_rating(Writer& out, const MemberRatings& member,
                       const std::vector<std::string>& questions) {
  out.begin_object().field("member", member.member);
  const auto report = engine::self_rating_trend(questions, member.ratings);
  if (!report) {
    write_error_member(out, report.error());
    out.end_object();
    return;
  }
  out.field("mean", report->mean).field("lowest", report->lowest);
  write_list(out.key("trends"), report->trends, [&out](const engine::SelfRatingTrend& trend) {
    out.begin_object().field("question", trend.question).field("latest", trend.latest);
    out.field("latest_on", trend.latest_on).field("change", trend.change).end_object();
  });
  write_because(out.key("because"), report->because);
  out.end_object();
}

}  // namespace

void write_guide_report(Writer& out, const Assembly& assembly,
                        std::span<const EvaluatedVisit> visits,
                        std::span<const DealFindings> findings) {
  const auto& [plan, index, content, today] = assembly;
  Omissions omissions;
  std::vector<std::string> questions;
  for (const playbook::LinkedText& text : content.guide.self_rating)
    questions.push_back(text.entry.id);
  out.begin_object();
  write_actions(out, guide_facts(assembly, visits, findings, omissions), content);
  write_list(out.line_break().key("programmes"),
             followed_programmes(plan, index, content, omissions),
             [&](const FollowedProgramme& followed) { write_programme(out, followed, today); });
  write_list(out.line_break().key("self_ratings"),
             self_ratings(plan, index, content, today, omissions),
             [&](const MemberRatings& member) { write_self_rating(out, member, questions); });
  omissions.tidy();
  write_omissions(out.line_break(), omissions);
  out.end_object();
}

}  // namespace dealbench::app
