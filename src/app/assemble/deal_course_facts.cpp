// Stage changes, visits, promises and acknowledgements of a deal.

#include <algorithm>
#include <tuple>

#include "app/assemble/deal_parts.h"
#include "app/assemble/field_words.h"

namespace dealbench::app {
namespace {

void add_stage_changes(std::span<const plan::StageChange* const> changes,
                       AssembledDeal& assembled) {
  for (const plan::StageChange* change : changes) {
    const std::string place = place_of("stage_changes", *change);
    if (!change->since) assembled.omissions.incomplete.push_back(place + "/since");
    if (!change->stage) assembled.omissions.incomplete.push_back(place + "/stage");
    if (!change->since || !change->stage) continue;
    assembled.facts.earlier_stages.push_back({narrowed(*change->stage), *change->since});
  }
  std::ranges::sort(assembled.facts.earlier_stages,
                    [](const engine::StageChange& a, const engine::StageChange& b) {
                      return std::tie(a.since, a.stage) < std::tie(b.since, b.stage);
                    });
}

// A level that the playbook does not know is no commitment; the visit's own report refuses it.
bool commitment_obtained(const plan::Visit& visit, const PlanIndex& index,
                         const engine::CommitmentRules& rules) {
  const auto report =
      engine::assess_commitment({.obtained = narrowed(visit.commitment_level),
                                 .has_action = is_stated(visit.commitment),
                                 .has_person = index.people.find(visit.commitment_by) != nullptr,
                                 .has_date = visit.commitment_due.has_value()},
                                rules);
  return report && report->obtained;
}

void add_visits(std::span<const plan::Visit* const> visits, const PlanIndex& index,
                const Content& content, AssembledDeal& assembled) {
  for (const plan::Visit* visit : visits) {
    if (visit->state != "done") continue;
    if (!visit->on) {
      assembled.omissions.incomplete.push_back(place_of("visits", *visit) + "/on");
      continue;
    }
    assembled.facts.visits.push_back(
        {*visit->on, commitment_obtained(*visit, index, content.visit.rules.commitment)});
  }
  std::ranges::sort(
      assembled.facts.visits, [](const engine::DealVisit& a, const engine::DealVisit& b) {
        return std::tie(a.on, a.commitment_obtained) < std::tie(b.on, b.commitment_obtained);
      });
}

void add_promises(std::span<const plan::Promise* const> promises, AssembledDeal& assembled) {
  for (const plan::Promise* promise : promises) {
    if (!promise->made_on) {
      assembled.omissions.incomplete.push_back(place_of("promises", *promise) + "/made_on");
      continue;
    }
    assembled.facts.promises.push_back(
        {promise->id, *promise->made_on, yes_or_no(promise->agreed_by_delivery)});
  }
  std::ranges::sort(assembled.facts.promises, {}, &engine::PromiseFacts::id);
}

void add_acknowledgements(std::span<const plan::Acknowledgement* const> acknowledgements,
                          AssembledDeal& assembled) {
  auto& facts = assembled.facts.acknowledgements;
  for (const plan::Acknowledgement* record : acknowledgements) {
    const std::string place = place_of("acknowledgements", *record);
    const std::size_t before = assembled.omissions.incomplete.size();
    if (!is_stated(record->code)) assembled.omissions.incomplete.push_back(place + "/code");
    if (!is_stated(record->place)) assembled.omissions.incomplete.push_back(place + "/place");
    if (!is_stated(record->reason)) assembled.omissions.incomplete.push_back(place + "/reason");
    if (!record->on) assembled.omissions.incomplete.push_back(place + "/on");
    if (assembled.omissions.incomplete.size() > before) continue;
    facts.push_back(
        {record->code, record->place, record->fingerprint, record->reason, *record->on});
  }
  std::ranges::sort(
      facts, [](const engine::FindingAcknowledgement& a, const engine::FindingAcknowledgement& b) {
        return std::tie(a.code, a.place, a.on, a.reason, a.fingerprint) <
               std::tie(b.code, b.place, b.on, b.reason, b.fingerprint);
      });
}

}  // namespace

void add_course(const plan::Deal& deal, const PlanIndex& index, const Content& content,
                AssembledDeal& assembled) {
  add_stage_changes(index.stage_changes.of(deal.id), assembled);
  add_visits(index.deal_visits.of(deal.id), index, content, assembled);
  add_promises(index.promises.of(deal.id), assembled);
  add_acknowledgements(index.acknowledgements.of(deal.id), assembled);
}

}  // namespace dealbench::app
