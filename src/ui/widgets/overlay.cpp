#include "ui/widgets/overlay.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"

namespace dealbench::ui {
namespace {

constexpr ImGuiWindowFlags overlay_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;

}  // namespace

Dialog::Dialog(Kit& kit, std::string_view id, const DialogOptions& options)
    : kit_(kit), options_(options), height_key_(item_id(id)) {
  const ImVec2 page = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(page);
  ImGui::Begin(("###dialog/" + std::string(id)).c_str(), nullptr, overlay_flags);
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  const auto& before = kit.state.overlays_before;
  const std::size_t level = kit.state.overlays.size();
  const bool was_open = level < before.size() && before[level].window == window->ID;
  kit.state.overlays.push_back(
      {window->ID, was_open ? before[level].opener : kit.state.last_pressed});
  if (!was_open) {
    ImGui::FocusWindow(window);
    kit.state.open_popup.clear();
    kit.mirror.request_focus(id);
  }

  const bool is_top = level + 1 >= before.size();
  if (options.can_close && was_open && is_top && kit.state.open_popup.empty()) {
    wants_to_close_ = kit.state.take_escape();
  }

  padding_ = kit.px(kit.is_phone() ? space::lg : space::xl);
  header_ = kit.theme.control_height() + kit.px(space::lg) + padding_;
  footer_ =
      options.has_footer ? kit.theme.control_height() + kit.px(space::lg) + padding_ : padding_;
  const float margin = kit.px(kit.is_phone() ? space::md : space::xl);
  const float width = std::min(kit.px(options.width), page.x - 2 * margin);
  const float content = ImGui::GetStateStorage()->GetFloat(height_key_, kit.px(160));
  const float height = std::min(header_ + content + footer_, page.y - 2 * margin);
  const float x = std::round((page.x - width) * 0.5F);
  const float y = std::round((page.y - height) * (kit.is_phone() ? 0.5F : 0.42F));
  box_ = {{x, y}, {x + width, y + height}};

  const bool is_beside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                         ImGui::GetCurrentContext()->HoveredWindow == window &&
                         !box_.contains(ImGui::GetIO().MousePos);
  if (options.can_close && was_open && is_top && is_beside) wants_to_close_ = true;

  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({0, 0}, page, kit.color().scrim);
  draw_shadow(kit, list, box_, kit.px(radius::card), 32);
  draw_surface(kit, list, box_, kit.px(radius::card), kit.color().raised, kit.color().line);
  kit.mirror.begin(Role::dialog, id, options.title);
  draw_header(id);
  begin_body(id);
}

void Dialog::draw_header(std::string_view id) {
  const float control = kit_.theme.control_height();
  const float close = options_.can_close ? control : 0;
  const float width = box_.width() - 2 * padding_ - close;
  const float line = line_height(kit_, TextSize::title);
  const float top = box_.min.y + padding_ - kit_.px(space::sm);
  {
    const float drop = std::round((control - line) * 0.5F);
    Region title(kit_, {box_.min.x + padding_, top + drop}, width);
    const Box box = place(kit_, {width, line});
    describe(kit_, Role::heading, box, options_.title).level = 2;
    draw_text(kit_, *ImGui::GetWindowDrawList(), box, options_.title,
              {.size = TextSize::title, .is_bold = true});
  }
  if (!options_.can_close) return;
  Region corner(kit_, {box_.max.x - padding_ - close + kit_.px(space::sm), top}, close);
  const std::string close_id = std::string(id) + "/close";
  if (icon_button(kit_, close_id, Icon::close, kit_.words.close)) wants_to_close_ = true;
}

void Dialog::begin_body(std::string_view id) {
  // The child is wider than its content, so that focus rings and the scroll bar have room.
  const float side = kit_.px(space::xs);
  const float bar = ImGui::GetStyle().ScrollbarSize + side;
  ImGui::SetCursorScreenPos({box_.min.x + padding_ - side, box_.min.y + header_});
  const float height = std::max(1.0F, box_.height() - header_ - footer_);
  ImGui::BeginChild((std::string(id) + "/body").c_str(),
                    {box_.width() - 2 * padding_ + 2 * side + bar, height}, ImGuiChildFlags_None,
                    ImGuiWindowFlags_NoNav);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  region_.emplace(kit_, ImVec2{at.x + side, at.y + side}, box_.width() - 2 * padding_);
  is_in_body_ = true;
}

void Dialog::end_body() {
  if (!is_in_body_) return;
  is_in_body_ = false;
  const float content = region_->close() + 2 * kit_.px(space::xs);
  region_.reset();
  (void)place(kit_, {1, content});
  touch_scroll_here(kit_, false);
  ImGui::EndChild();
  ImGui::GetStateStorage()->SetFloat(height_key_, content);
}

void Dialog::footer(float width) {
  end_body();
  const float control = kit_.theme.control_height();
  const float room = box_.width() - 2 * padding_;
  const float left = box_.max.x - padding_ - std::min(width, room);
  region_.emplace(kit_, ImVec2{left, box_.max.y - padding_ - control}, std::min(width, room) + 1);
}

Dialog::~Dialog() {
  end_body();
  region_.reset();
  kit_.mirror.end();
  ImGui::End();
}

void Toasts::show(Toast toast) {
  std::erase_if(list, [&](const Toast& old) { return old.id == toast.id; });
  list.push_back(std::move(toast));
}

namespace {

struct ToastBox {
  float words = 0, action = 0, height = 0;
};

ToastBox measure(const Kit& kit, const Toast& toast, float width) {
  ToastBox box;
  const float control = kit.theme.control_height();
  box.action = toast.action.empty()
                   ? 0
                   : button_width(kit, toast.action, {.kind = ButtonKind::quiet}) + kit.px(4);
  box.words = width - kit.px(16 + 30 + 4 + 8) - control - box.action;
  box.height =
      std::max(control, paragraph_height(kit, toast.text, box.words)) + 2 * kit.px(space::sm);
  return box;
}

// Returns 1 when the action was pressed, 2 when it was closed.
int draw_toast(Kit& kit, const Toast& toast, const Box& box, const ToastBox& m) {
  int answer = 0;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const StatusColors& colors = kit.theme.status(toast.status);
  const float corner = kit.px(radius::control);
  draw_shadow(kit, list, box, corner, 12);
  draw_surface(kit, list, box, corner, kit.color().raised, kit.color().line);
  draw_edge(kit, list, box, corner, colors.fill);
  const bool is_urgent = toast.status == Status::bad || toast.status == Status::warning;
  describe(kit, is_urgent ? Role::alert : Role::status, box, toast.text);
  const float left = box.min.x + kit.px(16);
  draw_icon(list, icon_of(toast.status), {left + kit.px(10), box.center().y}, kit.px(20),
            colors.text);
  const float text_height = paragraph_height(kit, toast.text, m.words);
  const float top = std::round(box.center().y - text_height * 0.5F);
  draw_paragraph(kit, list, {{left + kit.px(30), top}, {left + kit.px(30) + m.words, box.max.y}},
                 toast.text, {}, kit.color().text);
  const float control = kit.theme.control_height();
  const float row = std::round(box.center().y - control * 0.5F);
  const float right = box.max.x - kit.px(8) - control;
  if (!toast.action.empty()) {
    Region region(kit, {right - m.action, row}, m.action);
    if (button(kit, toast.id + "/action", toast.action, {.kind = ButtonKind::quiet})) answer = 1;
  }
  Region region(kit, {right, row}, control);
  if (icon_button(kit, toast.id + "/close", Icon::close, kit.words.close)) answer = 2;
  return answer;
}

}  // namespace

std::optional<std::string> draw_toasts(Kit& kit, Toasts& toasts, float bottom_room) {
  std::optional<std::string> answer;
  if (toasts.list.empty()) return answer;
  const ImVec2 page = ImGui::GetIO().DisplaySize;
  const float margin = kit.px(kit.is_phone() ? space::md : space::xl);
  const float gap = kit.px(space::sm);
  const float width = std::min(kit.px(440), page.x - 2 * margin);
  std::vector<ToastBox> boxes;
  float height = 0;
  for (Toast& toast : toasts.list) {
    if (toast.shown_at < 0) toast.shown_at = kit.now_seconds;
    boxes.push_back(measure(kit, toast, width));
    height += boxes.back().height + gap;
  }
  const float x = kit.is_phone() ? (page.x - width) * 0.5F : page.x - margin - width;
  float y = page.y - margin - bottom_room - height;
  ImGui::SetNextWindowPos({x - margin, y - margin});  // room for the shadows
  ImGui::SetNextWindowSize({width + 2 * margin, height + 2 * margin});
  ImGui::Begin("###toasts", nullptr, overlay_flags);
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  ImGui::BringWindowToDisplayFront(window);
  const bool is_read = ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows);
  std::vector<std::string> gone;
  for (std::size_t i = 0; i < toasts.list.size(); ++i) {
    Toast& toast = toasts.list[i];
    const Box box{{std::round(x), std::round(y)},
                  {std::round(x + width), std::round(y + boxes[i].height)}};
    const int pressed = draw_toast(kit, toast, box, boxes[i]);
    if (pressed == 1) answer = toast.id;
    if (is_read) toast.shown_at = kit.now_seconds;
    const double left = toast.shown_at + toast.seconds - kit.now_seconds;
    if (pressed != 0 || (toast.seconds > 0 && left <= 0)) gone.push_back(toast.id);
    if (toast.seconds > 0 && left > 0) kit.state.want_frame(left);
    y += boxes[i].height + gap;
  }
  ImGui::End();
  std::erase_if(toasts.list, [&](const Toast& toast) {
    return std::ranges::find(gone, toast.id) != gone.end();
  });
  return answer;
}

}  // namespace dealbench::ui
