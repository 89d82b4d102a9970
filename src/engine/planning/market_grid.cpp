#include "engine/planning/market_grid.h"

#include <algorithm>
#include <map>

#include "base/arithmetic.h"
#include "base/money_math.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

constexpr std::int64_t most_customers = 1'000'000'000;
using Sums = std::map<std::string, MoneySum>;

Result<void> check_facts(const MarketFacts& facts) {
  for (const MarketSegment& segment : facts.segments) {
    const std::string path = "segments/" + segment.id;
    Checker check(path);
    check.whole("customers", segment.customers, 0, most_customers);
    check.money("customer_scale", segment.customer_scale);
    check.money("own_last_year", segment.own_last_year);
    check.ratio("share_goal", segment.share_goal);
    if (auto checked = check.result(); !checked) return checked;
  }
  for (const MarketRow& row : facts.rows) {
    const std::string path = "rows/" + row.id;
    Checker check(path);
    check.whole("customers", row.customers, 0, most_customers);
    check.ratio("conversion", row.conversion);
    check.money("order_value", row.order_value);
    if (auto checked = check.result(); !checked) return checked;
  }
  return {};
}

// Rounds, and says where when the amount is too large.
Result<Money> money_at(double minor, const std::string& place) {
  const auto money = money_from_real(minor);
  if (!money) return fail(money.error().code, place);
  return money;
}

bool is_no(MarketAnswer need, MarketAnswer chance) {
  return need == MarketAnswer::no || chance == MarketAnswer::no;
}
bool is_open(MarketAnswer need, MarketAnswer chance) {
  return !is_no(need, chance) && (need == MarketAnswer::unknown || chance == MarketAnswer::unknown);
}

Result<MarketSegmentReport> segment_report(const MarketSegment& segment) {
  MarketSegmentReport out{.id = segment.id,
                          .is_saline = is_no(segment.has_need, segment.has_chance),
                          .is_uncertain = is_open(segment.has_need, segment.has_chance)};
  if (!segment.customers || !segment.customer_scale) return out;
  const double capacity =
      static_cast<double>(*segment.customers) * real_from_money(*segment.customer_scale);
  const auto rounded = money_at(capacity, "segments/" + segment.id + "/capacity");
  if (!rounded) return std::unexpected(rounded.error());
  out.capacity = *rounded;
  if (segment.share_goal) {
    const auto goal = money_at(capacity * segment.share_goal->real(), "segments/" + segment.id);
    if (!goal) return std::unexpected(goal.error());
    out.goal_revenue = *goal;
  }
  if (capacity > 0 && segment.own_last_year) {
    out.share = real_from_money(*segment.own_last_year) / capacity;
    if (segment.share_goal && *out.share > 0)
      out.share_jump = segment.share_goal->real() / *out.share;
  }
  return out;
}

Result<MarketRowReport> row_report(const MarketRow& row, const MarketSegment& segment) {
  const MarketAnswer need = row.has_need.value_or(segment.has_need);
  const MarketAnswer chance = row.has_chance.value_or(segment.has_chance);
  // Saline land stays saline, whatever a row in it says.
  const bool is_saline = is_no(need, chance) || is_no(segment.has_need, segment.has_chance);
  MarketRowReport out{
      .id = row.id, .is_saline = is_saline, .is_uncertain = !is_saline && is_open(need, chance)};
  if (row.customers && row.conversion)
    out.wins = static_cast<double>(*row.customers) * row.conversion->real();
  if (out.wins && row.order_value) {
    const auto potential =
        money_at(*out.wins * real_from_money(*row.order_value), "rows/" + row.id + "/potential");
    if (!potential) return std::unexpected(potential.error());
    out.potential = *potential;
    if (!is_saline) out.target = *potential;
  }
  return out;
}

Result<std::vector<MarketGroup>> groups(const Sums& sums, std::string_view place) {
  std::vector<MarketGroup> out;
  for (const auto& [key, sum] : sums) {
    const auto total = sum.result(std::string(place) + "/" + key);
    if (!total) return std::unexpected(total.error());
    out.push_back({key, *total});
  }
  return out;
}

std::string bounded_text(double value) {
  return decimal_text(std::min(value, 1e9));
}

// What the shares of a segment say.
void add_share_findings(const MarketSegment& segment, const MarketSegmentReport& report,
                        Money total_capacity, const MarketRules& rules,
                        std::vector<PlanningFinding>& findings) {
  if (report.is_saline || !report.share) return;
  const double share = *report.share;
  const Input now{"share", bounded_text(share)};
  if (share > 1) findings.push_back({"share_above_capacity", segment.id, {now}});
  if (segment.share_goal && segment.share_goal->millionths > 0) {
    const Input goal{"share_goal", decimal_text(segment.share_goal->real())};
    if (share == 0) findings.push_back({"share_from_nothing", segment.id, {now, goal}});
    if (report.share_jump && *report.share_jump > rules.share_jump_limit) {
      findings.push_back({"share_jump",
                          segment.id,
                          {now, goal, {"share_jump", bounded_text(*report.share_jump)}}});
    }
  }
  const double part = real_from_money(*report.capacity) / real_from_money(total_capacity);
  if (share < rules.small_share && part >= rules.large_capacity_share) {
    findings.push_back(
        {"open_relation", segment.id, {now, {"capacity_share", decimal_text(part)}}});
  }
}

