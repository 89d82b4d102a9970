#include "app/assemble/market_facts.h"

#include <algorithm>

#include "app/assemble/field_words.h"
#include "base/money_math.h"

namespace dealbench::app {
namespace {

using engine::MarketAnswer;

std::string known_kind(const plan::MarketRow& row, std::string_view field, const std::string& kind,
                       const std::vector<playbook::MarketKind>& kinds, Omissions& omissions) {
  if (kind.empty() || std::ranges::find(kinds, kind, &playbook::MarketKind::id) != kinds.end())
    return kind;
  omissions.unknown_keys.push_back(field_place("market_rows", row, field));
  return {};
}

engine::MarketSegment segment_of(const plan::MarketSegment& segment) {
  return {
      .id = segment.id,
      .region = segment.region,
      .industry = segment.industry,
      .customers = segment.customers,
      .customer_scale = segment.customer_scale,
      .own_last_year = segment.own_last_year,
      .has_need = answer_from<MarketAnswer>(segment.has_need).value_or(MarketAnswer::unknown),
      .has_chance = answer_from<MarketAnswer>(segment.has_chance).value_or(MarketAnswer::unknown),
      .share_goal = segment.share_goal};
}

engine::MarketRow row_of(const plan::MarketRow& row, const playbook::MarketGridPlaybook& grid,
                         Omissions& omissions) {
  return {.id = row.id,
          .segment_id = row.segment,
          .offer_kind = known_kind(row, "offer_kind", row.offer_kind, grid.offer_kinds, omissions),
          .customer_kind =
              known_kind(row, "customer_kind", row.customer_kind, grid.customer_kinds, omissions),
          .customers = row.customers,
          .conversion = row.conversion,
          .order_value = row.order_value,
          .has_need = answer_from<MarketAnswer>(row.has_need),
          .has_chance = answer_from<MarketAnswer>(row.has_chance)};
}

}  // namespace

engine::MarketFacts market_facts(const plan::Plan& plan, const Content& content,
                                 Omissions& omissions) {
  engine::MarketFacts facts;
  for (const plan::MarketSegment* segment : in_id_order(plan.market_segments))
    facts.segments.push_back(segment_of(*segment));
  for (const plan::MarketRow* row : in_id_order(plan.market_rows)) {
    const bool has_segment = std::ranges::find(facts.segments, row->segment,
                                               &engine::MarketSegment::id) != facts.segments.end();
    if (has_segment) {
      facts.rows.push_back(row_of(*row, content.planning.market_grid, omissions));
    } else {
      omissions.incomplete.push_back(field_place("market_rows", *row, "segment"));
    }
  }
  return facts;
}

engine::BalanceFacts balance_facts(const plan::Plan& plan, const std::optional<Ratio>& goal,
                                   const Content& content, Omissions& omissions) {
  const playbook::BalanceWheelPlaybook& wheel = content.planning.balance_wheel;
  // The place of a cell in the playbook, so that it can be sorted by it; one's own come last.
  struct Placed {
    std::size_t place;
    engine::BalanceCell cell;
  };
  std::vector<Placed> placed;
  for (const plan::BalanceCell* cell : in_id_order(plan.balance_cells)) {
    const playbook::BalanceCellText* text = cell->cell.empty() ? nullptr : wheel.cell(cell->cell);
    if (!text && !cell->cell.empty())
      omissions.unknown_keys.push_back(field_place("balance_cells", *cell, "cell"));
    const std::string id = text ? text->id : cell->id;
    const bool is_taken =
        std::ranges::any_of(placed, [&id](const Placed& other) { return other.cell.id == id; });
    if (is_taken) {
      omissions.superseded.push_back(field_place("balance_cells", *cell, "cell"));
    } else if (!cell->weight) {
      omissions.incomplete.push_back(field_place("balance_cells", *cell, "weight"));
    } else {
      std::optional<double> cap;
      if (cell->growth_cap) {
        cap = cell->growth_cap->real();
      } else if (text) {
        cap = text->growth_cap;
      }
      placed.push_back(
          {text ? static_cast<std::size_t>(text - wheel.cells.data()) : wheel.cells.size(),
           {.id = id,
            .weight = real_from_money(*cell->weight),
            .growth = cell->growth.value_or(Ratio{}).real(),
            .growth_cap = cap,
            .is_fixed = cell->is_fixed}});
    }
  }
  std::ranges::stable_sort(placed, {}, &Placed::place);
  engine::BalanceFacts facts{.cells = {}, .goal = goal.value_or(Ratio{}).real()};
  for (Placed& one : placed) facts.cells.push_back(std::move(one.cell));
  return facts;
}

}  // namespace dealbench::app
