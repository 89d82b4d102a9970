// The funnel's charts.
#include <array>
#include <string>
#include <vector>

#include "ui/charts/bar_chart.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/grouped_bars.h"
#include "ui/gallery/gallery.h"
#include "ui/widgets/card.h"

namespace dealbench::ui {
namespace {

std::string whole(double value) {
  return std::to_string(static_cast<long long>(value + (value < 0 ? -0.5 : 0.5)));
}

void draw_funnel(Kit& kit) {
  Card card(kit, "gallery/funnel_card",
            {.title = sample(kit, "销售漏斗", "Sales funnel"),
             .lead = sample(kit, "从线索到签单", "From leads to bookings")});
  const std::array stages{
      FunnelStage{.name = sample(kit, "线索", "Leads"),
                  .count = sample(kit, "1,000 条", "1,000"),
                  .amount = 1000,
                  .conversion = "20 %",
                  .conversion_name = sample(kit, "线索转化率", "lead conversion")},
      FunnelStage{
          .name = sample(kit, "商机", "Opportunities"),
          .count = sample(kit, "200 个", "200"),
          .amount = 200,
          .conversion = "15 %",
          .conversion_name = sample(kit, "赢单率", "win rate"),
          .note = sample(kit, "其中 12 个超过 60 天没有进展", "12 of them idle for over 60 days")},
      FunnelStage{.name = sample(kit, "赢单", "Wins"),
                  .count = sample(kit, "30 单", "30"),
                  .amount = 30,
                  .conversion = sample(kit, "10 万元", "¥100k"),
                  .conversion_name = sample(kit, "平均单值", "deal value")},
      FunnelStage{.name = sample(kit, "签单额", "Bookings"),
                  .count = sample(kit, "300 万元", "¥3,000,000"),
                  .amount = 3e6,
                  .is_money = true},
  };
  funnel_chart(kit, "gallery/chart/funnel", stages,
               {.name = sample(kit, "销售漏斗", "Sales funnel"),
                .summary = sample(kit, "1,000 条线索变成 30 单，共 300 万元。",
                                  "1,000 leads become 30 wins worth ¥3,000,000.")});
}

void draw_effects(Kit& kit, float min_height) {
  Card card(kit, "gallery/effects_card",
            {.title = sample(kit, "每个杠杆提升 5 %", "Each lever up by 5 %"),
             .lead = sample(kit, "签单额的变化，万元", "Change of bookings, ¥10k"),
             .min_height = min_height});
  const std::array bars{
      Bar{.name = sample(kit, "线索数", "Leads"), .value = 15, .text = "+15"},
      Bar{.name = sample(kit, "线索转化率", "Lead conversion"), .value = 15, .text = "+15"},
      Bar{.name = sample(kit, "赢单率", "Win rate"),
          .value = 42,
          .text = "+42",
          .note = sample(kit, "还有 25 个百分点的空间", "25 points of headroom"),
          .status = Status::good,
          .is_emphasised = true},
      Bar{.name = sample(kit, "平均单值", "Deal value"), .value = 15, .text = "+15"},
      Bar{.name = sample(kit, "折扣", "Discount"),
          .value = -18,
          .text = "−18",
          .status = Status::bad},
      Bar{.name = sample(kit, "续约率", "Renewal rate"), .value = 0, .text = "0", .is_muted = true},
  };
  bar_chart(kit, "gallery/chart/effects", bars,
            {.chart = {.name = sample(kit, "杠杆效果", "Lever effects")},
             .axis = {.title = sample(kit, "万元", "¥10k"), .tick_text = whole}});
}

void draw_tornado(Kit& kit, float min_height) {
  Card card(kit, "gallery/tornado_card",
            {.title = sample(kit, "哪个假设最要紧", "Which assumption matters most"),
             .min_height = min_height});
  const std::array bars{
      TornadoBar{.name = sample(kit, "赢单率", "Win rate"),
                 .low = 200,
                 .high = 420,
                 .low_text = "200",
                 .high_text = "420",
                 .low_input = "10 %",
                 .high_input = "21 %"},
      TornadoBar{.name = sample(kit, "平均单值", "Deal value"),
                 .low = 240,
                 .high = 360,
                 .low_text = "240",
                 .high_text = "360",
                 .low_input = sample(kit, "8 万", "¥80k"),
                 .high_input = sample(kit, "12 万", "¥120k")},
      TornadoBar{.name = sample(kit, "线索数", "Leads"),
                 .low = 270,
                 .high = 330,
                 .low_text = "270",
                 .high_text = "330",
                 .low_input = "900",
                 .high_input = "1,100"},
  };
  tornado_chart(
      kit, "gallery/chart/tornado", bars, 300, sample(kit, "基准 300 万", "Base 300"),
      {.chart = {.name = sample(kit, "敏感度", "Sensitivity")},
       .axis = {.title = sample(kit, "签单额（万元）", "Bookings (¥10k)"), .tick_text = whole}});
}

void draw_scenarios(Kit& kit, float min_height) {
  Card card(kit, "gallery/scenarios_card",
            {.title = sample(kit, "方案比较", "Scenarios"),
             .lead = sample(kit, "每组按自己的最大值", "Each group on its own scale"),
             .min_height = min_height});
  const std::array series{sample(kit, "基准", "Base"), sample(kit, "提升赢单率", "Higher win rate"),
                          sample(kit, "更多线索", "More leads")};
  const std::array groups{
      BarGroup{sample(kit, "商机（个）", "Opportunities"), {200, 200, 300}, {"200", "200", "300"}},
      BarGroup{sample(kit, "赢单（单）", "Wins"), {30, 60, 45}, {"30", "60", "45"}},
      BarGroup{
          sample(kit, "签单额（万元）", "Bookings (¥10k)"), {300, 600, 450}, {"300", "600", "450"}},
  };
  grouped_bars(
      kit, "gallery/chart/scenarios", series, groups,
      {.chart = {.name = sample(kit, "方案比较", "Scenarios")}, .has_common_scale = false});
}

void draw_months(Kit& kit, float min_height) {
  Card card(kit, "gallery/months_card",
            {.title = sample(kit, "季度签单额", "Bookings by quarter"), .min_height = min_height});
  const std::array series{sample(kit, "计划", "Plan"), sample(kit, "实际", "Actual")};
  const std::array groups{
      BarGroup{"Q1", {60, 52}, {"60", "52"}},
      BarGroup{"Q2", {70, 81}, {"70", "81"}},
      BarGroup{"Q3", {80, 77}, {"80", "77"}},
      BarGroup{"Q4", {90, 0}, {"90", "–"}},
  };
  grouped_bars(kit, "gallery/chart/quarters", series, groups,
               {.chart = {.name = sample(kit, "季度签单额", "Bookings by quarter")},
                .axis = {.title = sample(kit, "万元", "¥10k"), .tick_text = whole}});
}

}  // namespace

void draw_gallery_charts(Kit& kit, GalleryState&) {
  Grid grid(kit, "gallery/charts/grid", 2, 480);
  grid.next(2);
  draw_funnel(kit);
  grid.next();
  draw_effects(kit, grid.row_height());
  grid.next();
  draw_tornado(kit, grid.row_height());
  grid.next();
  draw_scenarios(kit, grid.row_height());
  grid.next();
  draw_months(kit, grid.row_height());
}

}  // namespace dealbench::ui
