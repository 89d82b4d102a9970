#include "app/assemble/guide_facts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "app/assemble/contact_facts.h"
#include "app/assemble/field_words.h"
#include "app/assemble/plan_deals.h"
#include "app/assemble/visit_facts.h"

namespace dealbench::app {
namespace {

using engine::ActionKind;

class GuideAssembler {
 public:
  GuideAssembler(const Assembly& assembly, Omissions& omissions)
      : plan_(assembly.plan),
        index_(assembly.index),
        content_(assembly.content),
        omissions_(omissions) {
    facts_.today = assembly.today;
  }

  engine::GuideFacts assemble(std::span<const EvaluatedVisit> visits,
                              std::span<const DealFindings> findings) {
    for (const plan::Lead& lead : plan_.leads) add_lead(lead);
    for (const EvaluatedVisit& visit : visits) add_visit(*visit.visit, visit.facts);
    for (const plan::Account& account : plan_.accounts) add_customer(account);
    for (const plan::Promise& promise : plan_.promises) add_promise(promise);
    for (const plan::Action& action : plan_.actions) add_action(action);
    add_deals(findings);
    add_programmes();
    return std::move(facts_);
  }

 private:
  [[nodiscard]] bool happened(const std::optional<Date>& date) const {
    return has_happened(date, facts_.today);
  }
  void add_due(ActionKind kind, std::string_view collection, const Id& id, Date due,
               std::optional<Money> amount) {
    facts_.dues.push_back({kind, {std::string(collection), id}, due, amount});
  }
  [[nodiscard]] std::optional<Money> amount_of(const plan::Deal* deal) const {
    return deal ? deal->deal_value : std::nullopt;
  }
  // Lost, or ended without a decision.
  [[nodiscard]] bool came_to_nothing(const plan::Deal* deal) const {
    return deal && is_closed(*deal, facts_.today) && deal->outcome != "won";
  }

  void add_lead(const plan::Lead& lead) {
    const bool open = lead.status.empty() || lead.status == "open";
    const bool answered = happened(lead.answered_on) || !open;
    if (lead.received_on) {
      facts_.leads.push_back({lead.id, *lead.received_on, answered, lead.amount});
    } else if (!answered) {
      omissions_.incomplete.push_back(field_place("leads", lead, "received_on"));
    }
    if (!lead.callback_due || lead.status == "dropped") return;
    const bool called = happened(lead.answered_on) && *lead.answered_on >= *lead.callback_due;
    if (!called) add_due(ActionKind::call_back, "leads", lead.id, *lead.callback_due, lead.amount);
  }

  void add_visit(const plan::Visit& visit, const engine::VisitFacts& visited) {
    const plan::Deal* deal = visit_deal(visit, index_);
    if (has_commitment(visit, content_) && !came_to_nothing(deal) &&
        (visit.commitment_state.empty() || visit.commitment_state == "open"))
      add_due(ActionKind::check_commitment, "visits", visit.id, *visit.commitment_due,
              amount_of(deal));
    if (visit_state(visit) == VisitState::cancelled) return;
    if (!visit.on) {
      omissions_.incomplete.push_back(field_place("visits", visit, "on"));
      return;
    }
    const engine::VisitRules& rules = content_.visit.rules;
    const auto form = engine::assess_form(rules.plan, visited.depth, visited.plan_filled);
    const auto ratings = engine::assess_evaluation(visited.ratings, rules.evaluation);
    facts_.visits.push_back({.id = visit.id,
                             .on = *visit.on,
                             .state = visit_state(visit) == VisitState::done
                                          ? engine::GuideVisitState::done
                                          : engine::GuideVisitState::planned,
                             .prepared = form && form->complete,
                             .evaluated = ratings && ratings->mean,
                             .summary_sent = happened(visit.summary_sent_on),
                             .amount = amount_of(deal)});
  }

  void add_customer(const plan::Account& account) {
    if (!happened(account.last_bought_on)) return;
    const std::vector<Date> contacts = days_contacted(account, index_, facts_.today);
    facts_.customers.push_back(
        {.id = account.id,
         .last_purchase = account.last_bought_on,
         .last_contact = contacts.empty() ? std::nullopt : std::optional(contacts.back()),
         .amount = account.last_order_value});
  }

  void add_promise(const plan::Promise& promise) {
    const plan::Deal* deal = index_.deals.find(promise.deal);
    if (happened(promise.kept_on) || came_to_nothing(deal)) return;
    if (promise.due)
      add_due(ActionKind::keep_promise, "promises", promise.id, *promise.due, amount_of(deal));
    else
      omissions_.incomplete.push_back(field_place("promises", promise, "due"));
  }

  void add_action(const plan::Action& action) {
    const plan::Deal* deal = index_.deals.find(action.deal);
    if (!action.due || happened(action.done_on) || came_to_nothing(deal)) return;
    add_due(ActionKind::do_action, "actions", action.id, *action.due, amount_of(deal));
  }

