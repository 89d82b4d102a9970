#pragma once
// How warm the accounts of a named list are: key accounts are known by name and want activation,
// not acquisition. Touches give points that fade with the days. Page: docs/method/TIER-012.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct WarmthTouchKind {
  std::string id;     // "executive_meeting"
  double points = 0;  // on the day itself, 0..100
};
struct WarmthBand {
  std::string id;   // "cold"
  double from = 0;  // lowest warmth of the band
};
struct WarmthRules {
  std::vector<WarmthTouchKind> kinds;
  std::int32_t fade_days = 180;   // a touch is worth nothing from this day on, 1..3650
  std::vector<WarmthBand> bands;  // from 0 upwards
};
struct WarmthTouch {
  std::string kind;
  std::int32_t days_ago = 0;  // 0..100'000
};
struct NamedAccount {
  std::string id;
  std::vector<WarmthTouch> touches;
  std::int32_t touch_every_days = 30;  // the rhythm wanted, 1..3650
};

struct AccountWarmth {
  std::string id;
  double warmth = 0;                            // 0..100
  std::size_t band = 0;                         // index into the bands
  std::optional<std::int32_t> last_touch_days;  // nullopt: never touched
  bool due = true;  // the last touch is touch_every_days ago or more, or there was none
  Because because;
};

// Coldest first, then longest untouched, then by id.
// Errors: engine_empty at "warmth/kinds" or "warmth/bands"; engine_out_of_range at "warmth/..." for
// rules outside their ranges or bands that do not rise from 0; engine_unknown_key at
// "accounts/<id>/touches/<kind>"; engine_out_of_range at "accounts/<id>/days_ago" or
// "accounts/<id>/touch_every_days".
[[nodiscard]] Result<std::vector<AccountWarmth>> rank_warmth(
    const WarmthRules& rules, std::span<const NamedAccount> accounts);

}  // namespace dealbench::engine
