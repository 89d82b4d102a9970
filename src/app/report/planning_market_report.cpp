#include "app/assemble/market_facts.h"
#include "app/report/planning_report_parts.h"
#include "engine/planning/market_gap.h"

namespace dealbench::app::planning_report {
namespace {

using json::Writer;

void write_segment(Writer& out, const engine::MarketSegmentReport& segment) {
  out.begin_object().field("id", segment.id).field("capacity", segment.capacity);
  out.field("share", segment.share).field("goal_revenue", segment.goal_revenue);
  out.field("share_jump", segment.share_jump).field("is_saline", segment.is_saline);
  out.field("is_uncertain", segment.is_uncertain).field("target", segment.target).end_object();
}

void write_row(Writer& out, const engine::MarketRowReport& row) {
  out.begin_object().field("id", row.id).field("wins", row.wins);
  out.field("potential", row.potential).field("target", row.target);
  out.field("is_saline", row.is_saline).field("is_uncertain", row.is_uncertain).end_object();
}

void write_groups(Writer& out, std::string_view key,
                  const std::vector<engine::MarketGroup>& groups) {
  write_list(out.key(key), groups, [&out](const engine::MarketGroup& group) {
    out.begin_object().field("key", group.key).field("target", group.target).end_object();
  });
}

void write_target_gap(Writer& out, const std::optional<engine::TargetGap>& gap) {
  if (!gap) {
    out.null();
    return;
  }
  out.begin_object().field("target", gap->target).field("amount_minor", gap->amount_minor);
  out.field("relative", gap->relative).field("is_large", gap->is_large).end_object();
}

void write_closing(Writer& out, const engine::GapClosing& closing) {
  out.begin_object().field("row", closing.row).field("factor", closing.factor);
  out.field("conversion", closing.conversion).field("customers", closing.customers);
  out.field("order_value", closing.order_value);
  out.field("lifted_conversion", closing.lifted_conversion);
  out.field("is_at_limit", closing.is_at_limit).end_object();
}

void write_gap(Writer& out, const Context& context, const engine::MarketFacts& facts,
               const engine::MarketReport& market) {
  const plan::Year* year = context.year.year;
  const auto gap = engine::compare_with_market(facts, market, year ? year->top_down : std::nullopt,
                                               year ? year->with_resources : std::nullopt,
                                               context.assembly.content.planning.market_grid.rules);
  write_result(out, gap, [&out](const engine::MarketGapReport& report) {
    write_target_gap(out.key("top_down"), report.top_down);
    write_target_gap(out.key("with_resources"), report.with_resources);
    write_list(out.key("closing"), report.closing,
               [&out](const engine::GapClosing& closing) { write_closing(out, closing); });
    out.field("common_lift", report.common_lift);
    out.field("is_closed_by_lift", report.is_closed_by_lift);
    write_findings(out.key("findings"), report.findings);
  });
}

void write_grid(Writer& out, const engine::MarketReport& report) {
  write_list(out.key("segments"), report.segments,
             [&out](const engine::MarketSegmentReport& segment) { write_segment(out, segment); });
  write_list(out.key("rows"), report.rows,
             [&out](const engine::MarketRowReport& row) { write_row(out, row); });
  out.field("bottom_up", report.bottom_up).field("capacity", report.capacity);
  out.field("saline_capacity", report.saline_capacity);
  out.field("own_last_year", report.own_last_year).field("share", report.share);
  write_groups(out, "by_region", report.by_region);
  write_groups(out, "by_industry", report.by_industry);
  write_groups(out, "by_offer_kind", report.by_offer_kind);
  write_groups(out, "by_customer_kind", report.by_customer_kind);
  write_list(out.key("uncertain_rows"), report.uncertain_rows);
  write_list(out.key("incomplete_rows"), report.incomplete_rows);
  write_findings(out.key("findings"), report.findings);
}

// What depends on the goal is null without one.
void write_cell(Writer& out, const engine::BalanceCellReport& cell, bool has_goal) {
  out.begin_object().field("id", cell.id).field("share", cell.share);
  out.field("growth", cell.growth).field("contribution", cell.contribution);
  out.field("next_share", cell.next_share);
  out.field("alone_growth", has_goal ? cell.alone_growth : std::nullopt);
  out.field("is_alone_feasible", has_goal ? std::optional(cell.is_alone_feasible) : std::nullopt);
  out.field("most_contribution", cell.most_contribution).end_object();
}

void write_solution(Writer& out, const engine::BalanceFacts& facts) {
  const auto solution = engine::solve_balance_wheel(facts);
  write_result(out, solution, [&out](const engine::BalanceSolution& report) {
    write_list(out.key("cells"), report.cells, [&out](const engine::BalanceStep& step) {
      out.begin_object().field("id", step.id).field("growth", step.growth);
      out.field("is_at_cap", step.is_at_cap).end_object();
    });
    out.field("total_growth", report.total_growth).field("is_reached", report.is_reached);
    out.field("shortfall", report.shortfall).field("effort", report.effort);
  });
}

}  // namespace

std::optional<Money> write_market(Writer& out, const Context& context) {
  const Content& content = context.assembly.content;
  const engine::MarketFacts facts = market_facts(context.assembly.plan, content, context.omissions);
  if (facts.segments.empty()) {
    out.null();
    return std::nullopt;
  }
  const auto market = engine::evaluate_market_grid(facts, content.planning.market_grid.rules);
  write_result(out, market, [&](const engine::MarketReport& report) {
    write_grid(out, report);
    write_gap(out.key("gap"), context, facts, report);
  });
  // A grid without rows says nothing about a target.
  if (!market || facts.rows.empty()) return std::nullopt;
  return market->bottom_up;
}

void write_balance(Writer& out, const Context& context) {
  const Content& content = context.assembly.content;
  const std::optional<Ratio> goal =
      context.year.year ? context.year.year->balance_goal : std::nullopt;
  const engine::BalanceFacts facts =
      balance_facts(context.assembly.plan, goal, content, context.omissions);
  if (facts.cells.empty()) {
    out.null();
    return;
  }
  const auto wheel =
      engine::evaluate_balance_wheel(facts, content.planning.balance_wheel.engine_rules());
  write_result(out, wheel, [&](const engine::BalanceReport& report) {
    out.field("goal", goal);
    write_list(out.key("cells"), report.cells, [&](const engine::BalanceCellReport& cell) {
      write_cell(out, cell, goal.has_value());
    });
    out.field("weight_sum", report.weight_sum).field("total_growth", report.total_growth);
    out.field("gap", goal ? std::optional(report.gap) : std::nullopt);
    out.field("most_growth", report.most_growth);
    out.field("is_goal_within_caps",
              goal ? std::optional(report.is_goal_within_caps) : std::nullopt);
    write_list(out.key("signs"), report.signs, [&out](const engine::BalanceSign& sign) {
      out.begin_object().field("rule", sign.rule).field("cell", sign.cell);
      out.field("share", sign.share).end_object();
    });
    write_list(out.key("growth_order"), report.growth_order);
    out.key("solution");
    if (goal) {
      write_solution(out, facts);
    } else {
      out.null();
    }
  });
}

}  // namespace dealbench::app::planning_report
