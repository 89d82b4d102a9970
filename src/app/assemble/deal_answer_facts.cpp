// Quiz answers and the nine checks of a deal, and what was answered about its rivals.

#include <algorithm>
#include <map>

#include "app/assemble/deal_parts.h"
#include "app/assemble/field_words.h"

namespace dealbench::app {
namespace {

// The last answer to each question and day, in the order of the plan.
template <typename Value>
class DayAnswers {
 public:
  void add(const std::string& question, Date on, const Value& value, std::string place,
           AssembledDeal& assembled) {
    const auto [held, is_first] = answers_.try_emplace({question, on}, value, place);
    if (is_first) return;
    assembled.omissions.superseded.push_back(std::move(held->second.second));
    held->second = {value, std::move(place)};
  }

  template <typename Take>
  void take(Take take) const {
    for (const auto& [key, held] : answers_) take(key.first, key.second, held.first);
  }

 private:
  std::map<std::pair<std::string, Date>, std::pair<Value, std::string>> answers_;
};

using QuizAnswers = DayAnswers<std::int32_t>;

void add_quiz(const plan::Assessment& record, const engine::QuizParameters& parameters,
              QuizAnswers& answers, AssembledDeal& assembled) {
  for (const auto& [question, option] : record.answers) {
    const std::string place = place_of("assessments", record) + "/answers/" + question;
    if (std::ranges::find(parameters.questions, question, &engine::QuizQuestion::id) ==
        parameters.questions.end()) {
      assembled.omissions.unknown_keys.push_back(place);
    } else {
      answers.add(question, *record.on, narrowed(option), place, assembled);
    }
  }
}

void add_checks(const plan::Assessment& record, const engine::ChecksParameters& parameters,
                DayAnswers<engine::CheckValue>& answers, AssembledDeal& assembled) {
  for (const auto& [question, word] : record.checks) {
    const std::string place = place_of("assessments", record) + "/checks/" + question;
    const auto value = engine::word_from<engine::CheckValue>(engine::check_value_keys, word);
    const bool is_known = std::ranges::find(parameters.questions, question,
                                            &engine::SubQuestion::id) != parameters.questions.end();
    if (is_known && value) {
      answers.add(question, *record.on, *value, place, assembled);
    } else {
      assembled.omissions.unknown_keys.push_back(place);
    }
  }
}

void refuse_checks(const plan::Assessment& record, AssembledDeal& assembled) {
  for (const auto& [question, word] : record.checks) {
    assembled.omissions.unknown_keys.push_back(place_of("assessments", record) + "/checks/" +
                                               question);
  }
}

std::vector<engine::QuizAnswer> taken(const QuizAnswers& answers) {
  std::vector<engine::QuizAnswer> list;
  answers.take([&list](const std::string& question, Date on, std::int32_t option) {
    list.push_back({question, option, on});
  });
  return list;
}

}  // namespace

void add_answers(const plan::Deal& deal, const PlanIndex& index, const Content& content,
                 AssembledDeal& assembled) {
  const engine::RadarParameters& parameters = content.radar.parameters;
  QuizAnswers ours;
  DayAnswers<engine::CheckValue> checks;
  std::map<Id, QuizAnswers> rivals;
  for (const plan::Rival* rival : index.rivals.of(deal.id)) rivals[rival->id];
  for (const plan::Assessment* record : index.assessments.of(deal.id)) {
    const std::string place = place_of("assessments", *record);
    const auto rival = rivals.find(record->rival);
    const bool leads_nowhere = !record->rival.empty() && rival == rivals.end();
    if (!record->on) assembled.omissions.incomplete.push_back(place + "/on");
    if (leads_nowhere) assembled.omissions.incomplete.push_back(place + "/rival");
    if (!record->on || leads_nowhere) continue;
    if (record->rival.empty()) {
      add_quiz(*record, parameters.quiz, ours, assembled);
      add_checks(*record, parameters.checks, checks, assembled);
    } else {
      add_quiz(*record, parameters.quiz, rival->second, assembled);
      refuse_checks(*record, assembled);
    }
  }
  assembled.facts.answers = taken(ours);
  checks.take([&](const std::string& question, Date on, engine::CheckValue value) {
    assembled.facts.checks.push_back({question, value, on});
  });
  for (const auto& [id, answers] : rivals) assembled.facts.rivals.push_back({id, taken(answers)});
}

}  // namespace dealbench::app
