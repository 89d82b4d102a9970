#pragma once
// The plan document. Order of records is the user's order and is kept.

#include <cstdint>
#include <string>
#include <vector>

#include "plan/model/account.h"
#include "plan/model/deal.h"
#include "plan/model/lead.h"
#include "plan/model/offer.h"
#include "plan/model/people.h"
#include "plan/model/planning.h"
#include "plan/model/scenario.h"
#include "plan/model/settings.h"
#include "plan/model/team.h"
#include "plan/model/visit.h"
#include "plan/model/work.h"

namespace dealbench::plan {

inline constexpr std::int64_t plan_format = 1;
inline constexpr std::string_view plan_type = "dealbench.plan";

struct Plan {
  // Envelope.
  std::string app;  // program and version that made the last edit
  Id plan_id;
  std::int64_t revision = 0;  // number of edits made so far
  std::vector<std::string> parents;
  std::string saved_at;  // UTC time of the last edit; empty: never edited
  json::Object extra;    // unknown keys of the envelope

  Settings settings;
  PlaybookCopy playbook;
  std::vector<Scenario> scenarios;
  std::vector<StagingStep> staging_steps;
  std::vector<Year> years;
  std::vector<MarketSegment> market_segments;
  std::vector<MarketRow> market_rows;
  std::vector<BalanceCell> balance_cells;
  std::vector<MetricChoice> metrics;
  std::vector<MetricChain> metric_chains;
  std::vector<Territory> territories;
  std::vector<Member> members;
  std::vector<Offer> offers;
  std::vector<Feature> features;
  std::vector<Channel> channels;
  std::vector<Account> accounts;
  std::vector<Touch> touches;
  std::vector<AccountPlan> account_plans;
  std::vector<AccountKpi> account_kpis;
  std::vector<Person> people;
  std::vector<Lead> leads;
  std::vector<Deal> deals;
  std::vector<StageChange> stage_changes;
  std::vector<Rival> rivals;
  std::vector<DealPerson> deal_people;
  std::vector<Influence> influences;
  std::vector<Rating> ratings;
  std::vector<Assessment> assessments;
  std::vector<Acknowledgement> acknowledgements;
  std::vector<Promise> promises;
  std::vector<Benefit> benefits;
  std::vector<Comment> comments;
  std::vector<Visit> visits;
  std::vector<Unknown> unknowns;
  std::vector<Advantage> advantages;
  std::vector<Action> actions;
  std::vector<Meeting> meetings;
  std::vector<Coaching> coaching;
  std::vector<SelfRating> self_ratings;
  std::vector<WorkTime> work_times;
  std::vector<ProgrammeRun> programme_runs;
  std::vector<Delivered> delivered;

  // Out of line: it is large, and most files only pass it on.
  Plan();
  Plan(const Plan& other);
  Plan(Plan&& other) noexcept;
  Plan& operator=(const Plan& other);
  Plan& operator=(Plan&& other) noexcept;
  ~Plan();

  friend bool operator==(const Plan& a, const Plan& b);
};

}  // namespace dealbench::plan
