#include "ui/widgets/table.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "imgui_internal.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/tooltip.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle header_style{.size = TextSize::small, .is_bold = true, .tone = Tone::muted};
constexpr int rows_always_drawn = 60;

}  // namespace

Table::Table(Kit& kit, std::string_view id, std::span<const Column> columns,
             const TableOptions& options)
    : kit_(kit), id_(id), columns_(columns), options_(options) {
  const float room = available_width();
  padding_ = kit.px(space::md);
  height_key_ = item_id(id);
  row_height_ = options.row_height > 0 ? kit.px(options.row_height)
                                       : kit.px(kit.theme.choice.is_touch ? 48 : 42);
  float least = 0;
  float grow = 0;
  for (const Column& column : columns) {
    const float head = text_width(kit, column.title, header_style) + 2 * padding_;
    widths_.push_back(std::max(kit.px(column.min_width), head));
    least += widths_.back();
    grow += column.grow;
  }
  if (least < room && grow > 0) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      widths_[i] += (room - least) * columns[i].grow / grow;
    }
    least = room;
  }
  total_width_ = least;
  has_child_ = least > room + 0.5F;
  if (has_child_) {
    ImGui::SetNextWindowContentSize({least, 0});
    // As high as its rows were in the last frame: only sideways is there anything to scroll.
    const float height = ImGui::GetStateStorage()->GetFloat(height_key_, row_height_ * 4);
    ImGui::BeginChild((id_ + "/scroll").c_str(), {room, height}, ImGuiChildFlags_None,
                      ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoNav);
  }
  top_ = ImGui::GetCursorScreenPos().y;
  left_ = ImGui::GetCursorScreenPos().x;
  ImGui::PushStyleVarY(ImGuiStyleVar_ItemSpacing, 0);
  kit.mirror.begin(Role::table, id, options.name);
  if (options.has_header) header();
}

Table::~Table() {
  end_row();
  kit_.mirror.end();
  ImGui::PopStyleVar();
  const ImVec2 end = ImGui::GetCursorScreenPos();
  const std::array entries{
      MenuEntry{.id = "copy", .text = kit_.words.copy_table, .icon = Icon::copy}};
  if (context_menu(kit_, id_ + "/context", options_.name,
                   {{left_, top_}, {left_ + total_width_, end.y}}, entries)) {
    kit_.state.copy_wish = CopyWish{CopyKind::table, id_, std::string(options_.name)};
  }
  if (!has_child_) return;
  const float height = ImGui::GetCursorScreenPos().y - top_ + ImGui::GetStyle().ScrollbarSize + 1;
  // Out of sight nothing is laid out, and so nothing measured.
  const bool is_measured = !ImGui::GetCurrentWindow()->SkipItems;
  touch_scroll_here(kit_, true);
  ImGui::EndChild();
  if (is_measured) ImGui::GetStateStorage()->SetFloat(height_key_, height);
}

void Table::header() {
  const Box row = place(kit_, {total_width_, kit_.px(36)});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddLine({row.min.x, row.max.y}, {row.max.x, row.max.y}, kit_.color().line_strong);
  kit_.mirror.begin(Role::row, {});
  float x = row.min.x;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Box cell{{x, row.min.y}, {x + widths_[i], row.max.y}};
    describe(kit_, Role::column_header, cell, columns_[i].title);
    TextStyle style = header_style;
    style.align = columns_[i].align;
    draw_text(kit_, list, cell.inset(padding_, 0), columns_[i].title, style);
    if (!columns_[i].help.empty() && ImGui::IsWindowHovered() &&
        cell.contains(ImGui::GetIO().MousePos)) {
      show_tooltip(kit_, columns_[i].help, {});
    }
    x += widths_[i];
  }
  kit_.mirror.end();
}

void Table::rows(int count, const std::function<void(int)>& draw) {
  const bool is_scrolling =
      options_.max_height > 0 && row_height_ * static_cast<float>(count) > options_.max_height;
  std::optional<ScrollArea> area;
  if (is_scrolling) area.emplace(kit_, id_ + "/rows", options_.max_height);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  int first = 0;
  int last = count;
  const bool is_partial = count > rows_always_drawn && kit_.state.whole_table != id_;
  if (is_partial) {
    const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
    const auto index_at = [&](float y) { return static_cast<int>((y - at.y) / row_height_); };
    // Out of sight too there is one row, for the focus to come to.
    first = std::clamp(index_at(clip.Min.y) - 1, 0, count - 1);
    last = std::clamp(index_at(clip.Max.y) + 2, first + 1, count);
    kit_.mirror.container().row_count = count + (options_.has_header ? 1 : 0);
  }
  for (int i = first; i < last; ++i) {
    ImGui::SetCursorScreenPos({at.x, at.y + static_cast<float>(i) * row_height_});
    if (is_partial) row_index_ = i + (options_.has_header ? 2 : 1);
    draw(i);
    end_row();
  }
  ImGui::SetCursorScreenPos(at);
  (void)place(kit_, {total_width_, row_height_ * static_cast<float>(count)});
}

