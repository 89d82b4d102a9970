#include "app/assemble/visit_facts.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>

#include "app/assemble/field_words.h"
#include "app/assemble/visit_questions.h"
#include "engine/radar/deal_state.h"

namespace dealbench::app {
namespace {

using engine::word_from;

constexpr std::array<std::string_view, 4> mark_keys{"not_done", "partly", "done", "not_applicable"};
constexpr std::array<std::string_view, 4> knowledge_keys{"unknown", "guessed", "heard", "said"};

// Reads the maps of one visit and lists the keys that the playbook does not have.
class MapReader {
 public:
  MapReader(const plan::Visit& visit, Omissions& omissions)
      : visit_(visit), omissions_(omissions) {}

  // The keys that say something and that `known` has.
  template <typename Known, typename Key>
  [[nodiscard]] std::vector<std::string> filled(std::string_view field, const plan::TextMap& map,
                                                const Known& known, Key key) {
    std::vector<std::string> out;
    for (const auto& [id, text] : map) {
      if (!is_stated(text)) continue;
      if (std::ranges::find(known, id, key) != known.end()) {
        out.push_back(id);
      } else {
        report(field, id);
      }
    }
    return out;
  }
  // Calls `add(id, word)` for each key that `known` has and whose value is one of `words`.
  template <typename Word, typename Known, typename Key, typename Add>
  void words(std::string_view field, const plan::TextMap& map, const Known& known, Key key,
             std::span<const std::string_view> words, Add add) {
    for (const auto& [id, text] : map) {
      const auto word = word_from<Word>(words, text);
      if (word && std::ranges::find(known, id, key) != known.end()) {
        add(id, *word);
      } else {
        report(field, id);
      }
    }
  }
  void report(std::string_view field, std::string_view id) {
    omissions_.unknown_keys.push_back(field_place("visits", visit_, field, id));
  }

