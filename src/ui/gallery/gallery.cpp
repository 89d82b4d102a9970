#include "ui/gallery/gallery.h"

#include <array>

#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace dealbench::ui {
namespace {

void draw_dialog(Kit& kit, GalleryState& state) {
  Dialog dialog(kit, "gallery/dialog",
                {.title = sample(kit, "删除“华东区年度计划”？", "Delete “East region plan”?")});
  text(kit, sample(kit, "计划会移到回收站，30 天内可以恢复。导出的文件不受影响。",
                   "The plan moves to the bin and can be restored within 30 days. Exported files "
                   "stay as they are."));
  (void)checkbox(kit, "gallery/dialog/keep",
                 sample(kit, "保留演练记录", "Keep the rehearsal notes"), true);
  const std::string_view cancel = sample(kit, "取消", "Cancel");
  const std::string_view remove = sample(kit, "删除", "Delete");
  dialog.footer(button_width(kit, cancel) + kit.px(space::sm) + button_width(kit, remove));
  if (button(kit, "gallery/dialog/cancel", cancel)) state.is_dialog_open = false;
  ImGui::SameLine(0, kit.px(space::sm));
  if (button(kit, "gallery/dialog/delete", remove, {.kind = ButtonKind::danger})) {
    state.is_dialog_open = false;
    state.toasts.show({.id = "gallery/toast_deleted",
                       .status = Status::good,
                       .text = std::string(sample(kit, "计划已删除。", "The plan was deleted.")),
                       .action = std::string(sample(kit, "撤销", "Undo"))});
  }
  if (dialog.wants_to_close()) state.is_dialog_open = false;
}

}  // namespace

std::string_view sample(const Kit& kit, std::string_view zh_cn, std::string_view en) {
  return kit.language == Language::zh_cn ? zh_cn : en;
}

void draw_gallery(Kit& kit, GalleryState& state) {
  kit.mirror.begin(Role::region, "gallery/page", sample(kit, "组件", "Gallery"));
  heading(kit, 1, sample(kit, "组件一览", "Gallery"));
  text(kit, sample(kit, "所有控件和图表的各种状态。", "Every widget and chart in every state."),
       {.tone = Tone::muted});
  gap(kit, space::lg);
  const std::array pages{
      Option{.id = "controls", .text = sample(kit, "控件", "Controls")},
      Option{.id = "content", .text = sample(kit, "内容", "Content")},
      Option{.id = "charts", .text = sample(kit, "图表", "Charts")},
      Option{.id = "more_charts", .text = sample(kit, "更多图表", "More charts")},
  };
  const auto current = static_cast<std::size_t>(state.page);
  if (const auto chosen = tabs(kit, "gallery/tabs", sample(kit, "页", "Pages"), pages, current)) {
    state.page = static_cast<GalleryPage>(*chosen);
  }
  gap(kit, space::lg);
  switch (state.page) {
    case GalleryPage::controls:
      draw_gallery_controls(kit, state);
      break;
    case GalleryPage::content:
      draw_gallery_content(kit, state);
      break;
    case GalleryPage::charts:
      draw_gallery_charts(kit, state);
      break;
    case GalleryPage::more_charts:
      draw_gallery_more_charts(kit, state);
      break;
  }
  kit.mirror.end();
  if (state.is_dialog_open) draw_dialog(kit, state);
  if (const auto pressed = draw_toasts(kit, state.toasts)) state.last = *pressed;
}

}  // namespace dealbench::ui
