#include "ui/widgets/layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui_internal.h"

namespace dealbench::ui {
namespace {

constexpr ImGuiWindowFlags panel_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav;

bool is_inside(const ImGuiWindow* window, const ImGuiWindow* ancestor) {
  for (; window != nullptr; window = window->ParentWindow) {
    if (window == ancestor) return true;
  }
  return false;
}

// A finger moves the content; released, it runs out.
void touch_scroll(Kit& kit, ImGuiWindow& window, bool is_horizontal) {
  constexpr float slop = 8;
  KitState& state = kit.state;
  const ImGuiIO& io = ImGui::GetIO();
  const auto move = [&](float by) {
    if (is_horizontal) {
      ImGui::SetScrollX(&window, std::clamp(window.Scroll.x - by, 0.0F, window.ScrollMax.x));
    } else {
      ImGui::SetScrollY(&window, std::clamp(window.Scroll.y - by, 0.0F, window.ScrollMax.y));
    }
  };
  const bool is_down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
  if (is_down && io.MouseSource == ImGuiMouseSource_TouchScreen && state.dragged == 0) {
    const ImVec2 start = io.MouseClickedPos[0];
    const ImVec2 way = {io.MousePos.x - start.x, io.MousePos.y - start.y};
    const float along = std::fabs(is_horizontal ? way.x : way.y);
    const float across = std::fabs(is_horizontal ? way.y : way.x);
    const bool starts = !state.is_touch_scrolling && along > slop && along > across &&
                        is_inside(ImGui::GetCurrentContext()->HoveredWindow, &window) &&
                        window.OuterRectClipped.Contains(start);
    if (starts) {
      state.is_touch_scrolling = true;
      state.scrolled = window.ID;
      state.scroll_speed = 0;
      ImGui::ClearActiveID();  // what lay under the finger is not pressed
    }
    if (state.is_touch_scrolling && state.scrolled == window.ID) {
      const float by = is_horizontal ? io.MouseDelta.x : io.MouseDelta.y;
      move(by);
      const float speed = by / std::max(io.DeltaTime, 0.004F);
      state.scroll_speed = state.scroll_speed * 0.6F + speed * 0.4F;
    }
    return;
  }
  if (state.scrolled != window.ID) return;
  if (is_down || std::fabs(state.scroll_speed) < 20 || kit.theme.choice.has_reduced_motion) {
    state.scrolled = 0;
    return;
  }
  move(state.scroll_speed * io.DeltaTime);
  state.scroll_speed *= std::exp(-4.0F * io.DeltaTime);
  state.want_frame(0);
}

}  // namespace

void touch_scroll_here(Kit& kit, bool is_horizontal) {
  touch_scroll(kit, *ImGui::GetCurrentWindow(), is_horizontal);
}

void gap(Kit& kit, float design) {
  ImGui::Dummy({0, kit.px(design) - kit.px(space::sm)});
}

void divider(Kit& kit) {
  const Box box = place(kit, {available_width(), kit.px(1)});
  ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, kit.color().line);
}

bool same_line(Kit& kit, float next_width, float design_gap) {
  const ImGuiWindow& window = *ImGui::GetCurrentWindow();
  const float gap = kit.px(design_gap);
  const float left = window.DC.CursorPosPrevLine.x + gap;
  if (left + next_width > window.ContentRegionRect.Max.x + 0.5F) return false;
  ImGui::SameLine(0, gap);
  return true;
}

void align_right(Kit&, float width) {
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  const float x = window.ContentRegionRect.Max.x - width;
  if (x > window.DC.CursorPos.x) window.DC.CursorPos.x = x;
}

Region::Region(Kit&, const ImVec2& top_left, float width) : top_left_(top_left) {
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  ImGuiWindowTempData& dc = window.DC;
  saved_ = {dc.CursorPos,
            dc.CursorPosPrevLine,
            dc.CursorMaxPos,
            dc.CurrLineSize,
            dc.PrevLineSize,
            window.WorkRect.Max,
            window.ContentRegionRect.Max,
            dc.Indent.x,
            dc.GroupOffset.x,
            dc.IsSameLine};
  dc.CursorPos = dc.CursorMaxPos = top_left;
  dc.CursorPosPrevLine = top_left;
  dc.CurrLineSize = dc.PrevLineSize = {0, 0};
  dc.IsSameLine = false;
  dc.Indent.x = dc.GroupOffset.x = top_left.x - window.Pos.x - dc.ColumnsOffset.x;
  window.WorkRect.Max.x = window.ContentRegionRect.Max.x = top_left.x + width;
}

float Region::close() {
  if (!is_open_) return height_;
  is_open_ = false;
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  ImGuiWindowTempData& dc = window.DC;
  height_ = std::max(0.0F, dc.CursorMaxPos.y - top_left_.y);
  dc.CursorPos = saved_.cursor;
  dc.CursorPosPrevLine = saved_.cursor_previous_line;
  dc.CursorMaxPos = saved_.cursor_max;
  dc.CurrLineSize = saved_.line_size;
  dc.PrevLineSize = saved_.previous_line_size;
  dc.Indent.x = saved_.indent;
  dc.GroupOffset.x = saved_.group_offset;
  dc.IsSameLine = saved_.is_same_line;
  window.WorkRect.Max = saved_.work_max;
  window.ContentRegionRect.Max = saved_.content_max;
  return height_;
}

