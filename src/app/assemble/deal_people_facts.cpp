// The people of a deal: their place in it, when they were met, and what was judged about them.

#include <algorithm>
#include <map>

#include "app/assemble/deal_parts.h"
#include "app/assemble/field_words.h"

namespace dealbench::app {
namespace {

using People = std::map<Id, engine::PersonFacts>;

std::vector<std::string> known_kinds(const plan::DealPerson& record,
                                     const engine::PeopleParameters& parameters,
                                     AssembledDeal& assembled) {
  std::vector<std::string> kinds;
  for (const std::string& kind : record.kinds) {
    if (std::ranges::find(parameters.kinds, kind, &engine::InfluenceKind::id) ==
        parameters.kinds.end()) {
      assembled.omissions.unknown_keys.push_back(place_of("deal_people", record) + "/kinds/" +
                                                 kind);
    } else {
      kinds.push_back(kind);
    }
  }
  std::ranges::sort(kinds);
  return kinds;
}

People people_on_map(const plan::Deal& deal, const PlanIndex& index,
                     const engine::PeopleParameters& parameters, AssembledDeal& assembled) {
  People people;
  std::map<Id, const plan::DealPerson*> counting;
  for (const plan::DealPerson* record : index.deal_people.of(deal.id)) {
    const plan::Person* person = index.people.find(record->person);
    if (!person) {
      assembled.omissions.incomplete.push_back(place_of("deal_people", *record) + "/person");
      continue;
    }
    const plan::DealPerson*& latest = counting[person->id];
    if (latest) assembled.omissions.superseded.push_back(place_of("deal_people", *latest));
    latest = record;
    engine::PersonFacts& facts = people[person->id];
    facts.id = person->id;
    facts.kinds = known_kinds(*record, parameters, assembled);
    facts.influence =
        engine::word_from<engine::InfluenceLevel>(engine::influence_level_keys, record->influence);
    facts.known_since = person->known_since;
    facts.moved_on = person->moved_on;
    facts.met_on.insert(facts.met_on.end(), record->met_on.begin(), record->met_on.end());
  }
  return people;
}

void add_meetings(const plan::Deal& deal, const PlanIndex& index, People& people,
                  AssembledDeal& assembled) {
  for (const plan::Visit* visit : index.deal_visits.of(deal.id)) {
    if (visit->state != "done" || !visit->on) continue;
    for (const std::string& id : visit->people) {
      const auto found = people.find(id);
      if (found != people.end()) {
        found->second.met_on.push_back(*visit->on);
      } else if (index.people.find(id)) {
        assembled.not_on_map.push_back(id);
      }
    }
  }
  for (auto& [id, person] : people) {
    std::ranges::sort(person.met_on);
    const auto repeated = std::ranges::unique(person.met_on);
    person.met_on.erase(repeated.begin(), repeated.end());
  }
}

engine::PersonRating rating_of(const plan::Rating& record, Date on) {
  return {.on = on,
          .mode = engine::word_from<engine::ResponseMode>(engine::response_mode_keys, record.mode),
          .mode_judged_on = record.mode_judged_on,
          .mode_has_evidence = is_stated(record.mode_evidence),
          .support = narrowed(record.support),
          .support_has_evidence = is_stated(record.support_evidence),
          .win = engine::word_from<engine::WinStatus>(engine::win_status_keys, record.win_status)
                     .value_or(engine::WinStatus::unknown),
          .result_in_customer_numbers = record.result_in_customer_numbers,
          .coach_tests = {yes_or_no(record.we_are_credible), yes_or_no(record.coach_is_credible),
                          yes_or_no(record.coach_wants_us)},
          .mind_state = narrowed(record.mind_state)};
}

void add_ratings(const plan::Deal& deal, const PlanIndex& index, People& people,
                 AssembledDeal& assembled) {
  std::map<std::pair<Id, Date>, const plan::Rating*> counting;
  for (const plan::Rating* record : index.ratings.of(deal.id)) {
    const std::string place = place_of("ratings", *record);
    const bool has_person = index.people.find(record->person) != nullptr;
    if (!has_person) assembled.omissions.incomplete.push_back(place + "/person");
    if (!record->on) assembled.omissions.incomplete.push_back(place + "/on");
    if (!has_person || !record->on) continue;
    if (!people.contains(record->person)) {
      assembled.not_on_map.push_back(record->person);
      continue;
    }
    const plan::Rating*& latest = counting[{record->person, *record->on}];
    if (latest) assembled.omissions.superseded.push_back(place_of("ratings", *latest));
    latest = record;
  }
  for (const auto& [key, record] : counting) {
    people[key.first].ratings.push_back(rating_of(*record, key.second));
  }
}

}  // namespace

void add_people(const plan::Deal& deal, const PlanIndex& index, const Content& content,
                AssembledDeal& assembled) {
  People people = people_on_map(deal, index, content.radar.parameters.people, assembled);
  add_meetings(deal, index, people, assembled);
  add_ratings(deal, index, people, assembled);
  for (auto& [id, person] : people) assembled.facts.people.push_back(std::move(person));
}

}  // namespace dealbench::app
