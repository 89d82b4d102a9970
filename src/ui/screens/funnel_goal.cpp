// From a target back to the levers.
#include <algorithm>
#include <array>

#include "i18n/keys_generated.h"
#include "ui/screens/funnel_screen.h"
#include "ui/shell/field_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/table.h"

namespace dealbench::ui {
namespace {

namespace keys = i18n::keys;
using app::GoalLeverView;

void draw_question(ScreenContext& ui, const app::FunnelView& view) {
  const app::GoalView& goal = view.goal;
  std::vector<Option> outputs;
  for (const auto& [key, label] : goal.outputs) outputs.push_back({.id = key, .text = label});
  Grid grid(ui.kit, "funnel/goal/question", 3, 200);
  grid.next();
  const auto chosen = select(ui.kit, "funnel/goal/output", outputs, goal.output,
                             {.label = ui.t(keys::goal::output)});
  if (chosen) {
    ui.send(app::SetFieldTo{"scenarios",
                            view.scenario,
                            "goal_output",
                            plan::FieldValue{goal.outputs[*chosen].first},
                            {}});
  }
  grid.next();
  const FieldPlace place{"scenarios", view.scenario, goal.target_field};
  const std::string problem = draft_problem(ui, "funnel/goal/target", place);
  const std::string hint = goal.now_text.empty()
                               ? std::string()
                               : ui.fill(keys::goal::now_is, {{"value", goal.now_text}});
  const FieldChange change = number_field(ui.kit, "funnel/goal/target", goal.target_text,
                                          {.label = ui.t(keys::goal::target),
                                           .error = problem,
                                           .hint = hint,
                                           .suffix = goal.target_unit});
  if (goal.outputs[goal.output].first == goal.outputs.front().first && view.goal.output == 0 &&
      change.committed) {
    // The default output is stated with the first target, so that the file says what the target is
    // of.
    ui.send(app::SetFieldTo{"scenarios",
                            view.scenario,
                            "goal_output",
                            plan::FieldValue{goal.outputs.front().first},
                            {}});
  }
  send_field_change(ui, place, change);
}

void draw_alone(ScreenContext& ui, const app::FunnelView& view) {
  heading(ui.kit, 3, ui.t(keys::goal::alone));
  const std::array columns{
      Column{.title = ui.t(keys::goal::lever), .min_width = 110, .grow = 2},
      Column{.title = ui.t(keys::goal::now), .min_width = 80, .align = Align::right},
      Column{.title = ui.t(keys::goal::needed), .min_width = 90, .align = Align::right},
      Column{.title = ui.t(keys::goal::change), .min_width = 80, .align = Align::right},
      Column{.title = ui.t(keys::goal::remark), .min_width = 170, .grow = 3},
      Column{.title = {}, .min_width = 84, .grow = 0, .align = Align::right},
  };
  Table table(ui.kit, "funnel/goal/alone", columns, {.name = ui.t(keys::goal::alone)});
  table.rows(static_cast<int>(view.goal.alone.size()), [&](int index) {
    const GoalLeverView& lever = view.goal.alone[static_cast<std::size_t>(index)];
    table.row();
    table.cell(lever.label, {.is_bold = true});
    table.cell(lever.now);
    table.cell(lever.needed);
    table.cell(lever.change);
    table.cell(lever.remark, {.tone = lever.is_reached ? Tone::muted : Tone::warning});
    auto place = table.cell_region();
    if (!lever.is_reached) return;
    const std::string name = ui.fill(keys::goal::adopt_lever, {{"lever", lever.label}});
    if (button(ui.kit, "funnel/goal/adopt/" + lever.key, ui.t(keys::goal::adopt),
               {.kind = ButtonKind::quiet, .is_small = true, .help = name})) {
      ui.send(app::AdoptGoal{view.scenario, lever.key});
    }
  });
}

void draw_chosen_levers(ScreenContext& ui, const app::FunnelView& view) {
  std::vector<std::string> chosen;
  for (const GoalLeverView& lever : view.goal.alone) {
    if (lever.is_chosen) chosen.push_back(lever.key);
  }
  for (const GoalLeverView& lever : view.goal.alone) {
    const std::string id = "funnel/goal/lever/" + lever.key;
    if (!checkbox(ui.kit, id, lever.label, lever.is_chosen)) continue;
    std::vector<std::string> next = chosen;
    if (lever.is_chosen) {
      std::erase(next, lever.key);
    } else {
      next.push_back(lever.key);
    }
    ui.send(app::SetFieldTo{"scenarios",
                            view.scenario,
                            "goal_levers",
                            next.empty() ? plan::FieldValue{} : plan::FieldValue{next},
                            {}});
  }
}

void draw_together(ScreenContext& ui, const app::FunnelView& view) {
  heading(ui.kit, 3, ui.t(keys::goal::together_title));
  const app::GoalView& goal = view.goal;
  Grid grid(ui.kit, "funnel/goal/together_grid", 2, 300);
  grid.next();
  text(ui.kit, ui.t(keys::goal::levers), {.tone = Tone::muted});
  draw_chosen_levers(ui, view);
  grid.next();
  text(ui.kit, goal.together,
       {.size = TextSize::title,
        .is_bold = true,
        .tone = goal.can_adopt_together ? Tone::accent : Tone::warning});
  for (const GoalLeverView& lever : goal.together_levers) {
    text(ui.kit, lever.label + "  " + lever.now + " → " + lever.needed +
                     (lever.remark.empty() ? "" : " · ") + lever.remark);
  }
  if (goal.can_adopt_together &&
      button(ui.kit, "funnel/goal/adopt_together", ui.t(keys::goal::adopt_together),
             {.kind = ButtonKind::primary})) {
    ui.send(app::AdoptGoal{view.scenario, {}});
  }
}

}  // namespace

void draw_funnel_goal(ScreenContext& ui, const app::FunnelView& view) {
  Card card(ui.kit, "funnel/goal",
            {.title = ui.t(keys::goal::title), .lead = ui.t(keys::goal::lead)});
  draw_question(ui, view);
  if (!view.missing.empty() || !view.goal.has_target) {
    text(ui.kit, ui.t(view.missing.empty() ? keys::goal::no_target : keys::goal::needs_funnel),
         {.tone = Tone::muted});
    return;
  }
  gap(ui.kit, space::sm);
  draw_alone(ui, view);
  gap(ui.kit, space::sm);
  draw_together(ui, view);
}

}  // namespace dealbench::ui
