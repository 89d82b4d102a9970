#pragma once
// The people around a deal: what was judged about each of them and when, and how they stand on a
// day. Ratings belong to a person in this deal, never to a role or to the customer as a whole.
// Page: docs/method/RADAR-004.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/id.h"
#include "engine/radar/words.h"

namespace dealbench::engine {

// Support is -5..+5 without 0: not assessed is not neutral.
inline constexpr std::int32_t strongest_support = 5;
inline constexpr std::size_t coach_test_count = 3;

struct InfluenceKind {
  std::string id;  // "e_db"
  BuyingRole role = BuyingRole::user_buyer;
  bool decides = false;  // releases the money; one person per deal should
};

// What was judged about a person on one day. A new judgement is a new rating; the fields that did
// not change are repeated.
struct PersonRating {
  Date on;
  std::optional<ResponseMode> mode;
  std::optional<Date> mode_judged_on;  // nullopt: on the day of the rating
  bool mode_has_evidence = false;
  std::optional<std::int32_t> support;  // -5..-1, 1..5
  bool support_has_evidence = false;
  WinStatus win = WinStatus::unknown;       // the personal win
  bool result_in_customer_numbers = false;  // the firm's result, said in its own figures
  // We are credible to the coach; the coach is credible to the buyers; the coach wants this
  // solution of ours to win.
  std::array<std::optional<bool>, coach_test_count> coach_tests;
  std::optional<std::int32_t> mind_state;  // 1..mind_states

  friend bool operator==(const PersonRating&, const PersonRating&) = default;
};

struct PersonFacts {
  Id id;
  std::vector<std::string> kinds;  // influence kinds; several are normal, none is a finding
  std::optional<InfluenceLevel> influence;
  std::optional<Date> known_since;    // nullopt: always
  std::optional<Date> moved_on;       // last change of post
  std::vector<Date> met_on;           // any order
  std::vector<PersonRating> ratings;  // any order, at most one a day
};

struct PeopleParameters {
  std::vector<InfluenceKind> kinds;
  std::int32_t mind_states = 9;  // steps of the mind-state ladder
};

// A person as known on a day.
struct PersonState {
  Id id;
  std::vector<std::string> kinds;
  std::array<bool, buying_role_count> roles{};  // indexed by BuyingRole
  bool decides = false;
  std::optional<InfluenceLevel> influence;
  std::optional<Date> changed_on;  // the later of known_since and moved_on
  std::optional<Date> last_met;
  PersonRating rating;  // the latest; everything unknown when there is none
  std::optional<Date> rated_on;
  std::optional<Date> mode_judged_on;

  [[nodiscard]] bool has_role(BuyingRole role) const { return roles[index_of(role)]; }
  [[nodiscard]] bool has_kind(std::span<const std::string> any_of) const;
  [[nodiscard]] std::int32_t coach_tests_passed() const;
};

// The people known on `today`, by id. Errors, at "people/<id>" or "people/<id>/<field>":
// engine_unknown_key for an influence kind that does not exist; engine_out_of_range for a support
// of 0 or beyond 5, a mind state off the ladder, two ratings of one day, or an id used twice.
[[nodiscard]] Result<std::vector<PersonState>> people_on(const PeopleParameters& parameters,
                                                         std::span<const PersonFacts> people,
                                                         Date today);

}  // namespace dealbench::engine
