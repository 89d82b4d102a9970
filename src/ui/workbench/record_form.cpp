#include "ui/workbench/record_form.h"

#include <algorithm>

#include "i18n/keys_generated.h"
#include "ui/shell/field_edit.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/text.h"

namespace dealbench::ui::workbench {
namespace {

namespace keys = i18n::keys;

constexpr std::size_t most_segments = 4;  // more choices open as a list

void send_value(ScreenContext& ui, const app::FormField& field, plan::FieldValue value) {
  ui.send(app::SetFieldTo{field.collection, field.id, field.key, std::move(value), {}});
}

void draw_typed(ScreenContext& ui, std::string_view data_id, const app::FormField& field) {
  const FieldPlace place{field.collection, field.id, field.key};
  const std::string problem = draft_problem(ui, data_id, place);
  FieldOptions options{.label = field.label,
                       .error = problem,
                       .suffix = field.unit,
                       .max_length = static_cast<int>(field.longest)};
  if (field.kind == app::FormKind::paragraph) {
    options.mode = InputMode::multiline;
    options.lines = 3;
  }
  const FieldChange change = field.is_number ? number_field(ui.kit, data_id, field.text, options)
                                             : text_field(ui.kit, data_id, field.text, options);
  send_field_change(ui, place, change);
}

std::size_t chosen_index(const app::FormField& field) {
  if (field.chosen.empty()) return field.options.size();
  const auto found = std::ranges::find(field.options, field.chosen.front(), &app::FieldOption::id);
  return static_cast<std::size_t>(found - field.options.begin());
}

// The choices with "not stated" before them.
void draw_one_of(ScreenContext& ui, std::string_view data_id, const app::FormField& field) {
  const bool is_list = field.options.size() > most_segments;
  std::vector<Option> options{{.id = "none", .text = ui.t(keys::form::not_stated)}};
  for (const app::FieldOption& option : field.options)
    options.push_back({.id = option.id, .text = option.text});
  const std::size_t known = chosen_index(field);
  const std::size_t chosen = known == field.options.size() ? 0 : known + 1;
  std::optional<std::size_t> now;
  if (is_list) {
    now = select(ui.kit, data_id, options, chosen, {.label = field.label});
  } else {
    text(ui.kit, field.label, {.size = TextSize::small, .tone = Tone::muted});
    now = segmented(ui.kit, data_id, field.label, options, chosen);
  }
  if (!now || *now == chosen) return;
  std::vector<std::string> ids;
  if (*now > 0) ids.push_back(field.options[*now - 1].id);
  send_value(ui, field, app::chosen_value(field, ids));
}

void draw_some_of(ScreenContext& ui, std::string_view data_id, const app::FormField& field) {
  text(ui.kit, field.label, {.size = TextSize::small, .tone = Tone::muted});
  for (const app::FieldOption& option : field.options) {
    std::vector<std::string> chosen = field.chosen;
    const auto at = std::ranges::find(chosen, option.id);
    const bool is_on = at != chosen.end();
    if (!checkbox(ui.kit, std::string(data_id) + "/" + option.id, option.text, is_on)) continue;
    if (is_on) {
      chosen.erase(at);
    } else {
      chosen.push_back(option.id);
    }
    send_value(ui, field, app::chosen_value(field, chosen));
  }
}

}  // namespace

void form_field(ScreenContext& ui, std::string_view data_id, const app::FormField& field) {
  switch (field.kind) {
    case app::FormKind::line:
    case app::FormKind::paragraph:
      return draw_typed(ui, data_id, field);
    case app::FormKind::toggle:
      if (toggle(ui.kit, data_id, field.label, field.is_on))
        send_value(ui, field, plan::normalised(plan::FieldValue{!field.is_on}));
      return;
    case app::FormKind::one_of:
      return draw_one_of(ui, data_id, field);
    case app::FormKind::some_of:
      return draw_some_of(ui, data_id, field);
    case app::FormKind::other:
      return;
  }
}

void form(ScreenContext& ui, std::string_view prefix, std::span<const app::FormField> fields,
          int columns) {
  const std::string grid_id = std::string(prefix) + "/form";
  Grid grid(ui.kit, grid_id, columns, 260);
  for (const app::FormField& field : fields) {
    if (field.kind == app::FormKind::other) continue;
    const bool is_wide = field.kind == app::FormKind::paragraph;
    grid.next(is_wide ? columns : 1);
    form_field(ui, std::string(prefix) + "/" + field.key, field);
  }
}

}  // namespace dealbench::ui::workbench