 private:
  const plan::Visit& visit_;
  Omissions& omissions_;
};

// Fields of the preparation sheet that have a place of their own in the plan.
void add_stated_elsewhere(const plan::Visit& visit, const PlanIndex& index,
                          const engine::VisitForm& form, std::vector<std::string>& filled) {
  const std::pair<std::string_view, bool> stated[] = {
      {"best_commitment", visit.best_commitment.has_value()},
      {"minimum_commitment", visit.minimum_commitment.has_value()},
      {"reason", is_stated(visit.reason)},
      {"unknowns", !index.visit_unknowns.of(visit.id).empty()}};
  for (const auto& [id, is_stated] : stated) {
    if (is_stated &&
        std::ranges::find(form.fields, id, &engine::VisitFormField::id) != form.fields.end())
      filled.emplace_back(id);
  }
}

void read_forms(const plan::Visit& visit, const PlanIndex& index, const engine::VisitRules& rules,
                MapReader& reader, engine::VisitFacts& facts) {
  constexpr auto id = &engine::VisitFormField::id;
  facts.plan_filled = reader.filled("plan", visit.plan, rules.plan.fields, id);
  add_stated_elsewhere(visit, index, rules.plan, facts.plan_filled);
  facts.opening_filled = reader.filled("opening", visit.opening, rules.opening.fields, id);
  facts.summary_filled = reader.filled("summary", visit.summary, rules.summary.fields, id);
}

void read_marks(const plan::Visit& visit, const engine::VisitRules& rules, MapReader& reader,
                engine::VisitFacts& facts) {
  reader.words<engine::VisitMark>("marks", visit.marks, rules.checklist, &engine::VisitItem::id,
                                  mark_keys, [&](const std::string& id, engine::VisitMark mark) {
                                    facts.marks.push_back({id, mark});
                                  });
  reader.words<engine::KnowledgeStatus>("concept_layers", visit.concept_layers,
                                        rules.concept_layers, std::identity{}, knowledge_keys,
                                        [&](const std::string& id, engine::KnowledgeStatus status) {
                                          facts.concept_layers.push_back({id, status});
                                        });
  for (const auto& [id, value] : visit.ratings) {
    const auto has = [&](const std::vector<std::string>& scales) {
      return std::ranges::find(scales, id) != scales.end();
    };
    if (has(rules.evaluation.scales) || has(rules.evaluation.experience)) {
      facts.ratings.push_back({id, narrowed(value)});
    } else {
      reader.report("ratings", id);
    }
  }
}

void read_reason(const plan::Visit& visit, const Content& content, MapReader& reader,
                 engine::ReasonFacts& facts) {
  facts.text = visit.reason;
  facts.confirmed = visit.reason_confirmed;
  facts.filled_slots = reader.filled("reason_slots", visit.reason_slots, content.visit.reason_slots,
                                     &playbook::NamedText::id);
  constexpr std::array<std::string_view, 3> answers{"unknown", "no", "yes"};
  reader.words<engine::VisitAnswer>(
      "reason_answers", visit.reason_answers, content.visit.rules.reason.tests,
      &engine::ReasonTest::id, answers, [&](const std::string& id, engine::VisitAnswer answer) {
        facts.answers.push_back({id, answer});
      });
}

engine::CommitmentFacts commitment_of(const plan::Visit& visit, const PlanIndex& index) {
  return {.best = narrowed(visit.best_commitment),
          .minimum = narrowed(visit.minimum_commitment),
          .obtained = narrowed(visit.commitment_level),
          .has_action = is_stated(visit.commitment),
          .has_person = index.people.find(visit.commitment_by) != nullptr,
          .has_date = visit.commitment_due.has_value(),
          .concern_named = is_stated(visit.concern)};
}

// How many of two lists that belong together count; the shorter one is incomplete.
std::size_t common_length(const plan::Visit& visit, std::string_view first, std::size_t first_count,
                          std::string_view second, std::size_t second_count, Omissions& omissions) {
  if (first_count != second_count) {
    const std::string_view shorter = first_count < second_count ? first : second;
    omissions.incomplete.push_back(field_place("visits", visit, shorter));
  }
  return std::min(first_count, second_count);
}

std::optional<engine::TalkFacts> talk_of(const plan::Visit& visit, MapReader& reader,
                                         Omissions& omissions) {
  constexpr std::array<std::string_view, 3> speakers{"rep", "customer", "silence"};
  engine::TalkFacts talk;
  bool timed = false;
  const std::size_t segments = common_length(visit, "talk_speakers", visit.talk_speakers.size(),
                                             "talk_ms", visit.talk_ms.size(), omissions);
  for (std::size_t i = 0; i < segments; ++i) {
    const auto speaker = word_from<engine::Speaker>(speakers, visit.talk_speakers[i]);
    if (!speaker) reader.report("talk_speakers", std::to_string(i));
    // Whoever it was, the time passed.
    talk.segments.push_back({speaker.value_or(engine::Speaker::silence), visit.talk_ms[i]});
    timed = timed || visit.talk_ms[i] != 0;
  }
  const bool has_kinds = !visit.question_kinds.empty();
  const std::size_t questions =
      has_kinds ? common_length(visit, "question_ms", visit.question_ms.size(), "question_kinds",
                                visit.question_kinds.size(), omissions)
                : visit.question_ms.size();
  for (std::size_t i = 0; i < questions; ++i) {
    engine::QuestionTap tap{.at_ms = visit.question_ms[i]};
    if (has_kinds)
      tap.kind = word_from<engine::QuestionKind>(question_kind_keys, visit.question_kinds[i]);
    if (has_kinds && !tap.kind && visit.question_kinds[i] != "none")
      reader.report("question_kinds", std::to_string(i));
    talk.questions.push_back(tap);
  }
  if (timed) return talk;
  if (!talk.segments.empty() || !talk.questions.empty())
    omissions.incomplete.push_back(field_place("visits", visit, "talk_ms"));
  return std::nullopt;
}

// The person's place in the deal; of several records the last.
const plan::DealPerson* place_in_deal(const plan::Person& person, const plan::Deal& deal,
                                      const PlanIndex& index) {
  const plan::DealPerson* found = nullptr;
  for (const plan::DealPerson* record : index.deal_people.of(deal.id)) {
    if (record->person == person.id) found = record;
  }
  return found;
}

std::string role_in(const plan::DealPerson& place, const engine::PeopleParameters& parameters,
                    Omissions& omissions) {
  for (const std::string& kind : place.kinds) {
    if (std::ranges::find(parameters.kinds, kind, &engine::InfluenceKind::id) ==
        parameters.kinds.end())
      omissions.unknown_keys.push_back(field_place("deal_people", place, "kinds", kind));
  }
  for (const engine::InfluenceKind& kind : parameters.kinds) {
    if (std::ranges::find(place.kinds, kind.id) != place.kinds.end())
      return std::string(engine::key_of(kind.role));
  }
  return {};
}

const plan::Rating* rating_on(const plan::Person& person, const plan::Deal& deal,
                              const std::optional<Date>& day, const PlanIndex& index,
                              Omissions& omissions) {
  const plan::Rating* latest = nullptr;
  for (const plan::Rating* rating : index.ratings.of(deal.id)) {
    if (rating->person != person.id) continue;
    if (!rating->on) omissions.incomplete.push_back(field_place("ratings", *rating, "on"));
    if (has_happened(rating->on, day) && (!latest || *latest->on <= *rating->on)) latest = rating;
  }
  return latest;
}

std::string mode_of(const plan::Rating& rating, Omissions& omissions) {
  const bool known =
      word_from<engine::ResponseMode>(engine::response_mode_keys, rating.mode).has_value();
  if (known || rating.mode.empty()) return rating.mode;
  omissions.unknown_keys.push_back(field_place("ratings", rating, "mode", rating.mode));
  return {};
}

void list_references(const plan::Visit& visit, const PlanIndex& index, Omissions& omissions) {
  const auto check = [&](std::string_view field, const std::string& id, bool found) {
    if (!id.empty() && !found) omissions.incomplete.push_back(field_place("visits", visit, field));
  };
  check("deal", visit.deal, index.deals.find(visit.deal));
  check("account", visit.account, index.accounts.find(visit.account));
  check("owner", visit.owner, index.members.find(visit.owner));
  check("commitment_by", visit.commitment_by, index.people.find(visit.commitment_by));
  for (const std::string& id : visit.people) check("people/" + id, id, index.people.find(id));
}

}  // namespace

VisitState visit_state(const plan::Visit& visit) {
  if (visit.state == "done") return VisitState::done;
  return visit.state == "cancelled" ? VisitState::cancelled : VisitState::planned;
}

const plan::Deal* visit_deal(const plan::Visit& visit, const PlanIndex& index) {
  return index.deals.find(visit.deal);
}

bool has_happened(const std::optional<Date>& date, const std::optional<Date>& day) {
  return date && (!day || *date <= *day);
}

std::int32_t visit_stage(const plan::Visit& visit, const PlanIndex& index, const Content& content,
                         Omissions& omissions) {
  const plan::Deal* deal = visit_deal(visit, index);
  if (!deal) return 0;
  engine::DealFacts course{
      .id = deal->id, .stage = narrowed(deal->stage.value_or(1)), .stage_since = deal->stage_since};
  for (const plan::StageChange* change : index.stage_changes.of(deal->id)) {
    if (change->stage && change->since)
      course.earlier_stages.push_back({narrowed(*change->stage), *change->since});
  }
  const std::int32_t stage =
      visit.on ? engine::stage_on(course, *visit.on).stage : narrowed(deal->stage.value_or(1));
  if (playbook::stage_at(content.radar.stages, stage)) return stage;
  omissions.unknown_keys.push_back(field_place("deals", *deal, "stage", std::to_string(stage)));
  return 0;
}

VisitedPerson visited_person(const plan::Visit& visit, const PlanIndex& index,
                             const Content& content, Omissions& omissions) {
  VisitedPerson out;
  for (const std::string& id : visit.people) {
    if ((out.person = index.people.find(id))) break;
  }
  const plan::Deal* deal = visit_deal(visit, index);
  if (!out.person || !deal) return out;
  if (const plan::DealPerson* place = place_in_deal(*out.person, *deal, index))
    out.role = role_in(*place, content.radar.parameters.people, omissions);
  if (const plan::Rating* rating = rating_on(*out.person, *deal, visit.on, index, omissions)) {
    out.mode = mode_of(*rating, omissions);
    out.mind_state = narrowed(rating->mind_state);
  }
  return out;
}

engine::VisitFacts visit_facts(const plan::Visit& visit, const PlanIndex& index,
                               const Content& content, Omissions& omissions) {
  const engine::VisitRules& rules = content.visit.rules;
  const VisitedPerson person = visited_person(visit, index, content, omissions);
  MapReader reader(visit, omissions);
  engine::VisitFacts facts;
  list_references(visit, index, omissions);
  facts.depth = visit.depth == "full" ? engine::VisitDepth::full : engine::VisitDepth::simple;
  facts.stage = visit_stage(visit, index, content, omissions);
  facts.person_known = person.person != nullptr;
  facts.role_known = !person.role.empty();
  facts.mode_known = !person.mode.empty();
  read_marks(visit, rules, reader, facts);
  read_forms(visit, index, rules, reader, facts);
  read_reason(visit, content, reader, facts.reason);
  facts.questions_answered = narrowed(visit.questions_answered.value_or(0));
  facts.new_facts = narrowed(visit.new_facts.value_or(0));
  facts.advantages_linked = narrowed(visit.advantages_linked.value_or(0));
  facts.reaction_asked = visit.reaction_asked;
  facts.commitment = commitment_of(visit, index);
  facts.summary_sent = visit.summary_sent_on.has_value();
  facts.summary_accepted = visit.summary_accepted;
  facts.has_next_date = visit.next_on.has_value();
  facts.mind_state = visit.mind_state ? narrowed(visit.mind_state) : person.mind_state;
  facts.planned_move = narrowed(visit.planned_mind_state);
  facts.talk = talk_of(visit, reader, omissions);
  return facts;
}

bool has_commitment(const plan::Visit& visit, const Content& content) {
  if (!visit.commitment_due || visit_state(visit) == VisitState::cancelled) return false;
  return !visit.commitment_level ||
         *visit.commitment_level >= content.visit.rules.commitment.obtained_level;
}

}  // namespace dealbench::app
