#include "engine/guide/next_actions.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

constexpr std::array<std::string_view, action_kind_count> action_keys = {
    "answer_lead",    "call_back",    "keep_promise",    "send_proposal",    "prepare_visit",
    "evaluate_visit", "send_summary", "remove_red_flag", "check_commitment", "reactivate_customer",
    "hold_review",    "do_action",    "follow_programme"};

// Days that no calendar of ours reaches would overflow when offsets are added.
constexpr std::int32_t farthest_day = 1'000'000;
constexpr std::int32_t most_days = 3'660;
constexpr double most_points = 1'000;

std::size_t index_of(ActionKind kind) {
  return static_cast<std::size_t>(kind);
}

std::string range(const std::string& got, const std::string& low, const std::string& high) {
  return got + " (" + low + ".." + high + ")";
}

std::optional<Error> check_points(double points, const std::string& place) {
  if (!std::isfinite(points)) return Error{ErrorCode::engine_not_finite, place, {}};
  if (points >= 0 && points <= most_points) return std::nullopt;
  return Error{ErrorCode::engine_out_of_range, place,
               range(decimal_text(points), "0", decimal_text(most_points))};
}

std::optional<Error> check_days(std::int32_t days, std::int32_t low, const std::string& place) {
  if (days >= low && days <= most_days) return std::nullopt;
  return Error{ErrorCode::engine_out_of_range, place,
               range(std::to_string(days), std::to_string(low), std::to_string(most_days))};
}

std::optional<Error> check_kind(ActionKind kind, const ActionRule& rule) {
  const std::string place = "guide/" + std::string(key_of(kind)) + "/";
  const std::pair<const char*, double> points[] = {{"weight", rule.weight},
                                                   {"late_points", rule.late_points},
                                                   {"ahead_points", rule.ahead_points},
                                                   {"size_points", rule.size_points}};
  for (const auto& [name, value] : points) {
    if (auto problem = check_points(value, place + name)) return problem;
  }
  if (auto problem = check_days(rule.offset_days, -most_days, place + "offset_days"))
    return problem;
  const std::pair<const char*, std::int32_t> days[] = {{"horizon_days", rule.horizon_days},
                                                       {"give_up_days", rule.give_up_days},
                                                       {"late_cap_days", rule.late_cap_days}};
  for (const auto& [name, value] : days) {
    if (auto problem = check_days(value, 0, place + name)) return problem;
  }
  return std::nullopt;
}

std::optional<Error> check_rules(const GuideRules& rules) {
  for (std::size_t i = 0; i < action_kind_count; ++i) {
    if (auto problem = check_kind(static_cast<ActionKind>(i), rules.kinds[i])) return problem;
  }
  for (const double points : rules.severity_points) {
    if (auto problem = check_points(points, "guide/severity_points")) return problem;
  }
  if (auto problem = check_points(rules.extra_finding_points, "guide/extra_finding_points")) {
    return problem;
  }
  if (auto problem = check_days(rules.extra_findings_cap, 0, "guide/extra_findings_cap"))
    return problem;
  if (rules.size_half.minor > 0 && rules.size_half.minor <= max_money_minor) return std::nullopt;
  return Error{ErrorCode::engine_out_of_range, "guide/size_half",
               range(std::to_string(rules.size_half.minor), "1", std::to_string(max_money_minor))};
}

// A fact that asks for something, before it is weighed.
struct Candidate {
  ActionKind kind{};
  GuideLink link;
  Date day;
  std::optional<Money> amount;
  std::vector<GuideFinding> findings;
};

class Collector {
 public:
  Collector(const GuideFacts& facts, const GuideRules& rules) : facts_(facts), rules_(rules) {}

  Result<std::vector<Candidate>> collect() {
    add_leads();
    for (const GuideVisit& visit : facts_.visits) add_visit(visit);
    for (const GuideDeal& deal : facts_.deals) add_deal(deal);
    for (const GuideCustomer& customer : facts_.customers) add_customer(customer);
    for (const GuideDue& due : facts_.dues) add(due.kind, due.link, due.due, due.amount);
    if (error_) return std::unexpected(*error_);
    return std::move(out_);
  }

 private:
  void add(ActionKind kind, const GuideLink& link, Date day, std::optional<Money> amount,
           std::vector<GuideFinding> findings = {}) {
    const std::string place = link.collection + "/" + link.id;
    if (amount && (amount->minor < 0 || amount->minor > max_money_minor)) {
      report(place, range(std::to_string(amount->minor), "0", std::to_string(max_money_minor)));
    }
    if (day.days < -farthest_day || day.days > farthest_day) {
      report(place, range(std::to_string(day.days), std::to_string(-farthest_day),
                          std::to_string(farthest_day)));
    }
    out_.push_back({kind, link, day, amount, std::move(findings)});
  }

  void add_leads() {
    for (const GuideLead& lead : facts_.leads) {
      if (!lead.answered)
        add(ActionKind::answer_lead, {"leads", lead.id}, lead.received, lead.amount);
    }
  }

  void add_visit(const GuideVisit& visit) {
    const GuideLink link{"visits", visit.id};
    const bool passed = visit.on < facts_.today;
    const bool done = visit.state == GuideVisitState::done;
    if (visit.state == GuideVisitState::cancelled) return;
    if (!done && !passed && !visit.prepared)
      add(ActionKind::prepare_visit, link, visit.on, visit.amount);
    if ((done || passed) && !visit.evaluated)
      add(ActionKind::evaluate_visit, link, visit.on, visit.amount);
    if (done && !visit.summary_sent) add(ActionKind::send_summary, link, visit.on, visit.amount);
  }

