#pragma once
// The year plan of an account: what is filled in and what is missing, the insight chain, the
// maxims, the order ladder, key figures by department, and how orders are spread over sizes. Holds
// no texts; which fields there are is the playbook's. docs/method/PLANNING-012.md (completeness),
// PLANNING-013.md (order sizes).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/money.h"
#include "engine/explain.h"
#include "engine/planning/finding.h"

namespace dealbench::engine {

struct AccountPlanField {
  std::string id;
  bool is_required = true;
};

// From the playbook, each list in its order.
struct AccountPlanForm {
  std::vector<AccountPlanField> fields;
  std::vector<std::string> insight_steps;  // environment change .. keep turning together
  std::vector<std::string> maxims;
  std::vector<std::string> ladder;  // now, next, vision
};

struct LadderOrder {
  std::string rung;
  std::optional<Money> value;
};

// A key figure of a department of the customer.
struct AccountKpi {
  std::string id;
  bool has_department = false;
  bool has_figure = false;  // a number to reach, the customer's own
  bool is_served = false;   // an offer or initiative of ours serves it
};

struct MaximAnswer {
  std::string id;
  bool is_kept = false;
};

struct AccountPlanFacts {
  std::vector<std::string> filled_fields;
  std::vector<std::string> filled_insight_steps;
  std::vector<MaximAnswer> maxims;  // an unanswered one is left out
  std::vector<LadderOrder> ladder;  // a rung that nobody wrote down is left out
  std::vector<AccountKpi> kpis;
  std::int32_t actions_due = 0;   // 0..1e6
  std::int32_t actions_done = 0;  // of those due
};

struct AccountPlanReport {
  double completeness = 0;  // filled required fields / required fields; 1 when none is required
  std::vector<std::string> missing;  // required fields, in the playbook's order
  std::int32_t insight_filled = 0;
  std::optional<std::string> insight_next;  // first step not filled: a chain holds only up to there
  std::int32_t insight_reach = 0;           // steps before it
  std::vector<std::string> maxims_broken;
  std::vector<std::string> maxims_open;  // not answered
  std::vector<std::string> rungs_missing;
  std::int32_t kpis_complete = 0;         // department, figure and served
  std::optional<double> plan_completion;  // actions done / due; nullopt when none is due
  // insight_chain_broken (a later step is filled although an earlier one is not), maxim_broken,
  // ladder_short (a rung is missing), ladder_not_rising (a rung's value is below the one before),
  // kpi_without_department, kpi_without_figure, kpi_not_served; places are the ids. Sorted.
  std::vector<PlanningFinding> findings;
  Because because;  // PLANNING-012
};

// Errors: engine_unknown_key for an id that the form does not have ("filled_fields/<id>",
// "insight/<id>", "maxims/<id>", "ladder/<id>"); engine_out_of_range ("actions_done",
// "ladder/<id>/value").
[[nodiscard]] Result<AccountPlanReport> evaluate_account_plan(const AccountPlanFacts& facts,
                                                              const AccountPlanForm& form);

struct OrderBand {
  std::optional<Money>
      below;  // orders under this value and not under the band before; nullopt: the last band
  std::int64_t orders = 0;
  Money value;
};

struct OrderSizeReport {
  std::vector<OrderBand> bands;  // one more than the edges
  std::int64_t orders = 0;
  Money value;
  std::optional<Money> mean;
  std::optional<double> largest_share;  // of the largest order in the whole value
  Because because;                      // PLANNING-013
};

// Many small orders or few large ones. `band_edges` rise strictly. Errors: engine_out_of_range
// ("orders", "band_edges", "value").
[[nodiscard]] Result<OrderSizeReport> order_sizes(const std::vector<Money>& orders,
                                                  const std::vector<Money>& band_edges);

}  // namespace dealbench::engine
