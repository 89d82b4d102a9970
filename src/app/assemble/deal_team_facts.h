#pragma once
// What a deal says about its team: the two triangles, the hand-over to pre-sales, and the return on
// investment that is reckoned with the customer.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/assemble/omissions.h"
#include "app/assemble/plan_index.h"
#include "app/content.h"
#include "engine/funnel/roi.h"
#include "engine/radar/hand_over.h"
#include "engine/radar/triangles.h"

namespace dealbench::app {

struct TriangleFacts {
  std::array<std::optional<std::int32_t>, engine::triangle_corner_count> ratings;  // golden
  std::array<std::optional<Id>, engine::triangle_corner_count> people;             // iron
  Omissions omissions;  // "deals/d1/golden_triangle/luck", "deals/d1/account_manager"
};

// A manager who is no member of the plan counts as not stated.
[[nodiscard]] TriangleFacts triangle_facts(const plan::Deal& deal, const PlanIndex& index);

// A person's concept is written when a text stands in any layer of it. The list of unknowns holds
// the deal's questions to pre-sales that have a topic and no answer yet.
[[nodiscard]] engine::HandOverFacts hand_over_facts(const plan::Deal& deal, const PlanIndex& index);

struct RoiSheet {
  bool begun = false;      // a benefit or a cost is stated
  engine::RoiFacts facts;  // benefits by id
  // What the sheet cannot do without, "deals/d1/roi_price": it is not reckoned then.
  std::vector<std::string> missing;
  // Not stated and counted in our favour: costs as 0, the margin of extra income and the credited
  // part as the whole.
  std::vector<std::string> assumed;
  Omissions omissions;  // "benefits/b1/monthly": the benefit is not in the facts

  [[nodiscard]] bool can_be_reckoned() const { return begun && missing.empty(); }
};

[[nodiscard]] RoiSheet roi_sheet(const plan::Deal& deal, const PlanIndex& index,
                                 const Content& content);

}  // namespace dealbench::app
