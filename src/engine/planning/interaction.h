#pragma once
// How many accounts really talk with us: the interaction rate, and the accounts that fell silent.
// docs/method/PLANNING-014.md.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct AccountContact {
  std::string id;
  std::optional<Date>
      last_two_way;  // both sides spoke; nullopt: never; a day after `today` has not happened yet
};

struct SilentAccount {
  std::string id;
  std::optional<std::int32_t> days;  // since the last contact; nullopt: never
};

struct InteractionReport {
  std::int64_t accounts = 0;
  std::int64_t in_contact = 0;        // within the window, its first day included
  std::optional<double> rate;         // nullopt without accounts
  std::vector<SilentAccount> silent;  // never first, then the longest; then by id
  Because because;                    // PLANNING-014
};

// `window_days`: 1..3660, else engine_out_of_range.
[[nodiscard]] Result<InteractionReport> interaction_rate(
    const std::vector<AccountContact>& accounts, Date today, std::int32_t window_days);

}  // namespace dealbench::engine
