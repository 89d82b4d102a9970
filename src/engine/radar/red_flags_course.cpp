#include <algorithm>

#include "base/arithmetic.h"
#include "engine/radar/flag_collector.h"

namespace dealbench::engine {
namespace {

// R03 key information missing: once the checks were begun, an open question is as unknown as an
// "unknown".
void flag_unknowns(FlagCollector& collector, const DealState& deal, const FlagLimits& limits) {
  if (!deal.checks.started) return;
  std::vector<Input> evidence;
  for (const CheckReport& check : deal.checks.checks) {
    const bool counts =
        std::ranges::find(limits.r03_checks, check.check) != limits.r03_checks.end();
    if (!counts) continue;
    for (const std::string& question : check.information_needed) {
      evidence.push_back({"question", question});
    }
  }
  if (static_cast<std::int64_t>(evidence.size()) < limits.r03_unknown) return;
  collector.raise("R03", "checks", std::move(evidence));
}

// R10 no competitor named, R11 behind a rival.
void flag_competition(FlagCollector& collector, const DealState& deal) {
  if (!deal.rivals_named && deal.position != CompetitivePosition::alone) {
    collector.raise("R10", "rivals", {});
  }
  if (deal.position == CompetitivePosition::behind) {
    collector.raise("R11", "position", {{"position", "behind"}});
  }
}

// R13 no customer commitment in the last visits.
void flag_commitments(FlagCollector& collector, const DealState& deal, const FlagLimits& limits) {
  if (limits.r13_visits == 0 || deal.visits.size() < limits.r13_visits) return;
  std::vector<Input> evidence;
  for (std::size_t i = 0; i < limits.r13_visits; ++i) {
    if (deal.visits[i].commitment_obtained) return;
    evidence.push_back({"visit", date_text(deal.visits[i].on)});
  }
  collector.raise("R13", "visits", std::move(evidence));
}

// R14 stalled: evidence is since when, not for how long, so that an acknowledgement holds.
void flag_stall(FlagCollector& collector, const DealState& deal, std::int32_t normal_days,
                const FlagLimits& limits) {
  if (normal_days == 0 || !deal.stage_since) return;
  const double limit = limits.r14_normal_times * normal_days;
  if (days_between(*deal.stage_since, deal.today) <= limit) return;
  collector.raise("R14", "stage",
                  {{"stage", std::to_string(deal.stage)},
                   {"stage_since", date_text(*deal.stage_since)},
                   {"limit_days", decimal_text(limit)}});
}

// R15 zombie, R16 date slipped.
void flag_zombie(FlagCollector& collector, const DealState& deal, std::int32_t normal_days,
                 const FlagLimits& limits) {
  std::vector<Input> evidence;
  const double limit = limits.r15_normal_times * normal_days;
  const std::optional<Date> quiet_since =
      deal.last_customer_action ? deal.last_customer_action : deal.opened_on;
  if (normal_days > 0 && quiet_since && days_between(*quiet_since, deal.today) > limit) {
    evidence.push_back({deal.last_customer_action ? "last_customer_action" : "opened_on",
                        date_text(*quiet_since)});
    evidence.push_back({"limit_days", decimal_text(limit)});
  }
  const Input moves{"close_date_moves", std::to_string(deal.close_date_moves)};
  if (deal.close_date_moves >= limits.r15_close_date_moves) evidence.push_back(moves);
  if (!evidence.empty()) collector.raise("R15", "customer_actions", std::move(evidence));
  if (deal.close_date_moves >= limits.r16_close_date_moves) {
    collector.raise("R16", "close_date", {moves});
  }
}

// R17 too happy or too scared, R19 tier mismatch.
void flag_temper(FlagCollector& collector, const DealState& deal, const FlagLimits& limits) {
  if (deal.feeling && (*deal.feeling <= limits.r17_low || *deal.feeling >= limits.r17_high)) {
    collector.raise("R17", "feeling", {{"feeling", std::to_string(*deal.feeling)}});
  }
  if (deal.stated_tier && deal.selling_tier && *deal.stated_tier != *deal.selling_tier) {
    collector.raise("R19", "tier",
                    {{"tier", std::string(key_of(*deal.stated_tier))},
                     {"selling_tier", std::string(key_of(*deal.selling_tier))}});
  }
}

// R18 delivery not asked: its lane is open, or something was promised without its yes.
void flag_delivery(FlagCollector& collector, const DealState& deal, const FlagLimits& limits) {
  const LaneReport& lane = deal.streams.lanes[static_cast<std::size_t>(StreamLane::delivery)];
  std::vector<Input> open;
  for (const std::string& item : lane.open) open.push_back({"item", item});
  if (lane.is_open()) collector.raise("R18", "lanes/delivery", std::move(open));
  if (deal.stage < limits.r18_promises_from_stage) return;
  for (const Id& id : deal.streams.refused) {
    collector.raise("R18", "promises/" + id, {{"agreed_by_delivery", "no"}});
  }
  for (const Id& id : deal.streams.unasked) {
    collector.raise("R18", "promises/" + id, {{"agreed_by_delivery", "not_asked"}});
  }
}

// R20 money not settled, R22 somebody loses.
void flag_answers(FlagCollector& collector, const DealState& deal, const ChecksParameters& checks,
                  const FlagLimits& limits) {
  const auto money = answer_to(checks, deal.checks, limits.r20_question);
  if (money != CheckValue::yes) {
    collector.raise("R20", "checks/" + limits.r20_question,
                    {{"answer", money ? std::string(key_of(*money)) : std::string("open")}});
  }
  const auto loses = answer_to(checks, deal.checks, limits.r22_question);
  if (loses == CheckValue::yes && !deal.plan_for_losers) {
    collector.raise("R22", "checks/" + limits.r22_question, {{"answer", "yes"}});
  }
}

}  // namespace

void flag_course(FlagCollector& collector, const DealState& deal,
                 const RadarParameters& parameters) {
  const FlagLimits& limits = parameters.flags.limits;
  const StageParameters& stage = parameters.stages[static_cast<std::size_t>(deal.stage) - 1];
  const std::int32_t normal_days = stage.normal_days[index_of(deal.tier)];
  flag_unknowns(collector, deal, limits);
  flag_competition(collector, deal);
  flag_commitments(collector, deal, limits);
  flag_stall(collector, deal, normal_days, limits);
  flag_zombie(collector, deal, normal_days, limits);
  flag_temper(collector, deal, limits);
  flag_delivery(collector, deal, limits);
  flag_answers(collector, deal, parameters.checks, limits);
}

}  // namespace dealbench::engine
