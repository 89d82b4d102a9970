#include "app/assemble/plan_index.h"

namespace dealbench::app {

PlanIndex::PlanIndex(const plan::Plan& plan)
    : accounts(plan.accounts),
      deals(plan.deals),
      people(plan.people),
      members(plan.members),
      offers(plan.offers),
      visits(plan.visits),
      stage_changes(plan.stage_changes, &plan::StageChange::deal),
      rivals(plan.rivals, &plan::Rival::deal),
      deal_people(plan.deal_people, &plan::DealPerson::deal),
      ratings(plan.ratings, &plan::Rating::deal),
      assessments(plan.assessments, &plan::Assessment::deal),
      acknowledgements(plan.acknowledgements, &plan::Acknowledgement::deal),
      promises(plan.promises, &plan::Promise::deal),
      benefits(plan.benefits, &plan::Benefit::deal),
      deal_visits(plan.visits, &plan::Visit::deal),
      unknowns(plan.unknowns, &plan::Unknown::deal),
      advantages(plan.advantages, &plan::Advantage::deal),
      account_deals(plan.deals, &plan::Deal::account),
      account_visits(plan.visits, &plan::Visit::account),
      touches(plan.touches, &plan::Touch::account),
      account_kpis(plan.account_kpis, &plan::AccountKpi::account),
      account_actions(plan.actions, &plan::Action::account),
      visit_unknowns(plan.unknowns, &plan::Unknown::visit),
      offer_advantages(plan.advantages, &plan::Advantage::offer),
      features(plan.features, &plan::Feature::offer),
      staging_steps(plan.staging_steps, &plan::StagingStep::scenario) {}

}  // namespace dealbench::app
