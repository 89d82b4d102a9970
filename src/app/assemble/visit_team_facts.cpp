#include "app/assemble/visit_team_facts.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "app/assemble/contact_facts.h"
#include "app/assemble/field_words.h"
#include "app/assemble/visit_facts.h"

namespace dealbench::app {
namespace {

engine::WeeklyVisit weekly_visit(const EvaluatedVisit& evaluated, const std::string& rep) {
  const engine::VisitReport& report = *evaluated.report;
  engine::WeeklyVisit out{
      .rep = rep, .date = *evaluated.visit->on, .effective = report.effective.effective};
  if (evaluated.facts.commitment.obtained) out.commitment_obtained = report.commitment.obtained;
  if (!evaluated.facts.concept_layers.empty())
    out.concept_clarified = report.concept_clarity.to_ask.empty();
  if (report.talk) out.customer_share_percent = report.talk->customer_share_percent;
  return out;
}

std::optional<engine::AbilityVisit> ability_visit(const EvaluatedVisit& evaluated,
                                                  const std::string& rep) {
  engine::AbilityVisit out{.rep = rep, .ratings = evaluated.facts.ratings};
  bool says_something = !out.ratings.empty();
  for (std::size_t ring = 0; ring < engine::visit_ring_count; ++ring) {
    out.ring_percents[ring] = evaluated.report->checklist.rings[ring].percent();
    says_something = says_something || out.ring_percents[ring];
  }
  return says_something ? std::optional(std::move(out)) : std::nullopt;
}

engine::CommitmentState commitment_state(const plan::Visit& visit) {
  if (visit.commitment_state == "kept") return engine::CommitmentState::kept;
  return visit.commitment_state == "broken" ? engine::CommitmentState::broken
                                            : engine::CommitmentState::open;
}

void add_visit(const EvaluatedVisit& evaluated, const PlanIndex& index, const Content& content,
               Date today, VisitTeamFacts& facts, std::set<std::string>& reps) {
  const plan::Visit& visit = *evaluated.visit;
  const plan::Member* owner = index.members.find(visit.owner);
  const bool held = took_place(visit, today);
  const bool promised = has_commitment(visit, content);
  if (!held && !promised) return;
  if (!owner) {
    facts.omissions.incomplete.push_back(field_place("visits", visit, "owner"));
    return;
  }
  reps.insert(owner->id);
  if (promised)
    facts.commitments.push_back({owner->id, *visit.commitment_due, commitment_state(visit)});
  if (!held || !evaluated.report) return;
  if (auto ability = ability_visit(evaluated, owner->id))
    facts.ability.push_back(std::move(*ability));
  if (visit.on) {
    facts.weekly.push_back(weekly_visit(evaluated, owner->id));
  } else {
    facts.omissions.incomplete.push_back(field_place("visits", visit, "on"));
  }
}

bool is_axis(const std::string& focus, const engine::EvaluationRules& rules) {
  const auto has = [&](const std::vector<std::string>& ids) {
    return std::ranges::find(ids, focus) != ids.end();
  };
  for (std::size_t ring = 1; ring <= engine::visit_ring_count; ++ring) {
    if (focus == "ring-" + std::to_string(ring)) return true;
  }
  return has(rules.scales) || has(rules.experience);
}

void add_session(const plan::Coaching& session, const PlanIndex& index, const Content& content,
                 Date today, VisitTeamFacts& facts) {
  const auto place = [&](std::string_view field, std::string_view more = {}) {
    return field_place("coaching", session, field, more);
  };
  if (session.kind == "training") return;
  if (!index.members.find(session.member))
    facts.omissions.incomplete.push_back(place("member"));
  else if (!session.on)
    facts.omissions.incomplete.push_back(place("on"));
  if (!index.members.find(session.member) || !has_happened(session.on, today)) return;
  std::string focus = session.focus;
  if (!focus.empty() && !is_axis(focus, content.visit.rules.evaluation)) {
    facts.omissions.unknown_keys.push_back(place("focus", focus));
    focus.clear();
  }
  facts.coached.push_back(
      {*session.on, session.member, narrowed(session.minutes.value_or(0)), std::move(focus)});
  if (session.minutes)
    facts.coaching.sessions.push_back({session.member, *session.on, narrowed(*session.minutes)});
  else
    facts.omissions.incomplete.push_back(place("minutes"));
}

}  // namespace

std::vector<EvaluatedVisit> evaluated_visits(const plan::Plan& plan, const PlanIndex& index,
                                             const Content& content) {
  std::vector<EvaluatedVisit> out;
  out.reserve(plan.visits.size());
  for (const plan::Visit& visit : plan.visits) {
    Omissions omissions;
    engine::VisitFacts facts = visit_facts(visit, index, content, omissions);
    auto report = engine::evaluate_visit(facts, content.visit.rules);
    if (!report) report.error().place = "visits/" + visit.id + "/" + report.error().place;
    out.push_back({&visit, std::move(facts), std::move(report), std::move(omissions)});
  }
  std::ranges::sort(out, [](const EvaluatedVisit& a, const EvaluatedVisit& b) {
    const auto key = [](const plan::Visit& visit) {
      return std::tuple(!visit.on, visit.on, std::string_view(visit.id));
    };
    return key(*a.visit) < key(*b.visit);
  });
  return out;
}

VisitTeamFacts visit_team_facts(const plan::Plan& plan, const PlanIndex& index,
                                const Content& content, std::span<const EvaluatedVisit> visits,
                                Date from, Date today) {
  VisitTeamFacts facts;
  std::set<std::string> reps;
  for (const plan::Member& member : plan.members) {
    if (member.role == "rep") reps.insert(member.id);
  }
  facts.coaching = {.reps = {reps.begin(), reps.end()}, .from = from, .to = today};
  for (const EvaluatedVisit& visit : visits) add_visit(visit, index, content, today, facts, reps);
  facts.reps.assign(reps.begin(), reps.end());
  for (const plan::Coaching& session : plan.coaching)
    add_session(session, index, content, today, facts);
  facts.omissions.tidy();
  return facts;
}

}  // namespace dealbench::app