  void add_deal(const GuideDeal& deal) {
    if (!deal.open) return;
    const GuideLink link{"deals", deal.id};
    std::vector<GuideFinding> findings;
    for (const GuideFinding& finding : deal.findings) {
      if (finding.severity < 0 || finding.severity > 2) {
        report("deals/" + deal.id, range(std::to_string(finding.severity), "0", "2"));
      }
      if (!finding.acknowledged && finding.severity >= rules_.lowest_severity)
        findings.push_back(finding);
    }
    std::ranges::sort(findings, [](const GuideFinding& a, const GuideFinding& b) {
      return std::tie(b.severity, a.code) < std::tie(a.severity, b.code);
    });
    if (!findings.empty()) {
      add(ActionKind::remove_red_flag, link, facts_.today, deal.amount, std::move(findings));
    }
    if (deal.review_due) add(ActionKind::hold_review, link, *deal.review_due, deal.amount);
    if (deal.proposal_due) add(ActionKind::send_proposal, link, *deal.proposal_due, deal.amount);
  }

  void add_customer(const GuideCustomer& customer) {
    if (!customer.last_purchase) return;
    if (customer.last_contact && *customer.last_contact >= *customer.last_purchase) return;
    add(ActionKind::reactivate_customer, {"accounts", customer.id}, *customer.last_purchase,
        customer.amount);
  }

  void report(std::string place, std::string detail) {
    if (!error_)
      error_ = Error{ErrorCode::engine_out_of_range, std::move(place), std::move(detail)};
  }

  const GuideFacts& facts_;
  const GuideRules& rules_;
  std::vector<Candidate> out_;
  std::optional<Error> error_;
};

ActionUrgency urgency_of(std::int32_t days_late, std::int32_t soon_days) {
  if (days_late > 0) return ActionUrgency::overdue;
  if (days_late == 0) return ActionUrgency::today;
  return days_late >= -soon_days ? ActionUrgency::soon : ActionUrgency::later;
}

// Nullopt: not due yet, or given up.
std::optional<NextAction> weigh(const Candidate& candidate, Date today, const GuideRules& rules) {
  const ActionRule& rule = rules.kinds[index_of(candidate.kind)];
  const Date due{candidate.day.days + rule.offset_days};
  const std::int32_t late = days_between(due, today);
  if (-late > rule.horizon_days) return std::nullopt;
  if (rule.give_up_days > 0 && late > rule.give_up_days) return std::nullopt;
  NextAction action{.kind = candidate.kind,
                    .link = candidate.link,
                    .due = due,
                    .days_late = late,
                    .urgency = urgency_of(late, rules.soon_days),
                    .day_kind = rule.day_kind};
  action.because = {"GUIDE-001", {}, {}};
  const auto add = [&](const char* name, double points) {
    if (points == 0) return;
    action.score += points;
    action.because.inputs.push_back({name, decimal_text(points)});
  };
  action.because.inputs.push_back({"days_late", std::to_string(late)});
  add("weight", rule.weight);
  if (late > 0) add("late_points", rule.late_points * std::min(late, rule.late_cap_days));
  if (late < 0) add("ahead_points", rule.ahead_points * late);
  if (!candidate.findings.empty()) {
    const auto worst = static_cast<std::size_t>(candidate.findings.front().severity);
    const auto extra = std::min<std::size_t>(candidate.findings.size() - 1,
                                             static_cast<std::size_t>(rules.extra_findings_cap));
    add("severity_points", rules.severity_points[worst]);
    add("extra_finding_points", rules.extra_finding_points * static_cast<double>(extra));
  }
  if (candidate.amount) {
    const auto amount = static_cast<double>(candidate.amount->minor);
    add("size_points",
        rule.size_points * (amount / (amount + static_cast<double>(rules.size_half.minor))));
  }
  for (const GuideFinding& finding : candidate.findings) {
    action.findings.push_back(finding.code);
    action.because.rules.push_back({finding.code, true});
  }
  return action;
}

bool comes_first(const NextAction& a, const NextAction& b) {
  if (a.score != b.score) return a.score > b.score;
  return std::tie(a.due, a.kind, a.link.collection, a.link.id) <
         std::tie(b.due, b.kind, b.link.collection, b.link.id);
}

}  // namespace

std::string_view key_of(ActionKind kind) {
  return action_keys[index_of(kind)];
}

std::optional<ActionKind> action_kind_from(std::string_view key) {
  const auto found = std::ranges::find(action_keys, key);
  if (found == action_keys.end()) return std::nullopt;
  return static_cast<ActionKind>(found - action_keys.begin());
}

Result<GuideReport> rank_actions(const GuideFacts& facts, const GuideRules& rules,
                                 std::size_t limit) {
  if (auto problem = check_rules(rules)) return std::unexpected(*problem);
  if (facts.today.days < -farthest_day || facts.today.days > farthest_day) {
    return fail(ErrorCode::engine_out_of_range, "today", std::to_string(facts.today.days));
  }
  const auto candidates = Collector(facts, rules).collect();
  if (!candidates) return std::unexpected(candidates.error());
  GuideReport report;
  for (const Candidate& candidate : *candidates) {
    auto action = weigh(candidate, facts.today, rules);
    if (!action) continue;
    ++report.counts[index_of(action->kind)];
    report.overdue += action->urgency == ActionUrgency::overdue;
    report.actions.push_back(std::move(*action));
  }
  std::ranges::sort(report.actions, comes_first);
  if (report.actions.size() > limit) {
    report.left_out = report.actions.size() - limit;
    report.actions.resize(limit);
  }
  return report;
}

}  // namespace dealbench::engine
