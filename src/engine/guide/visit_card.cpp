#include "engine/guide/visit_card.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace dealbench::engine {
namespace {

// 0..7 by how closely the point fits; nullopt when it does not.
std::optional<int> closeness(const FocusPoint& point, const VisitCardFacts& facts) {
  const std::pair<const std::string&, const std::string&> fields[] = {
      {point.role, facts.role}, {point.mode, facts.mode}, {point.library, facts.library}};
  int close = 0;
  for (const auto& [wanted, fact] : fields) {
    if (!wanted.empty() && wanted != fact) return std::nullopt;
    close = 2 * close + (wanted.empty() ? 0 : 1);
  }
  return close;
}

std::vector<std::string> choose_focus(const VisitCardFacts& facts, const VisitCardRules& rules) {
  std::vector<std::pair<int, const FocusPoint*>> fitting;
  for (const FocusPoint& point : rules.focus_points) {
    if (const auto close = closeness(point, facts)) fitting.emplace_back(*close, &point);
  }
  std::ranges::stable_sort(fitting, std::greater{}, &std::pair<int, const FocusPoint*>::first);
  std::vector<std::string> out;
  for (const auto& [close, point] : fitting) {
    if (out.size() < rules.focus_count) out.push_back(point->id);
  }
  return out;
}

void choose_advantages(VisitCard& card, const VisitCardFacts& facts, const VisitCardRules& rules) {
  for (const AdvantageFacts& advantage : rank_advantages(facts.advantages, rules.advantage)) {
    if (advantage.layer.empty()) {
      card.untied_advantages.push_back(advantage.id);
    } else if (card.advantages.size() < rules.advantage_count) {
      card.advantages.push_back(advantage.id);
    }
  }
}

}  // namespace

Result<VisitCard> make_visit_card(const VisitCardFacts& facts, const VisitCardRules& rules) {
  auto questions =
      plan_questions(facts.unknowns, rules.stems, QuestionOrder::as_asked, rules.question_count);
  if (!questions) return std::unexpected(questions.error());
  VisitCard card;
  card.questions = std::move(questions->questions);
  card.focus_points = choose_focus(facts, rules);
  choose_advantages(card, facts, rules);
  const auto ask = std::ranges::find(rules.asks, facts.stage, &StageAsk::stage);
  if (ask != rules.asks.end()) card.ask = *ask;
  card.missing_focus_points = rules.focus_count - card.focus_points.size();
  card.missing_questions = rules.question_count - card.questions.size();
  card.missing_advantages = rules.advantage_count - card.advantages.size();
  card.because.formula = "GUIDE-002";
  const std::pair<const char*, const std::string&> known[] = {
      {"role", facts.role}, {"response_mode", facts.mode}, {"library", facts.library}};
  for (const auto& [name, value] : known) {
    if (!value.empty()) card.because.inputs.push_back({name, value});
  }
  if (facts.stage > 0) card.because.inputs.push_back({"stage", std::to_string(facts.stage)});
  return card;
}

}  // namespace dealbench::engine
