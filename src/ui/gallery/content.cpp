// Cards, messages, tables, key figures.
#include <array>
#include <string>

#include "ui/gallery/gallery.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/status.h"
#include "ui/widgets/table.h"

namespace dealbench::ui {
namespace {

void draw_figures(Kit& kit, GalleryState& state) {
  Grid grid(kit, "gallery/figures", 4, kit.is_phone() ? 150 : 210);
  grid.next();
  (void)stat_tile(kit, "gallery/stat/opportunities",
                  {.label = sample(kit, "商机", "Opportunities"),
                   .value = "200",
                   .unit = sample(kit, "个", ""),
                   .note = sample(kit, "线索 × 转化率", "leads × conversion"),
                   .min_height = grid.row_height()});
  grid.next();
  if (stat_tile(kit, "gallery/stat/wins",
                {.label = sample(kit, "赢单", "Wins"),
                 .value = "60",
                 .unit = sample(kit, "单", ""),
                 .delta = sample(kit, "比基准多 30", "30 more than base"),
                 .delta_status = Status::good,
                 .delta_icon = Icon::arrow_up,
                 .why_id = "gallery/why/wins",
                 .why = sample(kit, "为什么是 60 单", "Why 60 wins"),
                 .min_height = grid.row_height()})) {
    state.last = "gallery/why/wins";
  }
  grid.next();
  (void)stat_tile(kit, "gallery/stat/bookings",
                  {.label = sample(kit, "签单额", "Bookings"),
                   .value = sample(kit, "600 万", "¥6.0 m"),
                   .unit = sample(kit, "元", ""),
                   .delta = sample(kit, "+100 %", "+100 %"),
                   .delta_status = Status::good,
                   .delta_icon = Icon::arrow_up,
                   .why_id = "gallery/why/bookings",
                   .why = sample(kit, "为什么", "Why"),
                   .min_height = grid.row_height()});
  grid.next();
  (void)stat_tile(kit, "gallery/stat/cycle",
                  {.label = sample(kit, "销售周期", "Sales cycle"),
                   .value = "120",
                   .unit = sample(kit, "天", "days"),
                   .delta = sample(kit, "慢 15 天", "15 days slower"),
                   .delta_status = Status::bad,
                   .delta_icon = Icon::arrow_down,
                   .min_height = grid.row_height()});
}

void draw_messages(Kit& kit, GalleryState& state) {
  if (state.is_banner_open) {
    const BannerAnswer answer =
        banner(kit, "gallery/banner/info",
               {.status = Status::info,
                .title = sample(kit, "这是示例计划", "This is the sample plan"),
                .text = sample(kit, "可以随意修改；您自己的计划不受影响。",
                               "Change what you like; your own plans stay untouched."),
                .action = sample(kit, "新建计划", "New plan"),
                .action_id = "gallery/banner/new",
                .close_id = "gallery/banner/close"});
    if (answer == BannerAnswer::closed) state.is_banner_open = false;
  }
  (void)banner(
      kit, "gallery/banner/good",
      {.status = Status::good,
       .text = sample(kit, "文件已导入，共 3 个方案。", "The file was imported: 3 scenarios.")});
  (void)banner(kit, "gallery/banner/warning",
               {.status = Status::warning,
                .text = sample(kit, "浏览器不允许保存，关闭页面后内容会丢失。请把计划存为文件。",
                               "This browser keeps nothing: what you enter is lost when the page "
                               "closes. Save the plan as a file."),
                .action = sample(kit, "存为文件", "Save as file"),
                .action_id = "gallery/banner/save"});
  (void)banner(
      kit, "gallery/banner/bad",
      {.status = Status::bad,
       .title = sample(kit, "文件没有打开", "The file was not opened"),
       .text = sample(kit, "PLAN-004：第 12 行的赢单率是 110 %。当前计划没有改变。",
                      "PLAN-004: the win rate in line 12 is 110 %. The open plan is unchanged."),
       .close_id = "gallery/banner/close_bad"});
}

struct Deal {
  std::string_view id, zh_cn, en, owner_zh, owner_en, amount, share;
  Status status;
  std::string_view status_zh, status_en;
};

constexpr auto deals = std::to_array<Deal>({
    {"gallery/deal/d1", "云帆制造 · 产线升级", "Yunfan Works · line upgrade", "陈静", "Chen Jing",
     "1,200,000", "40 %", Status::good, "健康", "Healthy"},
    {"gallery/deal/d2", "北辰能源 · 数据平台", "Beichen Energy · data platform", "李航", "Li Hang",
     "860,000", "29 %", Status::warning, "缺决策人", "No decider"},
    {"gallery/deal/d3", "海岳物流 · 调度系统", "Haiyue Logistics · dispatch", "王宁", "Wang Ning",
     "640,000", "21 %", Status::bad, "停滞 45 天", "Idle 45 days"},
    {"gallery/deal/d4", "拓远医疗 · 试点", "Tuoyuan Medical · pilot", "陈静", "Chen Jing",
     "300,000", "10 %", Status::neutral, "未评估", "Not rated"},
});

void draw_table(Kit& kit, GalleryState& state) {
  const std::string_view title = sample(kit, "商机", "Deals");
  const std::string_view add = sample(kit, "新增", "Add");
  const float actions = button_width(kit, add, {.icon = Icon::plus});
  Card card(
      kit, "gallery/table_card",
      {.title = title, .lead = sample(kit, "按金额排序", "By amount"), .actions_width = actions});
  {
    auto place = card.actions();
    if (button(kit, "gallery/table/add", add, {.icon = Icon::plus}))
      state.last = "gallery/table/add";
  }
  const std::array columns{
      Column{.title = sample(kit, "客户与商机", "Account and deal"), .min_width = 240, .grow = 3},
      Column{.title = sample(kit, "状态", "State"), .min_width = 160},
      Column{.title = sample(kit, "负责人", "Owner"), .min_width = 90},
      Column{.title = sample(kit, "金额（元）", "Amount (¥)"),
             .min_width = 110,
             .align = Align::right},
      Column{.title = sample(kit, "占比", "Share"),
             .min_width = 70,
             .align = Align::right,
             .help = sample(kit, "占全部在谈金额", "Of all open deals")},
  };
  Table table(kit, "gallery/table/deals", columns, {.name = title});
  table.rows(static_cast<int>(deals.size()) + 1, [&](int i) {
    const auto index = static_cast<std::size_t>(i);
    if (index == deals.size()) {
      (void)table.row({.is_strong = true});
      table.cell(sample(kit, "合计", "Total"));
      table.cell("");
      table.cell("");
      table.cell("3,000,000");
      table.cell("100 %");
      return;
    }
    const Deal& deal = deals[index];
    const std::string_view name = sample(kit, deal.zh_cn, deal.en);
    if (table.row({.id = deal.id, .name = name, .is_selected = index == state.selected_row}))
      state.selected_row = index;
    table.cell(name);
    {
      auto place = table.cell_region(kit.px(24));
      status_pill(kit, deal.status, sample(kit, deal.status_zh, deal.status_en));
    }
    table.cell(sample(kit, deal.owner_zh, deal.owner_en), {.tone = Tone::muted});
    table.cell(deal.amount);
    table.cell(deal.share);
  });
}

void draw_long_table(Kit& kit) {
  constexpr int count = 1000;
  const std::string_view title = sample(kit, "线索", "Leads");
  Card card(kit, "gallery/long_table_card", {.title = title});
  const std::array columns{Column{.title = sample(kit, "编号", "Number"), .min_width = 80},
                           Column{.title = sample(kit, "公司", "Company"), .grow = 3},
                           Column{.title = sample(kit, "预算", "Budget"), .align = Align::right}};
  Table table(kit, "gallery/table/leads", columns, {.name = title, .max_height = kit.px(260)});
  table.rows(count, [&](int i) {
    const std::string number = std::to_string(i + 1);
    table.row({.id = "gallery/lead/" + number, .name = number});
    table.cell(number);
    table.cell(std::string(sample(kit, "示例公司 ", "Sample company ")) + number);
    table.cell(number + std::string(sample(kit, "万元", "0K")));
  });
}

void draw_signs(Kit& kit, float min_height) {
  Card card(kit, "gallery/signs",
            {.title = sample(kit, "标记", "Signs"), .min_height = min_height});
  chip(kit, sample(kit, "假设值", "Assumed"));
  same_line(kit, chip_width(kit, sample(kit, "示例", "Sample"), Icon::star));
  chip(kit, sample(kit, "示例", "Sample"), Icon::star);
  same_line(kit, kit.px(30));
  badge(kit, 12, sample(kit, "12 个待办", "12 open points"));
  for (const Deal& deal : deals) {
    const std::string_view words = sample(kit, deal.status_zh, deal.status_en);
    if (&deal != deals.data()) same_line(kit, status_pill_width(kit, words));
    status_pill(kit, deal.status, words);
  }
  gap(kit, space::md);
  text(kit, sample(kit, "读取文件", "Reading the file"),
       {.size = TextSize::small, .tone = Tone::muted});
  progress(kit, "gallery/progress/file", sample(kit, "读取文件", "Reading the file"), 0.62F);
  gap(kit, space::md);
  help_term(kit, "gallery/help/velocity", sample(kit, "签单速度", "Velocity"),
            sample(kit, "商机数 × 赢单率 × 平均单值 ÷ 销售周期：每天能签多少。",
                   "Opportunities × win rate × deal value ÷ sales cycle: bookings a day."));
}

// The whole set, in the order of the list.
void draw_icons(Kit& kit) {
  Card card(kit, "gallery/icons", {.title = sample(kit, "图标", "Icons")});
  const float edge = kit.px(40);
  for (auto i = static_cast<std::size_t>(Icon::none) + 1;
       i < static_cast<std::size_t>(Icon::count_); ++i) {
    if (i > 1) same_line(kit, edge, 0);
    const Box box = place(kit, {edge, edge});
    draw_icon(*ImGui::GetWindowDrawList(), static_cast<Icon>(i), box.center(), kit.px(22),
              kit.color().text);
  }
}

}  // namespace

void draw_gallery_content(Kit& kit, GalleryState& state) {
  draw_figures(kit, state);
  gap(kit, space::lg);
  draw_messages(kit, state);
  gap(kit, space::lg);
  draw_table(kit, state);
  gap(kit, space::lg);
  draw_long_table(kit);
  gap(kit, space::lg);
  {
    Grid grid(kit, "gallery/content/grid", 2, 440);
    grid.next();
    draw_signs(kit, grid.row_height());
    grid.next();
    {
      Card card(kit, "gallery/empty", {.min_height = grid.row_height()});
      const int answer = empty_state(
          kit, "gallery/empty/visits",
          {.icon = Icon::calendar,
           .title = sample(kit, "还没有拜访计划", "No visits planned yet"),
           .text = sample(kit, "拜访计划帮您在见客户前想清楚目的、问题和下一步承诺。",
                          "A visit plan makes purpose, questions and the next commitment "
                          "clear before you meet."),
           .action = sample(kit, "计划第一次拜访", "Plan the first visit"),
           .action_id = "gallery/empty/first",
           .second_action = sample(kit, "看示例", "Open the sample"),
           .second_id = "gallery/empty/sample"});
      if (answer == 1) state.is_dialog_open = true;
    }
  }
  gap(kit, space::lg);
  draw_icons(kit);
  gap(kit, space::lg);
  section(kit, sample(kit, "文字", "Text"),
          sample(kit, "中文换行不把标点放在行首。", "Lines break where both languages allow."));
  text(kit,
       sample(kit,
              "销售漏斗把线索、商机、赢单和签单额连成一条链：线索 1,000 条，转化率 20%，商机 200 "
              "个；赢单率 15%，赢单 30 单；平均单值 10 万元，签单额 300 "
              "万元。改变任何一个杠杆（比如“赢单率”），后面的数字都会跟着变。",
              "The funnel ties leads, opportunities, wins and bookings into one chain: 1,000 leads "
              "at 20 % make 200 opportunities; a win rate of 15 % makes 30 wins; at ¥100,000 each "
              "that is ¥3,000,000. Change one lever and all that follows changes with it."));
}

}  // namespace dealbench::ui
