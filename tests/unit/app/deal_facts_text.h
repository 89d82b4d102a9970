#pragma once
// Everything that the facts of a deal hold, as one text, to compare them by.

#include <string>

#include "base/json_writer.h"
#include "engine/radar/deal_facts.h"

namespace dealbench::app::deal_test {

template <typename Word>
[[nodiscard]] std::optional<std::int64_t> number(const std::optional<Word>& word) {
  return word ? std::optional(static_cast<std::int64_t>(*word)) : std::nullopt;
}

inline void write_answers(json::Writer& out, const std::vector<engine::QuizAnswer>& answers) {
  for (const auto& answer : answers) {
    out.value(answer.question).value(answer.option).value(answer.answered_on);
  }
}

inline void write_person(json::Writer& out, const engine::PersonFacts& person) {
  out.value(person.id).value(number(person.influence)).value(person.known_since);
  out.value(person.moved_on).value("kinds");
  for (const std::string& kind : person.kinds) out.value(kind);
  for (const Date date : person.met_on) out.value(date);
  for (const engine::PersonRating& rating : person.ratings) {
    out.value("rating").value(rating.on).value(number(rating.mode)).value(rating.mode_judged_on);
    out.value(rating.mode_has_evidence).value(rating.support).value(rating.support_has_evidence);
    out.value(static_cast<std::int64_t>(rating.win)).value(rating.result_in_customer_numbers);
    for (const auto& test : rating.coach_tests) out.value(test);
    out.value(rating.mind_state);
  }
}

inline void write_objective(json::Writer& out, const engine::ObjectiveFacts& facts) {
  out.value("objective").value(facts.sentence).value(facts.product).value(facts.quantity);
  out.value(facts.amount).value(facts.date).value(facts.clear_to_a_stranger).value(facts.single);
}

inline void write_own(json::Writer& out, const engine::DealFacts& facts) {
  out.value(facts.id).value(facts.stage).value(facts.stage_since).value(number(facts.tier));
  out.value(number(facts.selling_tier)).value(facts.deal_value).value(facts.opened_on);
  out.value(number(facts.position)).value(facts.feeling).value(facts.is_committee);
  out.value(facts.plan_for_losers).value(facts.objective_changed_on).value("moves");
  for (const Date date : facts.close_date_moves) out.value(date);
  out.value("customer_actions");
  for (const Date date : facts.customer_actions) out.value(date);
  out.value("sources");
  for (const auto source : facts.sources) out.value(static_cast<std::int64_t>(source));
  out.value("ticks");
  for (const std::string& tick : facts.lane_ticks) out.value(tick);
  for (const auto& trait : facts.traits) out.value(trait.trait).value(trait.rating);
}

[[nodiscard]] inline std::string text_of(const engine::DealFacts& facts) {
  json::Writer out;
  out.begin_array();
  write_own(out, facts);
  write_objective(out, facts.objective);
  out.value("stages");
  for (const auto& change : facts.earlier_stages) out.value(change.stage).value(change.since);
  out.value("visits");
  for (const auto& visit : facts.visits) out.value(visit.on).value(visit.commitment_obtained);
  out.value("answers");
  write_answers(out, facts.answers);
  for (const auto& rival : facts.rivals) {
    out.value("rival").value(rival.id);
    write_answers(out, rival.answers);
  }
  out.value("checks");
  for (const auto& check : facts.checks) {
    out.value(check.question).value(static_cast<std::int64_t>(check.value));
    out.value(check.answered_on);
  }
  for (const auto& person : facts.people) write_person(out, person);
  out.value("promises");
  for (const auto& promise : facts.promises) {
    out.value(promise.id).value(promise.made_on).value(promise.agreed_by_delivery);
  }
  out.value("acknowledgements");
  for (const auto& seen : facts.acknowledgements) {
    out.value(seen.code).value(seen.place).value(seen.fingerprint).value(seen.reason);
    out.value(seen.on);
  }
  out.end_array();
  return out.take();
}

}  // namespace dealbench::app::deal_test
