#pragma once
// Open deals that only look alive: stalled, slipped and zombie deals; the pipeline as stated and as
// cleaned. Flags deals, never removes one: what happens to a zombie is the user's decision. Page:
// docs/method/FUNNEL-012.md.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/id.h"
#include "base/money.h"
#include "engine/explain.h"

namespace dealbench::engine {

// Playbook parameters. Zero is allowed nowhere.
struct HygieneRules {
  double stalled_factor = 1.5;  // stalled: no stage change for more than this times the normal time
  double zombie_factor = 2;  // zombie: no customer action for more than this times the normal time
  std::int32_t slipped_moves = 2;  // slipped: the close date was moved this often or more
  std::int32_t zombie_moves = 3;   // zombie: moved this often or more
};

enum class ZombieDecision : std::uint8_t { undecided, keep, drop, hand_over };
inline constexpr std::size_t zombie_decision_count = 4;

struct OpenDeal {
  Id id;
  Id stage;
  Money value;  // 0..max_money_minor
  std::optional<double>
      normal_days;                  // of its stage, above 0; nullopt: the stage has no normal time
  std::optional<Date> stage_since;  // last stage change
  std::optional<Date> last_customer_action;  // something the customer did
  std::int32_t close_date_moves = 0;         // 0..10'000
  ZombieDecision decision = ZombieDecision::undecided;
};

struct HygieneFacts {
  Date today;
  std::vector<OpenDeal> deals;
};

struct DealHygiene {
  Id id;
  bool stalled = false;
  bool slipped = false;
  bool zombie = false;
  std::optional<std::int32_t> days_in_stage;  // never negative
  std::optional<std::int32_t> days_since_customer_action;
  std::vector<std::string>
      unknown;      // facts that are missing: normal_days, stage_since, last_customer_action
  Because because;  // rules "stalled", "slipped", "zombie_silent", "zombie_moved"
};

struct Pile {
  std::int64_t count = 0;
  Money money;
  friend bool operator==(const Pile&, const Pile&) = default;
};

struct StageHygiene {
  Id stage;
  Pile stated;
  Pile cleaned;
};

struct HygieneReport {
  std::vector<DealHygiene> deals;  // in the order given
  Pile stated;
  Pile cleaned;  // without zombies
  Pile stalled;
  Pile slipped;
  Pile zombies;
  std::array<Pile, zombie_decision_count> zombies_by_decision;  // indexed by ZombieDecision
  std::optional<double> zombie_share;  // zombies / open deals; nullopt without deals
  std::vector<StageHygiene> stages;    // in the order in which stages first occur
  std::int64_t not_assessable = 0;     // deals with something unknown
};

// Errors: "deals/<id>/value", "/normal_days", "/close_date_moves"; "rules/<field>"; "deals" when
// the money adds up to more than money can hold.
[[nodiscard]] Result<HygieneReport> evaluate_hygiene(const HygieneFacts& facts,
                                                     const HygieneRules& rules);

}  // namespace dealbench::engine
