#include "engine/radar/deal_state.h"

#include <algorithm>
#include <tuple>

#include "engine/radar/dated.h"

namespace dealbench::engine {
namespace {

constexpr std::int32_t lowest_feeling = 1;
constexpr std::int32_t highest_feeling = 10;

std::string range(std::int64_t got, std::int64_t low, std::int64_t high) {
  return std::to_string(got) + " (" + std::to_string(low) + ".." + std::to_string(high) + ")";
}

Result<void> check_facts(const DealFacts& facts, std::int64_t stages) {
  const auto is_stage = [&](std::int32_t stage) { return stage >= 1 && stage <= stages; };
  if (!is_stage(facts.stage)) {
    return fail(ErrorCode::engine_out_of_range, "stage", range(facts.stage, 1, stages));
  }
  for (const StageChange& change : facts.earlier_stages) {
    if (is_stage(change.stage)) continue;
    return fail(ErrorCode::engine_out_of_range, "earlier_stages", range(change.stage, 1, stages));
  }
  if (facts.feeling && (*facts.feeling < lowest_feeling || *facts.feeling > highest_feeling)) {
    return fail(ErrorCode::engine_out_of_range, "feeling",
                range(*facts.feeling, lowest_feeling, highest_feeling));
  }
  const std::int64_t value = facts.deal_value.value_or(Money{}).minor;
  if (value < 0 || value > max_money_minor) {
    return fail(ErrorCode::engine_out_of_range, "deal_value", range(value, 0, max_money_minor));
  }
  return {};
}

std::vector<DealVisit> visits_until(std::span<const DealVisit> visits, Date today) {
  std::vector<DealVisit> held;
  std::ranges::copy_if(visits, std::back_inserter(held),
                       [&](const DealVisit& visit) { return visit.on <= today; });
  std::ranges::sort(held, [](const DealVisit& a, const DealVisit& b) {
    return std::tie(a.on, a.commitment_obtained) > std::tie(b.on, b.commitment_obtained);
  });
  return held;
}

// Reads the parts that can fail; the place of an error is still relative to the deal.
Result<void> read_parts(const DealFacts& facts, const RadarParameters& parameters,
                        DealState& state) {
  const Date today = state.today;
  auto people = people_on(parameters.people, facts.people, today);
  if (!people) return std::unexpected(people.error());
  auto quiz = score_quiz(parameters.quiz, facts.answers, today);
  if (!quiz) return std::unexpected(quiz.error());
  auto checks = assess_checks(parameters.checks, facts.checks, today);
  if (!checks) return std::unexpected(checks.error());
  auto streams =
      assess_streams(parameters.streams, state.stage, facts.lane_ticks, facts.promises, today);
  if (!streams) return std::unexpected(streams.error());
  state.people = std::move(*people);
  state.quiz = std::move(*quiz);
  state.checks = std::move(*checks);
  state.streams = std::move(*streams);
  return {};
}

}  // namespace

StageOn stage_on(const DealFacts& facts, Date today) {
  if (!facts.stage_since) return {facts.stage, std::nullopt};
  if (*facts.stage_since <= today) return {facts.stage, facts.stage_since};
  std::optional<StageChange> latest;
  std::optional<StageChange> first;
  for (const StageChange& change : facts.earlier_stages) {
    if (change.since >= *facts.stage_since) continue;
    const bool later =
        !latest || std::tie(change.since, change.stage) > std::tie(latest->since, latest->stage);
    if (change.since <= today && later) latest = change;
    const bool earlier = !first || change.since < first->since ||
                         (change.since == first->since && change.stage > first->stage);
    if (earlier) first = change;
  }
  if (latest) return {latest->stage, latest->since};
  return {first ? first->stage : facts.stage, std::nullopt};
}

Result<DealState> deal_state(const DealFacts& facts, const RadarParameters& parameters,
                             Date today) {
  const auto at_deal = [&](Error error) {
    error.place = "deals/" + facts.id + "/" + error.place;
    return std::unexpected(std::move(error));
  };
  if (auto checked = check_facts(facts, static_cast<std::int64_t>(parameters.stages.size()));
      !checked) {
    return at_deal(checked.error());
  }
  const StageOn stage = stage_on(facts, today);
  const std::vector<Date>& moves = facts.close_date_moves;
  DealState state{.id = facts.id,
                  .today = today,
                  .stage = stage.stage,
                  .stage_since = stage.since,
                  .tier = facts.tier.value_or(Tier::strategic),
                  .stated_tier = facts.tier,
                  .selling_tier = facts.selling_tier,
                  .deal_value = facts.deal_value,
                  .opened_on = facts.opened_on,
                  .close_date_moves = static_cast<std::int32_t>(
                      std::ranges::count_if(moves, [&](Date date) { return date <= today; })),
                  .last_customer_action = latest_on_or_before(facts.customer_actions, today),
                  .position = facts.position,
                  .rivals_named = !facts.rivals.empty(),
                  .feeling = facts.feeling,
                  .plan_for_losers = facts.plan_for_losers,
                  .visits = visits_until(facts.visits, today)};
  if (auto read = read_parts(facts, parameters, state); !read) return at_deal(read.error());
  state.coverage = cover_roles(parameters.coverage, state.stage, state.tier, state.people, today);
  state.map = score_map(parameters.map, state.people, state.coverage, today);
  return state;
}

}  // namespace dealbench::engine
