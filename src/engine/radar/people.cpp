#include "engine/radar/people.h"

#include <algorithm>

#include "engine/radar/dated.h"

namespace dealbench::engine {
namespace {

std::string place(const PersonFacts& person, std::string_view field) {
  return "people/" + person.id + (field.empty() ? "" : "/" + std::string(field));
}

Result<void> check_rating(const PersonFacts& person, const PersonRating& rating,
                          std::int32_t mind_states) {
  const auto& support = rating.support;
  if (support && (*support == 0 || *support < -strongest_support || *support > strongest_support)) {
    return fail(ErrorCode::engine_out_of_range, place(person, "support"),
                std::to_string(*support) + " (-5..5 without 0)");
  }
  if (rating.mind_state && (*rating.mind_state < 1 || *rating.mind_state > mind_states)) {
    return fail(ErrorCode::engine_out_of_range, place(person, "mind_state"),
                std::to_string(*rating.mind_state) + " (1.." + std::to_string(mind_states) + ")");
  }
  const auto same_day = std::ranges::count(person.ratings, rating.on, &PersonRating::on);
  if (same_day > 1) {
    return fail(ErrorCode::engine_out_of_range, place(person, "ratings"),
                "two ratings on " + date_text(rating.on));
  }
  return {};
}

// Both dates may be missing; a date after today has not happened.
std::optional<Date> last_change(const PersonFacts& person, Date today) {
  std::vector<Date> changes;
  if (person.known_since) changes.push_back(*person.known_since);
  if (person.moved_on) changes.push_back(*person.moved_on);
  return latest_on_or_before(changes, today);
}

Result<PersonState> person_on(const PeopleParameters& parameters, const PersonFacts& person,
                              Date today) {
  PersonState state{.id = person.id, .kinds = person.kinds, .influence = person.influence};
  std::ranges::sort(state.kinds);
  for (const std::string& kind : state.kinds) {
    const auto found = std::ranges::find(parameters.kinds, kind, &InfluenceKind::id);
    if (found == parameters.kinds.end()) {
      return fail(ErrorCode::engine_unknown_key, place(person, "kinds"), kind);
    }
    state.roles[index_of(found->role)] = true;
    state.decides = state.decides || found->decides;
  }
  const PersonRating* latest = nullptr;
  for (const PersonRating& rating : person.ratings) {
    if (const auto checked = check_rating(person, rating, parameters.mind_states); !checked) {
      return std::unexpected(checked.error());
    }
    if (rating.on <= today && (!latest || latest->on < rating.on)) latest = &rating;
  }
  if (latest) {
    state.rating = *latest;
    state.rated_on = latest->on;
  }
  if (latest && latest->mode) state.mode_judged_on = latest->mode_judged_on.value_or(latest->on);
  state.changed_on = last_change(person, today);
  state.last_met = latest_on_or_before(person.met_on, today);
  return state;
}

}  // namespace

bool PersonState::has_kind(std::span<const std::string> any_of) const {
  return std::ranges::find_first_of(kinds, any_of) != kinds.end();
}

std::int32_t PersonState::coach_tests_passed() const {
  return static_cast<std::int32_t>(
      std::ranges::count(rating.coach_tests, std::optional<bool>(true)));
}

Result<std::vector<PersonState>> people_on(const PeopleParameters& parameters,
                                           std::span<const PersonFacts> people, Date today) {
  std::vector<PersonState> states;
  for (const PersonFacts& person : people) {
    auto state = person_on(parameters, person, today);
    if (!state) return std::unexpected(state.error());
    if (std::ranges::count(people, person.id, &PersonFacts::id) > 1) {
      return fail(ErrorCode::engine_out_of_range, place(person, {}), "used twice");
    }
    if (!person.known_since || *person.known_since <= today) states.push_back(std::move(*state));
  }
  std::ranges::sort(states, {}, &PersonState::id);
  return states;
}

}  // namespace dealbench::engine
