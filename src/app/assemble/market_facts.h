#pragma once
// The market grid and the balance wheel of a plan as facts of the planning engine, by id.

#include <optional>

#include "app/assemble/assembly.h"
#include "engine/planning/balance_wheel.h"
#include "engine/planning/market_grid.h"

namespace dealbench::app {

// A row of a segment that is not there is omitted; a kind of offer or customer that the playbook
// does not have is listed, and the row counts without it.
[[nodiscard]] engine::MarketFacts market_facts(const plan::Plan& plan, const Content& content,
                                               Omissions& omissions);

// In the playbook's order, then one's own cells by id. A cell without last year's revenue is
// omitted; growth that is not stated is none; a cap that is not stated is the playbook's. Of two
// records of one cell the first by id counts. A cell that the playbook does not have is one's own.
// Without a goal the facts hold 0: what depends on it means nothing.
[[nodiscard]] engine::BalanceFacts balance_facts(const plan::Plan& plan,
                                                 const std::optional<Ratio>& goal,
                                                 const Content& content, Omissions& omissions);

}  // namespace dealbench::app