Grid::Grid(Kit& kit, std::string_view id, int max_columns, float min_width, float design_gap)
    : kit_(kit), id_(item_id(id)), gap_(kit.px(design_gap)) {
  const float width = available_width();
  const int fitting = static_cast<int>((width + gap_) / (kit.px(min_width) + gap_));
  columns_ = std::clamp(fitting, 1, max_columns);
  column_width_ = (width + gap_) / static_cast<float>(columns_) - gap_;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  left_ = at.x;
  row_top_ = at.y;
}

Grid::~Grid() {
  close_cell();
  close_row();
}

float Grid::row_height() const {
  return ImGui::GetStateStorage()->GetFloat(id_ + static_cast<ImGuiID>(row_), 0);
}

void Grid::next(int span) {
  close_cell();
  span = std::clamp(span, 1, columns_);
  if (column_ + span > columns_) close_row();
  const float x = left_ + static_cast<float>(column_) * (column_width_ + gap_);
  const float width = static_cast<float>(span) * (column_width_ + gap_) - gap_;
  span_ = span;
  stretched_outside_ = std::exchange(kit_.state.stretched, 0.0F);
  region_.emplace(kit_, ImVec2{std::floor(x), row_top_}, std::floor(width));
}

void Grid::close_cell() {
  if (!region_) return;
  // The height to aim at is that of the content: a row must be able to become lower again.
  const float height = region_->close();
  row_height_ = std::max(row_height_, height);
  content_height_ = std::max(content_height_, height - kit_.state.stretched);
  kit_.state.stretched = stretched_outside_;
  region_.reset();
  column_ += span_;
}

void Grid::close_row() {
  if (column_ == 0) return;
  ImGui::GetStateStorage()->SetFloat(id_ + static_cast<ImGuiID>(row_), content_height_);
  ImGui::SetCursorScreenPos({left_, row_top_});
  ImGui::ItemSize(
      ImVec2{static_cast<float>(columns_) * (column_width_ + gap_) - gap_, row_height_});
  row_top_ += row_height_ + gap_;
  ImGui::SetCursorScreenPos({left_, row_top_});
  column_ = 0;
  row_height_ = content_height_ = 0;
  ++row_;
}

Panel::Panel(Kit& kit, std::string_view id, const Box& box, const PanelOptions& options)
    : kit_(kit), options_(options) {
  ImGui::SetNextWindowPos(box.min);
  ImGui::SetNextWindowSize({box.width(), box.height()});
  ImGuiWindowFlags flags = panel_flags;
  if (options.is_scrolling) flags &= ~ImGuiWindowFlags_NoScrollbar;
  if (!options.is_scrolling) flags |= ImGuiWindowFlags_NoScrollWithMouse;
  const std::string name = "###" + std::string(id);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, options.back);
  ImGui::Begin(name.c_str(), nullptr, flags);
  ImGui::PopStyleColor();
  const ImGuiWindow& window = *ImGui::GetCurrentWindow();
  const float padding = kit.px(options.padding);
  float width = window.WorkRect.GetWidth() - 2 * padding;
  float left = padding;
  const float limit = kit.px(options.max_content_width);
  if (limit > 0 && width > limit) {
    left += std::floor((width - limit) * 0.5F);
    width = limit;
  }
  const ImVec2 at{window.WorkRect.Min.x + left, window.DC.CursorPos.y + padding};
  top_ = window.DC.CursorPos.y;
  region_.emplace(kit, at, width);
}

Panel::~Panel() {
  const float height = region_->close();
  const float padding = kit_.px(options_.padding);
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  if (options_.is_scrolling) {
    const float bottom = top_ + height + 2 * padding + kit_.px(options_.bottom_room);
    window.DC.CursorMaxPos.y = std::max(window.DC.CursorMaxPos.y, bottom);
    touch_scroll(kit_, window, false);
  }
  ImGui::End();
}

ScrollArea::ScrollArea(Kit& kit, std::string_view id, float height, bool is_horizontal,
                       float content_width)
    : kit_(kit), is_horizontal_(is_horizontal) {
  if (is_horizontal) ImGui::SetNextWindowContentSize({content_width, 0});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
  // Sideways, what is cut at the edge shows that there is more; a bar would take the row's height.
  if (is_horizontal) flags |= ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoScrollbar;
  const std::string name(id);
  ImGui::BeginChild(name.c_str(), {available_width(), height}, ImGuiChildFlags_None, flags);
}

ScrollArea::~ScrollArea() {
  touch_scroll(kit_, *ImGui::GetCurrentWindow(), is_horizontal_);
  ImGui::EndChild();
}

}  // namespace dealbench::ui
