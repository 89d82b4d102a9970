// The worked examples of docs/method/PLANNING-001 to -011, run against the engine.

#include "engine/planning/balance_wheel.h"
#include "engine/planning/market_gap.h"
#include "engine/planning/market_grid.h"
#include "engine/planning/metric_tree.h"
#include "engine/planning/metrics.h"
#include "engine/planning/targets.h"
#include "unit/engine/planning_support.h"

namespace dealbench::engine {
namespace {

using example::Facts;
using example::list_field;
using example::run_page;

BalanceFacts balance_facts(const Facts& facts) {
  BalanceFacts out{.cells = {}, .goal = *facts.real("goal")};
  for (const Facts& cell : facts.list("cells")) {
    out.cells.push_back({.id = cell.text("id"),
                         .weight = *cell.real("weight"),
                         .growth = cell.real("growth").value_or(0),
                         .growth_cap = cell.real("growth_cap"),
                         .is_fixed = cell.flag("is_fixed")});
  }
  return out;
}

const std::vector<BalanceRule> balance_rules{{"W01", {"renewal"}, BalanceTest::above, 0.65},
                                             {"W02", {"cross_sell"}, BalanceTest::below, 0.1},
                                             {"W03", {"new_customers"}, BalanceTest::above, 0.5},
                                             {"W04", {"take_over"}, BalanceTest::above, 0.2},
                                             {"W05", {}, BalanceTest::zero, 0}};

TEST(PlanningDocs, balance_wheel_examples_hold) {
  run_page("PLANNING-001", [](const Facts& facts) {
    const auto report = evaluate_balance_wheel(balance_facts(facts), balance_rules);
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("weight_sum", report->weight_sum)
        .field("total_growth", report->total_growth)
        .field("gap", report->gap)
        .field("most_growth", report->most_growth)
        .field("is_goal_within_caps", report->is_goal_within_caps);
    list_field(out, "growth_order", report->growth_order);
    out.key("signs").begin_array();
    for (const BalanceSign& sign : report->signs) out.value(sign.rule + " " + sign.cell);
    out.end_array().key("cells").begin_array();
    for (const BalanceCellReport& cell : report->cells) {
      out.begin_object()
          .field("id", cell.id)
          .field("share", cell.share)
          .field("contribution", cell.contribution)
          .field("alone_growth", cell.alone_growth)
          .field("is_alone_feasible", cell.is_alone_feasible)
          .field("next_share", cell.next_share)
          .end_object();
    }
    return out.end_array().end_object().take();
  });
}

TEST(PlanningDocs, balance_solver_examples_hold) {
  run_page("PLANNING-002", [](const Facts& facts) {
    const auto solution = solve_balance_wheel(balance_facts(facts));
    if (!solution) return example::failure(solution);
    json::Writer out;
    out.begin_object()
        .field("is_reached", solution->is_reached)
        .field("total_growth", solution->total_growth)
        .field("shortfall", solution->shortfall)
        .field("effort", solution->effort)
        .key("cells")
        .begin_array();
    for (const BalanceStep& step : solution->cells) {
      out.begin_object()
          .field("id", step.id)
          .field("growth", step.growth)
          .field("is_at_cap", step.is_at_cap)
          .end_object();
    }
    return out.end_array().end_object().take();
  });
}

std::optional<MarketAnswer> answer(const Facts& facts, std::string_view key) {
  const std::string text = facts.text(key);
  if (text.empty()) return std::nullopt;
  return text == "yes"  ? MarketAnswer::yes
         : text == "no" ? MarketAnswer::no
                        : MarketAnswer::unknown;
}

MarketFacts market_facts(const Facts& facts) {
  MarketFacts out;
  for (const Facts& item : facts.list("segments")) {
    out.segments.push_back(
        {.id = item.text("id"),
         .region = item.text("region"),
         .industry = item.text("industry"),
         .customers = item.whole("customers"),
         .customer_scale = item.money("customer_scale"),
         .own_last_year = item.money("own_last_year"),
         .has_need = answer(item, "has_need").value_or(MarketAnswer::unknown),
         .has_chance = answer(item, "has_chance").value_or(MarketAnswer::unknown),
         .share_goal = item.ratio("share_goal")});
  }
  for (const Facts& item : facts.list("rows")) {
    out.rows.push_back({.id = item.text("id"),
                        .segment_id = item.text("segment_id"),
                        .offer_kind = item.text("offer_kind"),
                        .customer_kind = item.text("customer_kind"),
                        .customers = item.whole("customers"),
                        .conversion = item.ratio("conversion"),
                        .order_value = item.money("order_value"),
                        .has_need = answer(item, "has_need"),
                        .has_chance = answer(item, "has_chance")});
  }
  return out;
}

constexpr MarketRules market_rules{0.15, 3, 0.05, 0.1};

void write_groups(json::Writer& out, std::string_view key, const std::vector<MarketGroup>& groups) {
  out.key(key).begin_object();
  for (const MarketGroup& group : groups) out.field(group.key, group.target);
  out.end_object();
}

std::string market_json(const Facts& facts) {
  const auto report = evaluate_market_grid(market_facts(facts), market_rules);
  if (!report) return example::failure(report);
  json::Writer out;
  out.begin_object()
      .field("bottom_up", report->bottom_up)
      .field("capacity", report->capacity)
      .field("saline_capacity", report->saline_capacity)
      .field("own_last_year", report->own_last_year)
      .field("share", report->share);
  write_groups(out, "by_region", report->by_region);
  write_groups(out, "by_offer_kind", report->by_offer_kind);
  write_groups(out, "by_customer_kind", report->by_customer_kind);
  list_field(out, "uncertain_rows", report->uncertain_rows);
  list_field(out, "incomplete_rows", report->incomplete_rows);
  list_field(out, "findings", words(report->findings));
  out.key("segments").begin_array();
  for (const MarketSegmentReport& segment : report->segments) {
    out.begin_object()
        .field("id", segment.id)
        .field("capacity", segment.capacity)
        .field("share", segment.share)
        .field("share_jump", segment.share_jump)
        .field("goal_revenue", segment.goal_revenue)
        .field("is_saline", segment.is_saline)
        .field("is_uncertain", segment.is_uncertain)
        .end_object();
  }
  out.end_array().key("rows").begin_array();
  for (const MarketRowReport& row : report->rows) {
    out.begin_object()
        .field("id", row.id)
        .field("wins", row.wins)
        .field("potential", row.potential)
        .field("target", row.target)
        .field("is_saline", row.is_saline)
        .field("is_uncertain", row.is_uncertain)
        .end_object();
  }
  return out.end_array().end_object().take();
}

TEST(PlanningDocs, market_capacity_examples_hold) {
  run_page("PLANNING-003", market_json);
}
TEST(PlanningDocs, bottom_up_examples_hold) {
  run_page("PLANNING-004", market_json);
}

void write_gap(json::Writer& out, std::string_view key, const std::optional<TargetGap>& gap) {
  out.key(key);
  if (!gap) {
    out.null();
    return;
  }
  out.begin_object()
      .field("amount_minor", gap->amount_minor)
      .field("relative", gap->relative)
      .field("is_large", gap->is_large)
      .end_object();
}

TEST(PlanningDocs, top_down_examples_hold) {
  run_page("PLANNING-005", [](const Facts& facts) {
    const MarketFacts market = market_facts(facts);
    const auto grid = evaluate_market_grid(market, market_rules);
    if (!grid) return example::failure(grid);
    const auto report = compare_with_market(market, *grid, facts.money("top_down"),
                                            facts.money("with_resources"), market_rules);
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("common_lift", report->common_lift)
        .field("is_closed_by_lift", report->is_closed_by_lift);
    write_gap(out, "top_down", report->top_down);
    write_gap(out, "with_resources", report->with_resources);
    list_field(out, "findings", words(report->findings));
    out.key("closing").begin_array();
    for (const GapClosing& closing : report->closing) {
      out.begin_object()
          .field("row", closing.row)
          .field("factor", closing.factor)
          .field("conversion", closing.conversion)
          .field("customers", closing.customers)
          .field("order_value", closing.order_value)
          .field("lifted_conversion", closing.lifted_conversion)
          .field("is_at_limit", closing.is_at_limit)
          .end_object();
    }
    return out.end_array().end_object().take();
  });
}

TEST(PlanningDocs, quota_examples_hold) {
  run_page("PLANNING-006", [](const Facts& facts) {
    std::vector<QuotaPart> parts;
    for (const Facts& part : facts.list("parts"))
      parts.push_back({part.text("id"), part.money("target")});
    const auto report = check_quota(parts, *facts.money("quota"));
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("sum", report->sum)
        .field("gap_minor", report->gap_minor)
        .field("coverage", report->coverage);
    return list_field(out, "not_set", report->not_set).end_object().take();
  });
}

Result<TargetReport> targets_from(const Facts& facts) {
  TargetFacts out{.goal = facts.money("goal"), .own_amounts = {}};
  const std::vector<Facts> weights = facts.list("weights");
  for (std::size_t i = 0; i < weights.size(); ++i)
    out.weights[i] = Ratio{*weights[i].value->integer() * 1'000'000};
  std::vector<TargetLevel> levels;
  for (const Facts& level : facts.list("levels"))
    levels.push_back({level.text("id"), *level.real("factor")});
  return spread_targets(out, levels);
}

TEST(PlanningDocs, target_examples_hold) {
  run_page("PLANNING-007", [](const Facts& facts) {
    const auto report = targets_from(facts);
    if (!report) return example::failure(report);
    json::Writer out;
    list_field(out.begin_object(), "findings", words(report->findings));
    out.key("levels").begin_array();
    for (const TargetLevelReport& level : report->levels) {
      out.begin_object().field("id", level.id).field("year", level.year);
      out.key("months").begin_array();
      for (const Money month : level.months) out.value(month);
      out.end_array().key("quarters").begin_array();
      for (const Money quarter : level.quarters) out.value(quarter);
      out.end_array().end_object();
    }
    return out.end_array().end_object().take();
  });
}

TEST(PlanningDocs, progress_examples_hold) {
  run_page("PLANNING-008", [](const Facts& facts) {
    const auto targets = targets_from(facts);
    if (!targets) return example::failure(targets);
    ProgressFacts progress{.actual = {}, .months_elapsed = facts.whole_or("months_elapsed", 0)};
    const std::vector<Facts> actual = facts.list("actual");
    for (std::size_t i = 0; i < actual.size(); ++i) {
      if (const auto minor = actual[i].value->integer()) progress.actual[i] = Money{*minor};
    }
    const auto report = target_progress(progress, *targets);
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object().field("actual", report->actual).field("reached", report->reached);
    out.key("months_missing").begin_array();
    for (const std::int32_t month : report->months_missing) out.value(month);
    out.end_array().key("levels").begin_array();
    for (const LevelProgress& level : report->levels) {
      out.begin_object()
          .field("id", level.id)
          .field("due", level.due)
          .field("ahead_minor", level.ahead_minor)
          .field("attained", level.attained)
          .field("left", level.left)
          .field("run_rate", level.run_rate)
          .end_object();
    }
    return out.end_array().end_object().take();
  });
}

MetricFacts quantities_from(const Facts& facts) {
  MetricFacts out;
  for (const json::Member& member : facts.members("quantities")) {
    const MetricQuantity quantity = quantity_by_name(member.key);
    EXPECT_NE(quantity, nullptr) << member.key;
    if (quantity) out.*quantity = member.value.real();
  }
  return out;
}

std::vector<MetricDefinition> definitions_from(const Facts& facts) {
  std::vector<MetricDefinition> out;
  for (const Facts& item : facts.list("definitions")) {
    out.push_back({.id = item.text("id"),
                   .level = item.whole_or("level", 1),
                   .direction = item.text("direction") == "less" ? MetricDirection::less
                                                                 : MetricDirection::more,
                   .default_target = item.real("target")});
  }
  return out;
}

constexpr std::array why_names{"known", "quantity_unknown", "nothing_to_divide", "no_formula"};
constexpr std::array status_names{"unknown", "no_target", "met", "missed"};

TEST(PlanningDocs, metric_examples_hold) {
  run_page("PLANNING-009", [](const Facts& facts) {
    std::vector<MetricChoice> choices;
    for (const Facts& item : facts.list("choices")) {
      choices.push_back({.id = item.text("id"),
                         .has_owner = item.flag("has_owner"),
                         .weekly_count = item.real("weekly_count"),
                         .target = item.real("target"),
                         .entered_value = item.real("entered_value")});
    }
    const auto report = evaluate_metrics(quantities_from(facts), definitions_from(facts), choices);
    if (!report) return example::failure(report);
    json::Writer out;
    list_field(out.begin_object(), "findings", words(report->findings));
    out.key("metrics").begin_array();
    for (const MetricReport& metric : report->metrics) {
      out.begin_object()
          .field("id", metric.id)
          .field("value", metric.value)
          .field("is_entered", metric.is_entered)
          .field("why", why_names[static_cast<std::size_t>(metric.why)])
          .field("quantity", metric.quantity)
          .field("target", metric.target)
          .field("status", status_names[static_cast<std::size_t>(metric.status)])
          .end_object();
    }
    return out.end_array().end_object().take();
  });
}

TEST(PlanningDocs, roll_down_examples_hold) {
  run_page("PLANNING-010", [](const Facts& facts) {
    RollDownFacts roll{.metric = facts.text("metric"),
                       .target = *facts.real("target"),
                       .arrows = {},
                       .experience = quantities_from(facts),
                       .weeks = *facts.real("weeks"),
                       .reps = facts.real("reps")};
    for (const Facts& arrow : facts.list("arrows"))
      roll.arrows.push_back({arrow.text("from"), arrow.text("to"), arrow.real("needed_per_unit")});
    const auto report = roll_down_target(roll, definitions_from(facts));
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object().key("metrics").begin_array();
    for (const RolledMetric& metric : report->metrics) {
      out.begin_object()
          .field("id", metric.id)
          .field("count", metric.count)
          .field("per_week", metric.per_week)
          .field("per_rep_week", metric.per_rep_week)
          .field("via", metric.via)
          .field("per_unit", metric.per_unit)
          .field("is_from_experience", metric.is_from_experience)
          .field("why", why_names[static_cast<std::size_t>(metric.why)])
          .field("quantity", metric.quantity)
          .end_object();
    }
    return out.end_array().end_object().take();
  });
}

TEST(PlanningDocs, chain_examples_hold) {
  run_page("PLANNING-011", [](const Facts& facts) {
    MetricChain chain{.id = facts.text("id"),
                      .result = facts.text("result"),
                      .objectives = {},
                      .has_sentence = facts.flag("has_sentence")};
    for (const Facts& item : facts.list("objectives")) {
      ChainObjective objective{item.text("metric"), item.real("needed_per_unit"), {}};
      for (const std::string& activity : item.texts("activities"))
        objective.activities.push_back({activity, std::nullopt});
      chain.objectives.push_back(std::move(objective));
    }
    const Facts limits{facts.find("limits")};
    const auto findings =
        check_metric_chain(chain, definitions_from(facts),
                           {limits.whole_or("objectives", 0), limits.whole_or("activities", 0)});
    json::Writer out;
    return list_field(out.begin_object(), "findings", words(findings)).end_object().take();
  });
}

}  // namespace
}  // namespace dealbench::engine
