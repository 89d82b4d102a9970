#include "app/assemble/team_plan_facts.h"

#include <algorithm>
#include <map>

#include "app/assemble/contact_facts.h"
#include "app/assemble/field_words.h"
#include "app/assemble/visit_facts.h"

namespace dealbench::app {
namespace {

// Whole numbers, so that sums do not depend on the order of records.
struct TerritoryCounts {
  std::int64_t reps = 0;
  std::int64_t leads = 0;
  std::int64_t visits = 0;
  std::int64_t accounts = 0;
  std::int64_t bookings = 0;
};

class TerritoryCounter {
 public:
  TerritoryCounter(const Assembly& assembly, const Period& period)
      : index_(assembly.index), period_(period), today_(assembly.today) {
    for (const plan::Territory& territory : assembly.plan.territories) counts_[territory.id] = {};
  }

  void count(const plan::Member& member) {
    if (member.role == "rep") add(member.territory, &TerritoryCounts::reps, 1);
  }
  void count(const plan::Account& account) {
    add(account.territory, &TerritoryCounts::accounts, 1);
  }
  void count(const plan::Lead& lead) {
    if (period_.contains(lead.received_on))
      add(home_of(index_.accounts.find(lead.account), lead.owner), &TerritoryCounts::leads, 1);
  }
  void count(const plan::Visit& visit) {
    if (!took_place(visit, today_) || !period_.contains(visit.on)) return;
    const plan::Deal* deal = visit_deal(visit, index_);
    const plan::Account* account = index_.accounts.find(deal ? deal->account : visit.account);
    add(home_of(account, visit.owner), &TerritoryCounts::visits, 1);
  }
  void count(const plan::Deal& deal) {
    if (deal.outcome != "won" || !period_.contains(deal.closed_on) || !deal.deal_value) return;
    add(home_of(index_.accounts.find(deal.account), deal.owner), &TerritoryCounts::bookings,
        deal.deal_value->minor);
  }

  [[nodiscard]] std::vector<engine::TerritoryFacts> facts() const {
    const auto real = [](std::int64_t count) { return static_cast<double>(count); };
    std::vector<engine::TerritoryFacts> facts;
    for (const auto& [id, counts] : counts_) {
      facts.push_back({.id = id,
                       .reps = real(counts.reps),
                       .leads = real(counts.leads),
                       .visits = real(counts.visits),
                       .accounts = real(counts.accounts),
                       .bookings = real(counts.bookings)});
    }
    return facts;
  }

 private:
  [[nodiscard]] std::string_view home_of(const plan::Account* account,
                                         std::string_view owner) const {
    if (account && counts_.contains(account->territory)) return account->territory;
    const plan::Member* member = index_.members.find(owner);
    return member ? std::string_view(member->territory) : std::string_view();
  }
  void add(std::string_view territory, std::int64_t TerritoryCounts::*count, std::int64_t more) {
    const auto found = counts_.find(territory);
    // A sum stops just beyond what the engine accepts, where it is refused.
    if (found != counts_.end() && found->second.*count <= max_money_minor)
      found->second.*count += more;
  }

  const PlanIndex& index_;
  Period period_;
  Date today_;
  std::map<std::string, TerritoryCounts, std::less<>> counts_;
};

}  // namespace

std::vector<std::string> rep_ids(const plan::Plan& plan) {
  std::vector<std::string> ids;
  for (const plan::Member* member : in_id_order(plan.members)) {
    if (member->role == "rep") ids.push_back(member->id);
  }
  return ids;
}

std::vector<engine::TerritoryFacts> territory_facts(const Assembly& assembly,
                                                    const Period& period) {
  TerritoryCounter counter(assembly, period);
  const auto count_all = [&counter](const auto& records) {
    for (const auto& record : records) counter.count(record);
  };
  count_all(assembly.plan.members);
  count_all(assembly.plan.accounts);
  count_all(assembly.plan.leads);
  count_all(assembly.plan.visits);
  count_all(assembly.plan.deals);
  return counter.facts();
}

engine::CoachingFacts coaching_facts(const Assembly& assembly, const Period& period,
                                     SessionKind kind, Omissions& omissions) {
  engine::CoachingFacts facts{
      .reps = rep_ids(assembly.plan), .sessions = {}, .from = period.from, .to = period.to};
  for (const plan::Coaching* session : in_id_order(assembly.plan.coaching)) {
    if ((session->kind == "training") != (kind == SessionKind::training)) continue;
    const bool has_member = assembly.index.members.find(session->member) != nullptr;
    const auto miss = [&](bool is_missing, std::string_view field) {
      if (is_missing) omissions.incomplete.push_back(field_place("coaching", *session, field));
    };
    miss(!has_member, "member");
    miss(!session->on, "on");
    miss(!session->minutes, "minutes");
    if (has_member && session->on && session->minutes)
      facts.sessions.push_back({session->member, *session->on, narrowed(*session->minutes)});
  }
  return facts;
}

std::vector<NewHire> new_hires(const Assembly& assembly, Omissions& omissions) {
  const auto& path = assembly.content.planning.new_hire_path;
  std::int32_t last_day = 0;
  for (const playbook::PathStepText& step : path) last_day = std::max(last_day, step.step.by_day);
  std::vector<NewHire> hires;
  for (const plan::Member* member : in_id_order(assembly.plan.members)) {
    if (!member->started_on) continue;
    NewHire hire{member, *member->started_on, {}};
    for (const std::string& id : member->path_done) {
      const bool is_known = std::ranges::any_of(
          path, [&id](const playbook::PathStepText& step) { return step.step.id == id; });
      if (is_known && std::ranges::find(hire.done, id) == hire.done.end()) {
        hire.done.push_back(id);
      } else if (!is_known) {
        omissions.unknown_keys.push_back(field_place("members", *member, "path_done", id));
      }
    }
    const std::int32_t day = days_between(*member->started_on, assembly.today) + 1;
    const bool is_unfinished = !hire.done.empty() && hire.done.size() < path.size();
    if (day <= last_day || is_unfinished) hires.push_back(std::move(hire));
  }
  return hires;
}

const playbook::MeetingText* meeting_of(const plan::Meeting& meeting, const Content& content,
                                        Omissions& omissions) {
  for (const playbook::MeetingText& text : content.planning.meetings) {
    if (text.meeting.id == meeting.agenda) return &text;
  }
  omissions.unknown_keys.push_back(field_place("meetings", meeting, "agenda"));
  return nullptr;
}

engine::MeetingFacts meeting_facts(const plan::Meeting& meeting, const PlanIndex& index,
                                   Omissions& omissions) {
  engine::MeetingFacts facts{.deals = {}, .available_minutes = narrowed(meeting.minutes)};
  for (const std::string& deal : meeting.deals) {
    if (index.deals.find(deal)) {
      facts.deals.push_back(deal);
    } else {
      omissions.incomplete.push_back(field_place("meetings", meeting, "deals", deal));
    }
  }
  return facts;
}

}  // namespace dealbench::app
