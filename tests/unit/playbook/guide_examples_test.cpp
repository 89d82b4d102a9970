// Every example of docs/method/GUIDE-*.md, run through the engine with the default playbook.
#include <algorithm>

#include "engine/guide/self_rating.h"
#include "unit/playbook/visit_support.h"

namespace dealbench::playbook::visit_test {
namespace {

using json::Writer;

Date date_of(const json::Value& value) {
  return *parse_date(*value.string());
}

engine::GuideFacts guide_facts(const Facts& facts) {
  engine::GuideFacts out{.today = facts.date("today")};
  for (const auto& [id, day] : facts.members("leads"))
    out.leads.push_back({.id = id, .received = date_of(day)});
  for (const auto& [id, value] : facts.members("visits")) {
    const json::Array& parts = *value.array();
    const bool done = *parts[0].string() == "done";
    out.visits.push_back(
        {.id = id,
         .on = date_of(parts[1]),
         .state = done ? engine::GuideVisitState::done : engine::GuideVisitState::planned,
         .summary_sent = done});
  }
  for (const auto& [id, value] : facts.members("deals")) {
    const json::Array& parts = *value.array();
    engine::GuideDeal deal{.id = id, .amount = Money{*parts[0].integer()}};
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const json::Array& finding = *parts[i].array();
      deal.findings.push_back(
          {*finding[0].string(), static_cast<std::int32_t>(*finding[1].integer())});
    }
    out.deals.push_back(std::move(deal));
  }
  for (const auto& [id, day] : facts.members("customers")) {
    out.customers.push_back({.id = id, .last_purchase = date_of(day)});
  }
  return out;
}

void next_actions(const Facts& facts, Writer& out) {
  const auto report =
      *engine::rank_actions(guide_facts(facts), default_guide().rules, default_guide().list_length);
  std::vector<std::string> links;
  std::vector<std::string> kinds;
  for (const auto& action : report.actions) {
    links.push_back(action.link.collection + "/" + action.link.id);
    kinds.emplace_back(engine::key_of(action.kind));
  }
  put_list(out, "links", links);
  put_list(out, "kinds", kinds);
  out.key("scores").begin_array();
  for (const auto& action : report.actions) out.value(action.score);
  out.end_array();
}

void card(const Facts& facts, Writer& out) {
  engine::VisitCardFacts known{.role = facts.text("role"),
                               .mode = facts.text("mode"),
                               .library = facts.text("library"),
                               .stage = facts.whole("stage").value_or(0)};
  for (const auto& [id, gap] : facts.members("unknowns")) {
    const auto topic = std::ranges::find(default_visit().topics, id, &QuestionTopic::id);
    known.unknowns.push_back({id, topic->topic, topic->kind, gap.real().value_or(0)});
  }
  for (const auto& [id, value] : facts.members("advantages")) {
    const json::Array& parts = *value.array();
    known.advantages.push_back(
        {id, *parts[1].boolean(), *parts[2].boolean(), *parts[3].boolean(), *parts[0].string()});
  }
  const auto made = *engine::make_visit_card(known, card_rules(default_guide(), default_visit()));
  put_list(out, "focus_points", made.focus_points);
  put_list(out, "advantages", made.advantages);
  put_list(out, "untied_advantages", made.untied_advantages);
  out.field("ask", made.ask ? std::optional(made.ask->id) : std::nullopt)
      .field("missing_questions", made.missing_questions)
      .field("missing_advantages", made.missing_advantages);
}

void programme(const Facts& facts, Writer& out) {
  const auto& all = default_guide().programmes;
  const auto found = std::ranges::find(
      all, facts.text("programme"), [](const ProgrammeTexts& texts) { return texts.programme.id; });
  const auto report = *engine::programme_day(found->programme, facts.date("start"),
                                             facts.date("today"), facts.texts("done"));
  constexpr const char* states[] = {"not_started", "running", "finished"};
  out.field("state", states[static_cast<std::size_t>(report.state)])
      .field("day", report.day)
      .field("days_left", report.days_left)
      .field("task", report.task);
  put_list(out, "overdue", report.overdue);
}

void self_rating(const Facts& facts, Writer& out) {
  std::vector<std::string> questions;
  for (const LinkedText& question : default_guide().self_rating)
    questions.push_back(question.entry.id);
  std::vector<engine::SelfRating> ratings;
  for (const auto& [question, values] : facts.members("")) {
    for (const auto& item : *values.array()) {
      const json::Array& parts = *item.array();
      ratings.push_back(
          {date_of(parts[0]), question, static_cast<std::int32_t>(*parts[1].integer())});
    }
  }
  const auto report = *engine::self_rating_trend(questions, ratings);
  out.field("mean", report.mean).field("lowest", report.lowest);
  for (const auto& trend : report.trends) out.field("change_" + trend.question, trend.change);
}

TEST(GuideExamples, of_every_page_hold) {
  check_page("GUIDE-001", next_actions);
  check_page("GUIDE-002", card);
  check_page("GUIDE-003", programme);
  check_page("GUIDE-004", self_rating);
}

}  // namespace
}  // namespace dealbench::playbook::visit_test