// One offer kind sold to more customers than the segment has.
void add_count_findings(const MarketFacts& facts, std::vector<PlanningFinding>& findings) {
  for (const MarketSegment& segment : facts.segments) {
    if (!segment.customers) continue;
    std::map<std::string, std::int64_t> by_offer;
    for (const MarketRow& row : facts.rows) {
      if (row.segment_id == segment.id) by_offer[row.offer_kind] += row.customers.value_or(0);
    }
    for (const auto& [offer, customers] : by_offer) {
      if (customers <= *segment.customers) continue;
      findings.push_back({"more_customers_than_market",
                          segment.id,
                          {{"offer_kind", offer},
                           {"customers", std::to_string(customers)},
                           {"market_customers", std::to_string(*segment.customers)}}});
    }
  }
}

struct Totals {
  MoneySum bottom_up, capacity, saline_capacity, own_last_year, own_of_known, capacity_of_known;
  Sums region, industry, offer_kind, customer_kind;
};

void add_segment(const MarketSegment& segment, const MarketSegmentReport& report, Totals& totals) {
  if (segment.own_last_year) totals.own_last_year.add(*segment.own_last_year);
  if (!report.capacity) return;
  (report.is_saline ? totals.saline_capacity : totals.capacity).add(*report.capacity);
  if (!report.is_saline && segment.own_last_year) {
    totals.own_of_known.add(*segment.own_last_year);
    totals.capacity_of_known.add(*report.capacity);
  }
}

Result<void> add_rows(const MarketFacts& facts, MarketReport& report, Totals& totals) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < facts.segments.size(); ++i) places.emplace(facts.segments[i].id, i);
  std::vector<MoneySum> of_segment(facts.segments.size());
  for (const MarketRow& row : facts.rows) {
    const auto found = places.find(row.segment_id);
    if (found == places.end())
      return fail(ErrorCode::engine_unknown_key, "rows/" + row.id + "/segment_id", row.segment_id);
    const MarketSegment& segment = facts.segments[found->second];
    auto out = row_report(row, segment);
    if (!out) return std::unexpected(out.error());
    of_segment[found->second].add(out->target);
    totals.bottom_up.add(out->target);
    totals.region[segment.region].add(out->target);
    totals.industry[segment.industry].add(out->target);
    totals.offer_kind[row.offer_kind].add(out->target);
    totals.customer_kind[row.customer_kind].add(out->target);
    if (out->is_uncertain) report.uncertain_rows.push_back(row.id);
    if (!out->is_saline && !out->potential) report.incomplete_rows.push_back(row.id);
    report.rows.push_back(std::move(*out));
  }
  for (std::size_t i = 0; i < of_segment.size(); ++i) {
    const auto target = of_segment[i].result("segments/" + facts.segments[i].id + "/target");
    if (!target) return std::unexpected(target.error());
    report.segments[i].target = *target;
  }
  std::sort(report.uncertain_rows.begin(), report.uncertain_rows.end());
  std::sort(report.incomplete_rows.begin(), report.incomplete_rows.end());
  return {};
}

// Copies the sums into the report; the first that is too large stops it.
Result<void> take_totals(const Totals& totals, MarketReport& report) {
  std::optional<Error> first;
  const auto take = [&](auto& target, auto result) {
    if (result) {
      target = std::move(*result);
    } else if (!first) {
      first = result.error();
    }
  };
  take(report.bottom_up, totals.bottom_up.result("bottom_up"));
  take(report.capacity, totals.capacity.result("capacity"));
  take(report.saline_capacity, totals.saline_capacity.result("saline_capacity"));
  take(report.own_last_year, totals.own_last_year.result("own_last_year"));
  take(report.by_region, groups(totals.region, "by_region"));
  take(report.by_industry, groups(totals.industry, "by_industry"));
  take(report.by_offer_kind, groups(totals.offer_kind, "by_offer_kind"));
  take(report.by_customer_kind, groups(totals.customer_kind, "by_customer_kind"));
  if (first) return std::unexpected(*first);
  // Parts of sums that fit, so they fit.
  const Money known = *totals.capacity_of_known.result({});
  const Money own = *totals.own_of_known.result({});
  if (known.minor > 0) report.share = real_from_money(own) / real_from_money(known);
  return {};
}

Because because_of(const MarketFacts& facts, const MarketReport& report) {
  Because because{.formula = "PLANNING-004"};
  because.inputs = {{"rows", std::to_string(facts.rows.size())},
                    {"uncertain_rows", std::to_string(report.uncertain_rows.size())},
                    {"incomplete_rows", std::to_string(report.incomplete_rows.size())}};
  for (const MarketGroup& group : report.by_customer_kind) {
    because.inputs.push_back({"target/" + group.key, std::to_string(group.target.minor)});
  }
  for (const PlanningFinding& finding : report.findings) {
    because.rules.push_back({finding.code, true});
  }
  return because;
}

}  // namespace

Result<MarketReport> evaluate_market_grid(const MarketFacts& facts, const MarketRules& rules) {
  if (auto checked = check_facts(facts); !checked) return std::unexpected(checked.error());
  MarketReport report;
  Totals totals;
  for (const MarketSegment& segment : facts.segments) {
    auto out = segment_report(segment);
    if (!out) return std::unexpected(out.error());
    add_segment(segment, *out, totals);
    report.segments.push_back(std::move(*out));
  }
  if (auto added = add_rows(facts, report, totals); !added) return std::unexpected(added.error());
  if (auto taken = take_totals(totals, report); !taken) return std::unexpected(taken.error());
  for (std::size_t i = 0; i < facts.segments.size(); ++i) {
    add_share_findings(facts.segments[i], report.segments[i], report.capacity, rules,
                       report.findings);
  }
  add_count_findings(facts, report.findings);
  sort_findings(report.findings);
  report.because = because_of(facts, report);
  return report;
}

}  // namespace dealbench::engine
