#pragma once
// The computed parts of the funnel's view, one source file each.

#include "app/view_model/funnel_view.h"
#include "app/view_model/words.h"

namespace dealbench::app {

// Precondition of the first two: the scenario is complete. Facts that the engine refuses go into
// view.problem.
void fill_results(FunnelView& view, const plan::Scenario& scenario, const Words& words);
void fill_effects(FunnelView& view, const plan::Scenario& scenario, const Content& content,
                  const Words& words);
void fill_goal(FunnelView& view, const plan::Scenario& scenario, const Words& words);
void fill_comparison(FunnelView& view, const plan::Plan& plan, const Words& words);

}  // namespace dealbench::app
