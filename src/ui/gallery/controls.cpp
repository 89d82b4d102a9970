// Buttons, fields, sliders, choices.
#include <array>
#include <string>

#include "ui/gallery/gallery.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/slider.h"

namespace dealbench::ui {
namespace {

void note(GalleryState& state, std::string_view id, bool is_pressed) {
  if (!is_pressed) return;
  state.last = id;
  ++state.pressed;
}

void draw_signs(Kit& kit, GalleryState& state) {
  struct Sign {
    std::string_view id, zh_cn, en;
    Icon icon;
    IconButtonOptions options;
  };
  const auto signs = std::to_array<Sign>({
      {"gallery/icon/undo", "撤销", "Undo", Icon::undo, {.shortcut = "Ctrl+Z"}},
      {"gallery/icon/redo", "重做", "Redo", Icon::redo, {.is_disabled = true}},
      {"gallery/icon/theme", "主题", "Theme", Icon::moon, {.is_current = true}},
      {"gallery/icon/bell", "消息", "Messages", Icon::info, {.has_badge = true}},
  });
  bool is_first = true;
  for (const Sign& sign : signs) {
    if (!is_first) same_line(kit, icon_button_width(kit), space::xs);
    is_first = false;
    note(state, sign.id,
         icon_button(kit, sign.id, sign.icon, sample(kit, sign.zh_cn, sign.en), sign.options));
  }
}

void draw_menus(Kit& kit, GalleryState& state) {
  const std::array menu{
      MenuEntry{.id = "open", .text = sample(kit, "打开", "Open"), .icon = Icon::folder},
      MenuEntry{.id = "copy",
                .text = sample(kit, "复制一份", "Duplicate"),
                .icon = Icon::copy,
                .shortcut = "Ctrl+D"},
      MenuEntry{.id = "locked",
                .text = sample(kit, "移动", "Move"),
                .icon = Icon::arrow_right,
                .is_disabled = true},
      MenuEntry{},
      MenuEntry{.id = "delete",
                .text = sample(kit, "删除…", "Delete…"),
                .icon = Icon::trash,
                .is_danger = true},
  };
  const MenuButtonOptions more{.name = sample(kit, "计划操作", "Plan actions")};
  same_line(kit, menu_button_width(kit, more), space::xs);
  if (const auto chosen = menu_button(kit, "gallery/menu/plan", more, menu)) {
    state.last = menu[*chosen].id;
    if (menu[*chosen].is_danger) state.is_dialog_open = true;
  }
  const MenuButtonOptions plan{.name = sample(kit, "当前计划", "Current plan"),
                               .text = sample(kit, "华东区年度计划", "East region plan"),
                               .icon = Icon::file,
                               .kind = ButtonKind::secondary};
  same_line(kit, menu_button_width(kit, plan));
  (void)menu_button(kit, "gallery/menu/library", plan, menu);
}

void draw_buttons(Kit& kit, GalleryState& state) {
  Card card(kit, "gallery/buttons",
            {.title = sample(kit, "按钮", "Buttons"),
             .lead = sample(kit, "一屏一个主要动作。", "One primary action a screen.")});
  struct Entry {
    std::string_view id, zh_cn, en;
    ButtonOptions options;
  };
  const auto entries = std::to_array<Entry>({
      {"gallery/button/primary",
       "新建计划",
       "New plan",
       {.kind = ButtonKind::primary, .icon = Icon::plus}},
      {"gallery/button/secondary", "导出", "Export", {.icon = Icon::download}},
      {"gallery/button/quiet", "了解方法", "About the method", {.kind = ButtonKind::quiet}},
      {"gallery/button/danger",
       "删除",
       "Delete",
       {.kind = ButtonKind::danger, .icon = Icon::trash}},
      {"gallery/button/disabled", "不可用", "Disabled", {.is_disabled = true}},
      {"gallery/button/small", "小按钮", "Small", {.is_small = true}},
  });
  bool is_first = true;
  for (const Entry& entry : entries) {
    const std::string_view words = sample(kit, entry.zh_cn, entry.en);
    if (!is_first) same_line(kit, button_width(kit, words, entry.options));
    is_first = false;
    note(state, entry.id, button(kit, entry.id, words, entry.options));
  }
  gap(kit, space::md);
  draw_signs(kit, state);
  draw_menus(kit, state);
  gap(kit, space::sm);
  note(state, "gallery/link/docs",
       link(kit, "gallery/link/docs", sample(kit, "方法页 FUNNEL-001", "Method page FUNNEL-001"),
            Icon::lightbulb));
}

void take(std::string& value, GalleryState& state, std::string_view id, const FieldChange& change) {
  if (!change.committed) return;
  value = *change.committed;
  state.last = id;
}

void draw_fields(Kit& kit, GalleryState& state) {
  Card card(kit, "gallery/fields", {.title = sample(kit, "输入", "Fields")});
  Grid grid(kit, "gallery/fields/grid", 2, 240);
  grid.next();
  take(state.name, state, "gallery/field/name",
       text_field(kit, "gallery/field/name", state.name,
                  {.label = sample(kit, "计划名称", "Plan name"), .max_length = 60}));
  grid.next();
  take(state.amount, state, "gallery/field/amount",
       number_field(kit, "gallery/field/amount", state.amount,
                    {.label = sample(kit, "平均单值", "Deal value"),
                     .hint = sample(kit, "含税合同金额", "Contract value with tax"),
                     .prefix = "¥",
                     .suffix = sample(kit, "万元", "10k")}));
  grid.next();
  (void)number_field(
      kit, "gallery/field/invalid", "110",
      {.label = sample(kit, "赢单率", "Win rate"),
       .error = sample(kit, "请输入 0 到 100 之间的百分比。", "Enter a percentage from 0 to 100."),
       .suffix = "%"});
  grid.next();
  (void)text_field(kit, "gallery/field/disabled", sample(kit, "只读", "Read only"),
                   {.label = sample(kit, "负责人", "Owner"), .is_disabled = true});
  grid.next();
  take(state.search, state, "gallery/field/search",
       text_field(kit, "gallery/field/search", state.search,
                  {.name = sample(kit, "搜索客户", "Search accounts"),
                   .placeholder = sample(kit, "搜索客户、商机", "Search accounts and deals"),
                   .icon = Icon::search,
                   .mode = InputMode::search}));
  grid.next();
  const std::array tiers{
      Option{.id = "product", .text = sample(kit, "产品型", "Product"), .note = "S"},
      Option{.id = "solution", .text = sample(kit, "方案型", "Solution"), .note = "M"},
      Option{.id = "strategic", .text = sample(kit, "战略型", "Strategic"), .note = "G"},
      Option{.id = "none", .text = sample(kit, "未定", "Undecided"), .is_disabled = true},
  };
  if (const auto chosen = select(kit, "gallery/select/tier", tiers, state.choice,
                                 {.name = sample(kit, "客户层级", "Tier")})) {
    state.choice = *chosen;
  }
  grid.next(2);
  (void)text_field(
      kit, "gallery/field/notes",
      sample(kit, "客户关心交付周期；下次拜访带上同行业的实施计划，并确认决策流程。",
             "Delivery time matters most; bring the rollout plan of a peer and confirm the "
             "decision path."),
      {.label = sample(kit, "拜访记录", "Visit notes"), .mode = InputMode::multiline, .lines = 3});
}

std::string percent(double share) {
  return std::to_string(static_cast<int>(share * 100 + 0.5));
}

void draw_levers(Kit& kit, GalleryState& state) {
  Card card(kit, "gallery/levers",
            {.title = sample(kit, "杠杆", "Levers"),
             .lead = sample(kit, "每个数字可以填写，也可以拖动。",
                            "Every figure can be typed or dragged.")});
  const std::string leads = std::to_string(static_cast<int>(state.leads));
  const std::string leads_said = leads + std::string(sample(kit, " 条", " leads"));
  const LeverChange first = lever_row(kit, state.leads,
                                      {.label = sample(kit, "线索数", "Leads"),
                                       .unit = sample(kit, "条", ""),
                                       .field_id = "gallery/lever/leads",
                                       .slider_id = "gallery/slider/leads",
                                       .field_text = leads,
                                       .slider = {.value_text = leads_said,
                                                  .min_text = "100",
                                                  .max_text = "10,000",
                                                  .min = 100,
                                                  .max = 10000,
                                                  .step = 1,
                                                  .is_logarithmic = true}});
  if (first.slider.value) state.leads = *first.slider.value;
  const std::string rate = percent(state.win_rate);
  const std::array ticks{0.25, 0.5, 0.75};
  const LeverChange second =
      lever_row(kit, state.win_rate,
                {.label = sample(kit, "赢单率", "Win rate"),
                 .help = sample(kit, "赢单数 ÷ 商机数。", "Wins ÷ opportunities."),
                 .unit = "%",
                 .note = sample(kit, "假设值", "Assumed"),
                 .field_id = "gallery/lever/win_rate",
                 .slider_id = "gallery/slider/win_rate",
                 .field_text = rate,
                 .slider = {.value_text = rate + " %",
                            .min_text = "0 %",
                            .max_text = "100 %",
                            .min = 0,
                            .max = 1,
                            .step = 0.01,
                            .ticks = ticks,
                            .mark = 0.4}});
  if (second.slider.value) state.win_rate = *second.slider.value;
  const LeverChange third = lever_row(
      kit, 120,
      {.label = sample(kit, "销售周期", "Sales cycle"),
       .unit = sample(kit, "天", "days"),
       .field_id = "gallery/lever/cycle",
       .slider_id = "gallery/slider/cycle",
       .field_text = "120",
       .error = sample(kit, "超过所选赢单方式的常见范围。",
                       "Outside the usual range of this way of selling."),
       .slider = {.value_text = sample(kit, "120 天", "120 days"), .min = 1, .max = 365}});
  if (third.slider.is_final) state.last = "gallery/slider/cycle";
}

void draw_choices(Kit& kit, GalleryState& state) {
  Card card(kit, "gallery/choices", {.title = sample(kit, "选择", "Choices")});
  const std::array ways{
      Option{.id = "online", .text = sample(kit, "线上", "Online"), .icon = Icon::globe},
      Option{.id = "field", .text = sample(kit, "面销", "Field"), .icon = Icon::people},
      Option{.id = "key_account", .text = sample(kit, "大客户", "Key account"), .icon = Icon::star},
  };
  if (const auto chosen =
          segmented(kit, "gallery/segmented/way", sample(kit, "赢单方式", "Way of selling"), ways,
                    state.segment)) {
    state.segment = *chosen;
  }
  const std::array long_ways{
      Option{.id = "month", .text = sample(kit, "按月查看全部团队的数字", "All teams by month")},
      Option{.id = "quarter",
             .text = sample(kit, "按季度查看全部团队的数字", "All teams by quarter")},
      Option{.id = "year",
             .text = sample(kit, "按年度查看全部团队的数字", "All teams by year"),
             .is_disabled = true},
  };
  (void)segmented(kit, "gallery/segmented/period", sample(kit, "期间", "Period"), long_ways, 0);
  gap(kit, space::md);
  if (checkbox(kit, "gallery/checkbox/keep",
               sample(kit, "比较时保留基准方案", "Keep the base scenario in comparisons"),
               state.is_checked)) {
    state.is_checked = !state.is_checked;
  }
  (void)checkbox(kit, "gallery/checkbox/disabled", sample(kit, "不可用的选项", "A disabled option"),
                 false, true);
  if (toggle(kit, "gallery/toggle/mask", sample(kit, "隐藏客户名称", "Mask names"),
             state.is_switched)) {
    state.is_switched = !state.is_switched;
  }
  (void)toggle(kit, "gallery/toggle/disabled", sample(kit, "不可用的开关", "A disabled switch"),
               true, true);
}

}  // namespace

void draw_gallery_controls(Kit& kit, GalleryState& state) {
  Grid grid(kit, "gallery/controls/grid", 2, 520);
  grid.next();
  draw_buttons(kit, state);
  grid.next();
  draw_choices(kit, state);
  grid.next(2);
  draw_levers(kit, state);
  grid.next(2);
  draw_fields(kit, state);
}

}  // namespace dealbench::ui
