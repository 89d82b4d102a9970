// The output side of the funnel: key figures with their "why", and the chart.
#include <algorithm>

#include "i18n/keys_generated.h"
#include "ui/charts/funnel_chart.h"
#include "ui/screens/funnel_screen.h"
#include "ui/widgets/card.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/status.h"

namespace dealbench::ui {
namespace {

namespace keys = i18n::keys;

void draw_chart(ScreenContext& ui, const app::FunnelView& view) {
  std::vector<FunnelStage> stages;
  std::string summary;
  for (const app::FunnelStageView& stage : view.stages) {
    stages.push_back({.name = stage.label,
                      .count = stage.value,
                      .amount = stage.size,
                      .conversion = stage.conversion});
    summary += stage.label + " " + stage.value + (&stage == &view.stages.back() ? "" : " → ");
  }
  for (const std::string_view key : {"bookings", "collected"}) {
    const auto result = std::ranges::find(view.results, key, &app::ResultView::key);
    if (result == view.results.end() || stages.empty()) continue;
    stages.push_back({.name = result->label,
                      .count = result->value,
                      .amount = view.stages.back().size,
                      .is_money = true});
    summary += " → " + result->label + " " + result->value;
  }
  funnel_chart(ui.kit, "funnel/chart", stages,
               {.name = ui.t(keys::funnel::chart), .summary = summary});
}

void draw_why(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view) {
  const auto result = std::ranges::find(view.results, state.explained, &app::ResultView::key);
  if (result == view.results.end()) {
    state.explained.clear();
    return;
  }
  const std::string title = ui.fill(keys::funnel::why_of, {{"result", result->label}});
  Dialog dialog(ui.kit, "funnel/why", {.title = title});
  text(ui.kit, result->value, {.size = TextSize::display, .is_bold = true});
  gap(ui.kit, space::xs);
  text(ui.kit, result->why);
  if (dialog.wants_to_close()) state.explained.clear();
}

}  // namespace

void draw_funnel_results(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view) {
  {
    Card card(ui.kit, "funnel/results", {.title = ui.t(keys::funnel::results)});
    if (!view.missing.empty()) {
      empty_state(
          ui.kit, "funnel/missing",
          {.icon = Icon::funnel, .title = ui.t(keys::funnel::missing_title), .text = view.missing});
      return;
    }
    if (!view.problem.empty()) {
      banner(ui.kit, "funnel/problem", {.status = Status::bad, .text = view.problem});
      return;
    }
    draw_chart(ui, view);
    gap(ui.kit, space::sm);
    Grid grid(ui.kit, "funnel/tiles", 4, 172, space::md);
    for (const app::ResultView& result : view.results) {
      grid.next();
      const std::string id = "funnel/result/" + result.key;
      const std::string why_id = "funnel/why/" + result.key;
      const std::string why = ui.fill(keys::funnel::why_of, {{"result", result.label}});
      if (stat_tile(ui.kit, id,
                    {.label = result.label,
                     .value = result.value,
                     .note = result.note,
                     .why_id = why_id,
                     .why = why,
                     .min_height = grid.row_height()})) {
        state.explained = result.key;
      }
    }
  }
  if (!state.explained.empty()) draw_why(ui, state, view);
}

}  // namespace dealbench::ui
