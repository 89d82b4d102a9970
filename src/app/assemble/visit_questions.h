#pragma once
// What to ask and what to show in a visit: what the deal does not know, our advantages, and the
// facts of the visit card. All as of the visit's day; without a day, as of now.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/assemble/omissions.h"
#include "app/assemble/plan_index.h"
#include "app/content.h"
#include "engine/guide/visit_card.h"
#include "engine/visit/questions.h"

namespace dealbench::app {

inline constexpr std::array<std::string_view, engine::question_kind_count> question_kind_keys{
    "confirmation", "new_information", "attitude", "commitment", "concern"};

// How far a deal's indicator falls short, as the radar weighs it; at least 0.
struct IndicatorGap {
  std::string indicator;  // "motives"
  double gap = 0;
};

// How far a deal falls short, for the order of questions.
struct DealGaps {
  Id deal;
  std::vector<IndicatorGap> gaps;
};

// By id:
// - the plan's unknowns of this visit, and those of its deal that no other visit is to ask, that
//   are not for pre-sales and not for somebody who does not take part. One with an answer is known
//   from the day of the answer on.
// - the checks of the deal that are unanswered or answered with "unknown", with the playbook's
//   topics and the gap of their indicator, or 1 where `gaps` does not have it.
// What people wrote down weighs as much as the largest gap; 1 more when it names this visit.
[[nodiscard]] std::vector<engine::UnknownItem> unknowns_of(const plan::Visit& visit,
                                                           const PlanIndex& index,
                                                           const Content& content,
                                                           std::span<const IndicatorGap> gaps,
                                                           Omissions& omissions);

// By id: the advantages worded for the visit's deal, and those of the deal's offer that are worded
// for no deal. A layer that the playbook does not have counts as none.
[[nodiscard]] std::vector<engine::AdvantageFacts> advantages_of(const plan::Visit& visit,
                                                                const PlanIndex& index,
                                                                const Content& content,
                                                                Omissions& omissions);

// The customer's industry is a library when it is the library's id or one of its names.
[[nodiscard]] engine::VisitCardFacts visit_card_facts(const plan::Visit& visit,
                                                      const PlanIndex& index,
                                                      const Content& content,
                                                      std::span<const IndicatorGap> gaps,
                                                      Omissions& omissions);

}  // namespace dealbench::app
