#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "engine/guide/next_actions.h"

namespace dealbench::engine {
namespace {

constexpr Date today{20'000};

ActionRule& rule_of(GuideRules& rules, ActionKind kind) {
  return rules.kinds[static_cast<std::size_t>(kind)];
}

// Weights by kind 100, 90, ... so that the order of kinds shows; details are set where a test needs
// them.
GuideRules plain_rules() {
  GuideRules rules;
  rules.size_half = Money{10'000'000};
  rules.severity_points = {0, 10, 30};
  rules.extra_finding_points = 3;
  rules.extra_findings_cap = 2;
  for (std::size_t i = 0; i < action_kind_count; ++i) {
    rules.kinds[i] = {
        .weight = 100.0 - 5.0 * static_cast<double>(i), .horizon_days = 3, .day_kind = "d"};
  }
  return rules;
}

GuideReport rank(const GuideFacts& facts, const GuideRules& rules = plain_rules(),
                 std::size_t limit = 100) {
  return *rank_actions(facts, rules, limit);
}

std::string links(const GuideReport& report) {
  std::string out;
  for (const NextAction& action : report.actions)
    out += action.link.collection + "/" + action.link.id + " ";
  return out;
}

TEST(NextActions, every_kind_has_a_key_and_comes_back) {
  for (std::size_t i = 0; i < action_kind_count; ++i) {
    const auto kind = static_cast<ActionKind>(i);
    EXPECT_EQ(action_kind_from(key_of(kind)), kind);
  }
  EXPECT_EQ(key_of(ActionKind::follow_programme), "follow_programme");
  EXPECT_EQ(action_kind_from("sleep"), std::nullopt);
}

TEST(NextActions, score_adds_weight_lateness_severity_and_size) {
  GuideRules rules = plain_rules();
  rule_of(rules, ActionKind::remove_red_flag) = {.weight = 30, .size_points = 20};
  GuideFacts facts{.today = today};
  facts.deals = {{.id = "d1",
                  .amount = Money{30'000'000},
                  .findings = {{"R14", 1}, {"R05", 2}, {"R01", 2}, {"R11", 2}, {"R17", 0}}}};
  const GuideReport report = rank(facts, rules);
  ASSERT_EQ(report.actions.size(), 1u);
  const NextAction& action = report.actions[0];
  // 30 + 30 (high) + 2 * 3 (two of three further findings count) + 20 * 30 / (30 + 10)
  EXPECT_DOUBLE_EQ(action.score, 30 + 30 + 6 + 15);
  EXPECT_EQ(action.findings, (std::vector<std::string>{"R01", "R05", "R11", "R14"}));
  EXPECT_EQ(action.because.formula, "GUIDE-001");
  EXPECT_EQ(action.because.inputs, (std::vector<Input>{{"days_late", "0"},
                                                       {"weight", "30"},
                                                       {"severity_points", "30"},
                                                       {"extra_finding_points", "6"},
                                                       {"size_points", "15"}}));
  EXPECT_EQ(action.because.rules.front(), (RuleHit{"R01", true}));
}

TEST(NextActions, lateness_counts_up_to_its_cap_and_days_ahead_count_down) {
  GuideRules rules = plain_rules();
  rule_of(rules, ActionKind::call_back) = {
      .weight = 50, .horizon_days = 5, .late_points = 4, .late_cap_days = 3, .ahead_points = 6};
  const auto score = [&](std::int32_t days_late) {
    GuideFacts facts{.today = today};
    facts.dues = {{ActionKind::call_back, {"callbacks", "c1"}, Date{today.days - days_late}}};
    const GuideReport report = rank(facts, rules);
    return report.actions.empty() ? -1 : report.actions[0].score;
  };
  EXPECT_DOUBLE_EQ(score(0), 50);
  EXPECT_DOUBLE_EQ(score(1), 54);
  EXPECT_DOUBLE_EQ(score(3), 62);
  EXPECT_DOUBLE_EQ(score(9), 62);
  EXPECT_DOUBLE_EQ(score(-2), 38);
  EXPECT_DOUBLE_EQ(score(-5), 20);
  EXPECT_DOUBLE_EQ(score(-6), -1);
}

TEST(NextActions, urgency_follows_the_due_day) {
  GuideFacts facts{.today = today};
  for (const std::int32_t ahead : {-1, 0, 2, 3}) {
    const std::string id = "c" + std::to_string(ahead + 1);
    facts.dues.push_back({ActionKind::call_back, {"callbacks", id}, Date{today.days + ahead}});
  }
  const GuideReport report = rank(facts);
  const auto urgency = [&](const char* id) {
    return std::ranges::find(report.actions, std::string(id),
                             [](const NextAction& a) { return a.link.id; })
        ->urgency;
  };
  EXPECT_EQ(urgency("c0"), ActionUrgency::overdue);
  EXPECT_EQ(urgency("c1"), ActionUrgency::today);
  EXPECT_EQ(urgency("c3"), ActionUrgency::soon);
  EXPECT_EQ(urgency("c4"), ActionUrgency::later);
  EXPECT_EQ(report.overdue, 1);
}

TEST(NextActions, an_unanswered_lead_is_listed_and_an_answered_one_is_not) {
  GuideFacts facts{.today = today};
  facts.leads = {{.id = "l1", .received = today},
                 {.id = "l2", .received = today, .answered = true}};
  EXPECT_EQ(links(rank(facts)), "leads/l1 ");
}

TEST(NextActions, a_visit_asks_for_what_its_state_needs) {
  struct Row {
    GuideVisitState state;
    int on;
    bool prepared, evaluated, summary_sent;
    std::string kinds;
  };
  using enum GuideVisitState;
  for (const Row& row :
       {Row{planned, 1, false, false, false, "prepare_visit "},
        Row{planned, 0, false, false, false, "prepare_visit "},
        Row{planned, 1, true, false, false, ""},
        Row{planned, -1, true, false, false, "evaluate_visit "},
        Row{done, -1, false, false, false, "evaluate_visit send_summary "},
        Row{done, 0, true, true, false, "send_summary "}, Row{done, -1, true, true, true, ""},
        Row{cancelled, -1, false, false, false, ""}, Row{cancelled, 1, false, false, false, ""}}) {
    GuideFacts facts{.today = today};
    facts.visits = {{.id = "v",
                     .on = Date{today.days + row.on},
                     .state = row.state,
                     .prepared = row.prepared,
                     .evaluated = row.evaluated,
                     .summary_sent = row.summary_sent}};
    std::string kinds;
    for (const NextAction& action : rank(facts).actions)
      kinds += std::string(key_of(action.kind)) + " ";
    EXPECT_EQ(kinds, row.kinds) << row.on;
  }
}

TEST(NextActions, a_deal_shows_open_findings_reviews_and_proposals_while_it_is_open) {
  GuideFacts facts{.today = today};
  facts.deals = {{.id = "d1",
                  .findings = {{"R05", 2, true}, {"R17", 0}},
                  .review_due = today,
                  .proposal_due = Date{today.days + 1}},
                 {.id = "d2", .open = false, .findings = {{"R05", 2}}, .review_due = today},
                 {.id = "d3", .findings = {{"R02", 1}}}};
  const GuideReport report = rank(facts);
  EXPECT_EQ(report.counts[static_cast<std::size_t>(ActionKind::remove_red_flag)], 1);
  EXPECT_EQ(report.counts[static_cast<std::size_t>(ActionKind::hold_review)], 1);
  EXPECT_EQ(report.counts[static_cast<std::size_t>(ActionKind::send_proposal)], 1);
  EXPECT_EQ(report.actions.size(), 3u);
}

TEST(NextActions,
     a_customer_is_reactivated_one_to_two_weeks_after_buying_unless_somebody_was_in_touch) {
  GuideRules rules = plain_rules();
  rule_of(rules, ActionKind::reactivate_customer) = {
      .weight = 40, .offset_days = 14, .horizon_days = 7, .give_up_days = 30};
  const auto listed = [&](std::int32_t days_since, std::optional<std::int32_t> contact_days_ago) {
    GuideFacts facts{.today = today};
    GuideCustomer customer{.id = "c", .last_purchase = Date{today.days - days_since}};
    if (contact_days_ago) customer.last_contact = Date{today.days - *contact_days_ago};
    facts.customers = {customer, {.id = "never"}};
    return !rank(facts, rules).actions.empty();
  };
  EXPECT_FALSE(listed(6, std::nullopt));
  EXPECT_TRUE(listed(7, std::nullopt));
  EXPECT_TRUE(listed(14, std::nullopt));
  EXPECT_TRUE(listed(44, std::nullopt));
  EXPECT_FALSE(listed(45, std::nullopt));
  EXPECT_TRUE(listed(10, 11));
  EXPECT_FALSE(listed(10, 10));
  EXPECT_FALSE(listed(10, 2));
}

TEST(NextActions, ties_go_by_due_day_then_kind_then_collection_then_id) {
  GuideRules rules = plain_rules();
  for (ActionRule& rule : rules.kinds) rule.weight = 50;
  GuideFacts facts{.today = today};
  facts.dues = {{ActionKind::hold_review, {"reviews", "a"}, today},
                {ActionKind::call_back, {"callbacks", "b"}, today},
                {ActionKind::call_back, {"callbacks", "a"}, today},
                {ActionKind::call_back, {"a_list", "z"}, today},
                {ActionKind::hold_review, {"reviews", "late"}, Date{today.days - 1}}};
  EXPECT_EQ(links(rank(facts, rules)), "reviews/late a_list/z callbacks/a callbacks/b reviews/a ");
}

TEST(NextActions, the_order_of_the_facts_never_changes_the_list) {
  GuideFacts facts{.today = today};
  for (int i = 0; i < 40; ++i) {
    const std::string id = "x" + std::to_string(i);
    facts.leads.push_back(
        {.id = id, .received = Date{today.days - i % 4}, .amount = Money{1'000'000 * (i % 5)}});
    facts.visits.push_back({.id = id, .on = Date{today.days + i % 6 - 3}});
    facts.deals.push_back({.id = id, .findings = {{"R01", i % 3}, {"R02", 2}}});
  }
  const GuideReport straight = rank(facts);
  std::ranges::reverse(facts.leads);
  std::ranges::reverse(facts.visits);
  std::ranges::reverse(facts.deals);
  for (GuideDeal& deal : facts.deals) std::ranges::reverse(deal.findings);
  const GuideReport reversed = rank(facts);
  EXPECT_EQ(links(straight), links(reversed));
  for (std::size_t i = 0; i < straight.actions.size(); ++i) {
    EXPECT_EQ(straight.actions[i].score, reversed.actions[i].score);
    EXPECT_EQ(straight.actions[i].because, reversed.actions[i].because);
    if (i > 0) {
      EXPECT_LE(straight.actions[i].score, straight.actions[i - 1].score);
    }
  }
}

TEST(NextActions, the_limit_keeps_the_best_and_says_how_many_are_left_out) {
  GuideFacts facts{.today = today};
  facts.leads = {{.id = "l1", .received = today}};
  facts.deals = {{.id = "d1", .findings = {{"R02", 1}}}, {.id = "d2", .findings = {{"R02", 2}}}};
  const GuideReport report = rank(facts, plain_rules(), 2);
  EXPECT_EQ(links(report), "leads/l1 deals/d2 ");
  EXPECT_EQ(report.left_out, 1u);
  EXPECT_EQ(report.counts[static_cast<std::size_t>(ActionKind::remove_red_flag)], 2);
  EXPECT_TRUE(rank({.today = today}).actions.empty());
}

TEST(NextActions, refuses_amounts_severities_and_days_that_cannot_be) {
  const auto error = [](const GuideFacts& facts) {
    return rank_actions(facts, plain_rules(), 10).error();
  };
  GuideFacts facts{.today = today};
  facts.leads = {{.id = "l1", .received = today, .amount = Money{-1}}};
  EXPECT_EQ(error(facts),
            (Error{ErrorCode::engine_out_of_range, "leads/l1", "-1 (0..9000000000000000)"}));
  facts = {.today = today};
  facts.deals = {{.id = "d1", .findings = {{"R01", 3}}}};
  EXPECT_EQ(error(facts), (Error{ErrorCode::engine_out_of_range, "deals/d1", "3 (0..2)"}));
  facts = {.today = today};
  facts.visits = {{.id = "v1", .on = Date{std::numeric_limits<std::int32_t>::max()}}};
  EXPECT_EQ(error(facts).place, "visits/v1");
  EXPECT_EQ(error({.today = Date{std::numeric_limits<std::int32_t>::min()}}).place, "today");
}

TEST(NextActions, refuses_rules_that_cannot_be_used) {
  const auto place = [](auto change) {
    GuideRules rules = plain_rules();
    change(rules);
    const auto report = rank_actions({.today = today}, rules, 10);
    return report ? std::string("accepted") : report.error().place;
  };
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  using enum ActionKind;
  EXPECT_EQ(place([](GuideRules&) {}), "accepted");
  EXPECT_EQ(place([](GuideRules& r) { rule_of(r, answer_lead).weight = nan; }),
            "guide/answer_lead/weight");
  EXPECT_EQ(place([](GuideRules& r) { rule_of(r, call_back).size_points = -1; }),
            "guide/call_back/size_points");
  EXPECT_EQ(place([](GuideRules& r) { rule_of(r, call_back).horizon_days = -1; }),
            "guide/call_back/horizon_days");
  EXPECT_EQ(place([](GuideRules& r) { rule_of(r, call_back).offset_days = 9'999; }),
            "guide/call_back/offset_days");
  EXPECT_EQ(place([](GuideRules& r) { r.severity_points[2] = 1'001; }), "guide/severity_points");
  EXPECT_EQ(place([](GuideRules& r) { r.extra_finding_points = nan; }),
            "guide/extra_finding_points");
  EXPECT_EQ(place([](GuideRules& r) { r.extra_findings_cap = -1; }), "guide/extra_findings_cap");
  EXPECT_EQ(place([](GuideRules& r) { r.size_half = Money{0}; }), "guide/size_half");
}

}  // namespace
}  // namespace dealbench::engine
