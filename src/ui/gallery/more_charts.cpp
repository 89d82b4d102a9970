// Trends, distributions, the radar and the rest.
#include <array>
#include <string>
#include <vector>

#include "ui/charts/histogram.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/radar_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/charts/share_chart.h"
#include "ui/charts/timeline.h"
#include "ui/gallery/gallery.h"
#include "ui/widgets/card.h"

namespace dealbench::ui {
namespace {

std::string whole(double value) {
  return std::to_string(static_cast<long long>(value + (value < 0 ? -0.5 : 0.5)));
}

std::vector<std::string> texts_of(const std::vector<double>& values) {
  std::vector<std::string> texts;
  for (const double value : values) texts.push_back(whole(value));
  return texts;
}

constexpr std::array<double, 12> months{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

std::vector<std::string> month_names(const Kit& kit) {
  std::vector<std::string> names;
  for (const double month : months) {
    names.push_back(kit.language == Language::zh_cn ? whole(month) + " 月" : "M" + whole(month));
  }
  return names;
}

void draw_trend(Kit& kit, float min_height) {
  Card card(kit, "gallery/trend_card",
            {.title = sample(kit, "累计签单额", "Bookings to date"), .min_height = min_height});
  const std::vector<double> plan{25, 50, 75, 100, 125, 150, 175, 200, 225, 250, 275, 300};
  const std::vector<double> actual{12, 30, 61, 90, 131, 148, 190, 214};
  const std::array series{
      LineSeries{.name = sample(kit, "实际", "Actual"),
                 .y = actual,
                 .texts = texts_of(actual),
                 .is_area = true},
      LineSeries{.name = sample(kit, "计划", "Plan"),
                 .y = plan,
                 .texts = texts_of(plan),
                 .is_dashed = true},
  };
  line_chart(kit, "gallery/chart/trend", months, month_names(kit), series,
             {.chart = {.name = sample(kit, "累计签单额", "Bookings to date"),
                        .summary = sample(kit, "八月实际 214 万，计划 200 万。",
                                          "214 in month 8 against a plan of 200.")},
              .y = {.title = sample(kit, "万元", "¥10k"), .tick_text = whole}});
}

void draw_fan(Kit& kit, float min_height) {
  Card card(kit, "gallery/fan_card",
            {.title = sample(kit, "预测", "Forecast"), .min_height = min_height});
  std::vector<double> p10, p25, p50, p75, p90;
  for (const double month : months) {
    p50.push_back(25 * month);
    p10.push_back(25 * month - 7 * month);
    p25.push_back(25 * month - 3 * month);
    p75.push_back(25 * month + 4 * month);
    p90.push_back(25 * month + 10 * month);
  }
  const std::array bands{
      FanBand{.name = "10–90 %", .low = p10, .high = p90, .texts = texts_of(p90)},
      FanBand{.name = "25–75 %", .low = p25, .high = p75, .texts = texts_of(p75)},
  };
  fan_chart(kit, "gallery/chart/fan", months, month_names(kit), bands,
            {.name = "P50", .y = p50, .texts = texts_of(p50)},
            {.chart = {.name = sample(kit, "预测", "Forecast")},
             .y = {.title = sample(kit, "万元", "¥10k"), .tick_text = whole}});
}

void draw_histogram(Kit& kit, float min_height) {
  Card card(
      kit, "gallery/histogram_card",
      {.title = sample(kit, "年度签单额的分布", "Spread of bookings"), .min_height = min_height});
  std::vector<double> edges;
  for (int i = 0; i <= 16; ++i) edges.push_back(100 + 25 * i);
  const std::vector<double> counts{3,   12,  40,  95, 180, 260, 300, 280,
                                   230, 170, 110, 70, 40,  20,  8,   2};
  const std::vector<std::string> bins(counts.size(),
                                      std::string(sample(kit, "每组 25 万", "25 wide")));
  const std::array marks{
      HistogramMark{.x = 205, .text = "P10 205"},
      HistogramMark{.x = 268, .text = "P50 268"},
      HistogramMark{.x = 300, .text = sample(kit, "目标 300", "Target 300"), .is_emphasised = true},
      HistogramMark{.x = 360, .text = "P90 360"},
  };
  histogram(kit, "gallery/chart/histogram", edges, counts, marks,
            {.chart = {.name = sample(kit, "分布", "Spread")},
             .x = {.title = sample(kit, "签单额（万元）", "Bookings (¥10k)"), .tick_text = whole},
             .y = {.title = sample(kit, "次数", "Trials"), .tick_text = whole},
             .bin_texts = bins});
}

void draw_radar(Kit& kit, float min_height) {
  Card card(kit, "gallery/radar_card",
            {.title = sample(kit, "商机雷达", "Deal radar"), .min_height = min_height});
  const std::array axes{
      RadarAxis{sample(kit, "需求清晰", "Needs"), "3 / 4"},
      RadarAxis{sample(kit, "购买动机", "Motives"), "2 / 4"},
      RadarAxis{sample(kit, "决策流程", "Decision path"), "1 / 4"},
      RadarAxis{sample(kit, "支持者", "Support"), "3 / 4"},
      RadarAxis{sample(kit, "教练", "Coach"), "4 / 4"},
      RadarAxis{sample(kit, "预算与时间", "Budget and time"), "2 / 4"},
  };
  const std::array shapes{
      RadarShape{
          sample(kit, "阶段标准", "Standard"), {3, 3, 3, 2, 3, 3}, RadarShape::Kind::standard},
      RadarShape{sample(kit, "实际", "Actual"), {3, 2, 1, 3, 4, 2}, RadarShape::Kind::actual},
      RadarShape{sample(kit, "上次", "Last time"), {2, 1, 1, 2, 3, 1}, RadarShape::Kind::overlay},
  };
  radar_chart(kit, "gallery/chart/radar", axes, shapes, 4, 4,
              {.name = sample(kit, "商机雷达", "Deal radar")});
}

void draw_scatter(Kit& kit, GalleryState& state, float min_height) {
  Card card(kit, "gallery/scatter_card",
            {.title = sample(kit, "客户矩阵", "Account matrix"), .min_height = min_height});
  const std::array dots{
      Dot{.id = "gallery/dot/a1",
          .name = sample(kit, "云帆制造", "Yunfan Works"),
          .x = state.dot_x,
          .y = state.dot_y,
          .note = sample(kit, "可拖动", "Can be dragged"),
          .status = Status::good,
          .mark = "A",
          .is_draggable = true},
      Dot{.id = "gallery/dot/a2",
          .name = sample(kit, "北辰能源", "Beichen Energy"),
          .x = 0.3,
          .y = 0.8,
          .status = Status::warning,
          .mark = "B"},
      Dot{.name = sample(kit, "海岳物流", "Haiyue Logistics"), .x = 0.2, .y = 0.25},
      Dot{.name = sample(kit, "拓远医疗", "Tuoyuan Medical"), .x = 0.85, .y = 0.75, .size = 1.5F},
  };
  ScatterOptions options{.chart = {.name = sample(kit, "客户矩阵", "Account matrix")},
                         .x = {.title = sample(kit, "意愿", "Willingness")},
                         .y = {.title = sample(kit, "潜力", "Potential")},
                         .step = 0.05,
                         .split_x = 0.5,
                         .split_y = 0.5};
  options.quadrants[0] = sample(kit, "培育", "Develop");
  options.quadrants[1] = sample(kit, "主攻", "Focus");
  options.quadrants[2] = sample(kit, "观察", "Watch");
  options.quadrants[3] = sample(kit, "维持", "Keep");
  const auto change = scatter_chart(kit, "gallery/chart/scatter", dots, options);
  if (change && change->is_moved) {
    state.dot_x = change->x;
    state.dot_y = change->y;
  }
}

void draw_shares(Kit& kit, float min_height) {
  Card card(kit, "gallery/shares_card",
            {.title = sample(kit, "收入构成", "Revenue mix"), .min_height = min_height});
  const std::array shares{
      Share{sample(kit, "新客户", "New accounts"), 180, "180", "60 %"},
      Share{sample(kit, "续约", "Renewals"), 75, "75", "25 %"},
      Share{sample(kit, "增购", "Upsell"), 36, "36", "12 %"},
      Share{sample(kit, "服务", "Services"), 9, "9", "3 %"},
  };
  donut_chart(kit, "gallery/chart/donut", shares,
              {.chart = {.name = sample(kit, "收入构成", "Revenue mix")},
               .total = "300",
               .total_name = sample(kit, "万元", "¥10k")});
  gap(kit, space::lg);
  stacked_bar(kit, "gallery/chart/stacked", shares,
              {.chart = {.name = sample(kit, "收入构成", "Revenue mix")}});
}

void draw_plan(Kit& kit) {
  Card card(kit, "gallery/plan_card", {.title = sample(kit, "作战计划", "Plan of action")});
  const std::array bars{
      TimelineBar{.name = sample(kit, "需求确认", "Confirm needs"),
                  .begin = 0,
                  .end = 21,
                  .text = sample(kit, "3 周，已完成", "3 weeks, done"),
                  .status = Status::good,
                  .done = 1},
      TimelineBar{.name = sample(kit, "方案与演示", "Proposal and demo"),
                  .begin = 18,
                  .end = 50,
                  .text = sample(kit, "完成 40 %", "40 % done"),
                  .status = Status::info,
                  .done = 0.4},
      TimelineBar{.name = sample(kit, "决策会", "Decision meeting"),
                  .begin = 62,
                  .end = 62,
                  .text = sample(kit, "第 62 天", "Day 62"),
                  .status = Status::warning},
      TimelineBar{.name = sample(kit, "合同", "Contract"),
                  .begin = 62,
                  .end = 88,
                  .text = sample(kit, "未开始", "Not begun"),
                  .status = Status::neutral},
  };
  const std::array ticks{0.0, 30.0, 60.0, 90.0};
  const std::array<std::string, 4> tick_texts{
      std::string(sample(kit, "11 月", "Nov")), std::string(sample(kit, "12 月", "Dec")),
      std::string(sample(kit, "1 月", "Jan")), std::string(sample(kit, "2 月", "Feb"))};
  timeline(kit, "gallery/chart/plan", bars,
           {.chart = {.name = sample(kit, "作战计划", "Plan of action")},
            .begin = 0,
            .end = 92,
            .now = 34,
            .now_text = sample(kit, "今天", "Today"),
            .ticks = ticks,
            .tick_texts = tick_texts});
  gap(kit, space::lg);
  const std::array trend{3.0, 4.0, 3.5, 5.0, 6.5, 6.0, 8.0};
  sparkline(kit, "gallery/chart/spark", trend, sample(kit, "七周上升", "Rising over seven weeks"),
            kit.px(120), kit.px(32));
}

}  // namespace

void draw_gallery_more_charts(Kit& kit, GalleryState& state) {
  Grid grid(kit, "gallery/more/grid", 2, 440);
  grid.next();
  draw_trend(kit, grid.row_height());
  grid.next();
  draw_fan(kit, grid.row_height());
  grid.next();
  draw_histogram(kit, grid.row_height());
  grid.next();
  draw_radar(kit, grid.row_height());
  grid.next();
  draw_scatter(kit, state, grid.row_height());
  grid.next();
  draw_shares(kit, grid.row_height());
  grid.next(2);
  draw_plan(kit);
}

}  // namespace dealbench::ui