bool Table::row(const RowOptions& options) {
  end_row();
  const Box box = place(kit_, {total_width_, row_height_});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Palette& c = kit_.color();
  row_at_ = box.min;
  column_ = 0;
  is_in_row_ = true;
  is_row_strong_ = options.is_strong;
  kit_.mirror.begin(Role::row, row_id()).row_index = row_index_;
  bool is_pressed = false;
  bool is_hovered = ImGui::IsWindowHovered() && box.contains(ImGui::GetIO().MousePos);
  bool is_focused = false;
  if (!options.id.empty()) {
    kit_.mirror.begin(Role::cell, {});
    is_cell_open_ = true;
    // Buttons inside the row stay on top of it.
    ImGui::SetNextItemAllowOverlap();
    const Reaction reaction =
        interact(kit_, box, {.id = options.id, .name = options.name, .is_wide_target = false});
    if (options.is_selected) reaction.node->selected = Tristate::on;
    is_pressed = reaction.is_pressed;
    is_hovered = reaction.is_hovered;
    is_focused = reaction.is_focused;
  }
  Color back = options.is_selected ? c.accent_soft : options.is_strong ? c.sunken : 0;
  if (is_hovered && !options.is_selected) back = c.hover;
  if (back != 0) list.AddRectFilled(box.min, box.max, back);
  if (options.status != Status::neutral) {
    list.AddRectFilled(box.min, {box.min.x + kit_.px(3), box.max.y},
                       kit_.theme.status(options.status).fill);
  }
  list.AddLine({box.min.x, box.max.y}, {box.max.x, box.max.y}, c.line);
  if (is_focused) {
    list.AddRect(box.min, box.max, c.focus, kit_.px(4), ImDrawFlags_None, kit_.px(2));
  }
  return is_pressed;
}

// Where rows come and go with scrolling, each keeps its element.
std::string Table::row_id() const {
  return row_index_ > 0 ? id_ + "/row/" + std::to_string(row_index_) : std::string();
}

void Table::close_cell() {
  if (is_cell_open_) kit_.mirror.end();
  is_cell_open_ = false;
}

void Table::end_row() {
  if (!is_in_row_) return;
  close_cell();
  kit_.mirror.end();
  is_in_row_ = false;
  ImGui::SetCursorScreenPos({row_at_.x, row_at_.y + row_height_});
}

Box Table::next_cell() {
  if (column_ > 0) close_cell();
  float x = row_at_.x;
  for (std::size_t i = 0; i < column_; ++i) x += widths_[i];
  const float width = column_ < widths_.size() ? widths_[column_] : 0;
  return Box{{x, row_at_.y}, {x + width, row_at_.y + row_height_}}.inset(padding_, 0);
}

void Table::cell(std::string_view words, const TextStyle& style) {
  const Box box = next_cell();
  TextStyle own = style;
  if (column_ < columns_.size() && own.align == Align::left) own.align = columns_[column_].align;
  own.is_bold |= is_row_strong_;
  describe(kit_, is_cell_open_ ? Role::text : Role::cell, box, words);
  // A high row holds two lines; what is still too long shows in full beside the pointer.
  own.max_lines = std::max(1, static_cast<int>(row_height_ / line_height(kit_, own.size)));
  const float all =
      paragraph_height(kit_, words, box.width(), {.size = own.size, .is_bold = own.is_bold});
  const float shown = paragraph_height(kit_, words, box.width(), own);
  const float top = std::round(box.center().y - shown * 0.5F);
  draw_paragraph(kit_, *ImGui::GetWindowDrawList(), {{box.min.x, top}, box.max}, words, own,
                 tone_color(kit_, own.tone));
  const bool is_cut = all > shown + 1;
  if (is_cut && ImGui::IsWindowHovered() && box.contains(ImGui::GetIO().MousePos)) {
    show_tooltip(kit_, words, {});
  }
  ++column_;
}

Region Table::cell_region(float content_height) {
  const Box box = next_cell();
  if (!is_cell_open_) {
    kit_.mirror.begin(Role::cell, {});
    is_cell_open_ = true;
  }
  ++column_;
  if (content_height <= 0) content_height = kit_.theme.control_height();
  const float drop = std::max(0.0F, (row_height_ - content_height) * 0.5F);
  return {kit_, {box.min.x, std::round(box.min.y + drop)}, box.width()};
}

}  // namespace dealbench::ui