  // The last day until today on which a meeting had the deal on its agenda.
  [[nodiscard]] std::map<std::string_view, Date> last_meetings() const {
    std::map<std::string_view, Date> last;
    for (const plan::Meeting& meeting : plan_.meetings) {
      if (!happened(meeting.on)) continue;
      for (const Id& deal : meeting.deals) {
        const auto [place, added] = last.emplace(deal, *meeting.on);
        if (!added) place->second = std::max(place->second, *meeting.on);
      }
    }
    return last;
  }

  void add_deals(std::span<const DealFindings> findings) {
    const std::map<std::string_view, Date> meetings = last_meetings();
    std::map<std::string_view, std::vector<engine::GuideFinding>> found;
    for (const DealFindings& of_deal : findings) {
      auto& list = found[of_deal.deal];
      list.insert(list.end(), of_deal.findings.begin(), of_deal.findings.end());
    }
    for (const plan::Deal& deal : plan_.deals) {
      const auto held = meetings.find(deal.id);
      const bool reviewed =
          deal.review_due && held != meetings.end() && held->second >= *deal.review_due;
      facts_.deals.push_back(
          {.id = deal.id,
           .open = !is_closed(deal, facts_.today),
           .amount = deal.deal_value,
           .findings = found[deal.id],
           .review_due = reviewed ? std::nullopt : deal.review_due,
           .proposal_due = happened(deal.proposal_sent_on) ? std::nullopt : deal.proposal_due});
    }
  }

  void add_programmes() {
    for (const FollowedProgramme& followed :
         followed_programmes(plan_, index_, content_, omissions_)) {
      const auto report = engine::programme_day(
          followed.programme->programme, *followed.run->started_on, facts_.today, followed.done);
      if (report && report->task && !report->task_done)
        add_due(ActionKind::follow_programme, "programme_runs", followed.run->id, facts_.today, {});
    }
  }

  const plan::Plan& plan_;
  const PlanIndex& index_;
  const Content& content_;
  Omissions& omissions_;
  engine::GuideFacts facts_;
};

}  // namespace

engine::GuideFacts guide_facts(const Assembly& assembly, std::span<const EvaluatedVisit> visits,
                               std::span<const DealFindings> findings, Omissions& omissions) {
  return GuideAssembler(assembly, omissions).assemble(visits, findings);
}

std::vector<FollowedProgramme> followed_programmes(const plan::Plan& plan, const PlanIndex& index,
                                                   const Content& content, Omissions& omissions) {
  std::vector<FollowedProgramme> out;
  for (const plan::ProgrammeRun* run : in_id_order(plan.programme_runs)) {
    const auto& all = content.guide.programmes;
    const auto programme = std::ranges::find(
        all, run->programme,
        [](const playbook::ProgrammeTexts& texts) { return std::string_view(texts.programme.id); });
    if (programme == all.end()) {
      const bool stated = !run->programme.empty();
      (stated ? omissions.unknown_keys : omissions.incomplete)
          .push_back(field_place("programme_runs", *run, "programme", run->programme));
      continue;
    }
    if (!run->started_on) {
      omissions.incomplete.push_back(field_place("programme_runs", *run, "started_on"));
      continue;
    }
    FollowedProgramme followed{
        .run = run, .programme = &*programme, .member = index.members.find(run->member)};
    if (!followed.member && !run->member.empty())
      omissions.incomplete.push_back(field_place("programme_runs", *run, "member"));
    for (const std::string& task : run->done) {
      if (std::ranges::find(programme->programme.tasks, task, &engine::ProgrammeTask::id) !=
          programme->programme.tasks.end())
        followed.done.push_back(task);
      else
        omissions.unknown_keys.push_back(field_place("programme_runs", *run, "done", task));
    }
    out.push_back(std::move(followed));
  }
  return out;
}

std::vector<MemberRatings> self_ratings(const plan::Plan& plan, const PlanIndex& index,
                                        const Content& content, Date today, Omissions& omissions) {
  std::map<std::string, std::vector<engine::SelfRating>> by_member;
  for (const plan::SelfRating& rating : plan.self_ratings) {
    const auto place = [&](std::string_view field, std::string_view more = {}) {
      return field_place("self_ratings", rating, field, more);
    };
    const bool has_question = std::ranges::any_of(
        content.guide.self_rating,
        [&](const playbook::LinkedText& text) { return text.entry.id == rating.question; });
    if (!has_question && !rating.question.empty())
      omissions.unknown_keys.push_back(place("question", rating.question));
    else if (!has_question)
      omissions.incomplete.push_back(place("question"));
    if (!rating.on) omissions.incomplete.push_back(place("on"));
    if (!rating.value) omissions.incomplete.push_back(place("value"));
    const bool named = index.members.find(rating.member) != nullptr;
    if (!named && !rating.member.empty()) omissions.incomplete.push_back(place("member"));
    if (!has_question || !rating.value || !has_happened(rating.on, today)) continue;
    by_member[named ? rating.member : std::string()].push_back(
        {*rating.on, rating.question, narrowed(*rating.value)});
  }
  std::vector<MemberRatings> out;
  for (auto& [member, ratings] : by_member) out.push_back({member, std::move(ratings)});
  return out;
}

}  // namespace dealbench::app
