#pragma once
// Who met whom and when, as far as the plan says: visits that took place, other meetings with a
// deal's people, touches of an account.

#include <optional>
#include <vector>

#include "app/assemble/plan_index.h"
#include "base/date.h"
#include "plan/model/plan.h"

namespace dealbench::app {

// Marked done, and not after `today`. A done visit without a day counts where no day is asked for.
[[nodiscard]] bool took_place(const plan::Visit& visit, Date today);

// Visits that took place, by id, each once.
[[nodiscard]] std::vector<const plan::Visit*> visits_of(const plan::Deal& deal,
                                                        const PlanIndex& index, Date today);
[[nodiscard]] std::vector<const plan::Visit*> visits_of(const plan::Account& account,
                                                        const PlanIndex& index, Date today);

// Visits that took place, and the other days on which somebody of the deal's people was met.
[[nodiscard]] std::int64_t meetings_of(const plan::Deal& deal, const PlanIndex& index, Date today);

// Days up to `today` on which somebody of the account was met: visits, and meetings with people of
// its deals. Sorted, each once.
[[nodiscard]] std::vector<Date> days_met(const plan::Account& account, const PlanIndex& index,
                                         Date today);
// Days up to `today` on which both sides spoke: days_met, and touches marked two-way.
[[nodiscard]] std::vector<Date> days_spoken(const plan::Account& account, const PlanIndex& index,
                                            Date today);
// Days up to `today` of any contact: days_met, and all touches.
[[nodiscard]] std::vector<Date> days_contacted(const plan::Account& account, const PlanIndex& index,
                                               Date today);

}  // namespace dealbench::app
