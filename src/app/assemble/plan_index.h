#pragma once
// The records of a plan by id and by what they belong to, found once so that no report searches.
// Holds pointers into the plan: it lives no longer than the plan stays unchanged.

#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "plan/model/plan.h"

namespace dealbench::app {

// Records by their own id.
template <typename T>
class ById {
 public:
  explicit ById(const std::vector<T>& records) {
    for (const T& record : records) records_.emplace(record.id, &record);
  }
  // Nullptr when there is none: a reference that leads nowhere counts as not stated.
  [[nodiscard]] const T* find(std::string_view id) const {
    const auto found = records_.find(id);
    return found == records_.end() ? nullptr : found->second;
  }

 private:
  std::map<std::string_view, const T*> records_;
};

// Records by the id in one of their fields, in the order of the plan.
template <typename T>
class Grouped {
 public:
  Grouped(const std::vector<T>& records, std::string T::*field) {
    for (const T& record : records) {
      if (!(record.*field).empty()) groups_[record.*field].push_back(&record);
    }
  }
  [[nodiscard]] std::span<const T* const> of(std::string_view id) const {
    const auto found = groups_.find(id);
    if (found == groups_.end()) return {};
    return found->second;
  }

 private:
  std::map<std::string_view, std::vector<const T*>> groups_;
};

struct PlanIndex {
  explicit PlanIndex(const plan::Plan& plan);

  ById<plan::Account> accounts;
  ById<plan::Deal> deals;
  ById<plan::Person> people;
  ById<plan::Member> members;
  ById<plan::Offer> offers;
  ById<plan::Visit> visits;

  // By deal.
  Grouped<plan::StageChange> stage_changes;
  Grouped<plan::Rival> rivals;
  Grouped<plan::DealPerson> deal_people;
  Grouped<plan::Rating> ratings;
  Grouped<plan::Assessment> assessments;
  Grouped<plan::Acknowledgement> acknowledgements;
  Grouped<plan::Promise> promises;
  Grouped<plan::Benefit> benefits;
  Grouped<plan::Visit> deal_visits;
  Grouped<plan::Unknown> unknowns;
  Grouped<plan::Advantage> advantages;

  // By account.
  Grouped<plan::Deal> account_deals;
  Grouped<plan::Visit> account_visits;  // those that name the account, not those of its deals
  Grouped<plan::Touch> touches;
  Grouped<plan::AccountKpi> account_kpis;
  Grouped<plan::Action> account_actions;

  Grouped<plan::Unknown> visit_unknowns;      // by the visit in which they are to be asked
  Grouped<plan::Advantage> offer_advantages;  // by offer
  Grouped<plan::Feature> features;            // by offer
  Grouped<plan::StagingStep> staging_steps;   // by scenario
};

}  // namespace dealbench::app
