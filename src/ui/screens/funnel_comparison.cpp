// Scenarios side by side.
#include "i18n/keys_generated.h"
#include "ui/charts/grouped_bars.h"
#include "ui/screens/funnel_screen.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table.h"

namespace dealbench::ui {
namespace {

namespace keys = i18n::keys;
using app::ComparisonView;

void draw_bars(ScreenContext& ui, const ComparisonView& comparison) {
  const std::vector<std::string_view> series(comparison.scenarios.begin(),
                                             comparison.scenarios.end());
  std::vector<BarGroup> groups;
  for (const ComparisonView::Row& row : comparison.rows) {
    const bool is_drawn = row.key == "wins" || row.key == "bookings" || row.key == "collected" ||
                          row.key == "velocity_per_day";
    if (!is_drawn) continue;
    BarGroup group{row.label, row.sizes, {}};
    for (const ComparisonView::Cell& cell : row.cells) group.texts.push_back(cell.value);
    groups.push_back(std::move(group));
  }
  grouped_bars(ui.kit, "funnel/comparison_chart", series, groups,
               {.chart = {.name = ui.t(keys::funnel::comparison_chart),
                          .summary = ui.t(keys::funnel::comparison_lead)},
                .axis = {},
                .has_common_scale = false});
}

std::string cell_text(const ComparisonView::Cell& cell) {
  return cell.change.empty() ? cell.value : cell.value + "  (" + cell.change + ")";
}

}  // namespace

void draw_funnel_comparison(ScreenContext& ui, const app::FunnelView& view) {
  const ComparisonView& comparison = view.comparison;
  Card card(ui.kit, "funnel/comparison",
            {.title = ui.t(keys::funnel::comparison), .lead = ui.t(keys::funnel::comparison_lead)});
  if (comparison.rows.empty()) {
    text(ui.kit, ui.t(keys::funnel::comparison_empty), {.tone = Tone::muted});
    return;
  }
  draw_bars(ui, comparison);
  gap(ui.kit, space::sm);
  std::vector<Column> columns{{.title = ui.t(keys::funnel::col_measure), .min_width = 120}};
  for (const std::string& name : comparison.scenarios) {
    columns.push_back({.title = name, .min_width = 150, .align = Align::right});
  }
  Table table(ui.kit, "funnel/comparison_table", columns, {.name = ui.t(keys::funnel::comparison)});
  table.rows(static_cast<int>(comparison.rows.size()), [&](int index) {
    const ComparisonView::Row& row = comparison.rows[static_cast<std::size_t>(index)];
    table.row({.is_strong = row.is_result});
    table.cell(row.label);
    for (const ComparisonView::Cell& cell : row.cells) table.cell(cell_text(cell));
  });
}

}  // namespace dealbench::ui
