#include "ui/widgets/card.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"

namespace dealbench::ui {
namespace {

float padding_of(const Kit& kit, const CardOptions& options) {
  return kit.px(kit.is_phone() ? std::min(options.padding, 16.0F) : options.padding);
}

ImVec2 moved(const ImVec2& at, float by) {
  return {at.x + by, at.y + by};
}

}  // namespace

Card::Card(Kit& kit, std::string_view id, const CardOptions& options)
    : kit_(kit),
      options_(options),
      list_(ImGui::GetWindowDrawList()),
      top_left_(ImGui::GetCursorScreenPos()),
      width_(available_width()),
      padding_(padding_of(kit, options)),
      region_(kit, moved(top_left_, padding_), width_ - 2 * padding_) {
  layers_.Split(list_, 2);
  layers_.SetCurrentChannel(list_, 1);
  kit.mirror.begin(Role::group, id, options.title);
  actions_at_ = {top_left_.x + width_ - padding_ - options.actions_width, top_left_.y + padding_};
  if (options.title.empty()) return;
  const float kept = options.actions_width > 0 ? options.actions_width + kit.px(space::md) : 0;
  const float line = line_height(kit, TextSize::title);
  // Beside buttons the title stands on their middle.
  const float row = options.actions_width > 0 ? kit.theme.control_height() : line;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  Region title(kit, {at.x, at.y + std::round((row - line) * 0.5F)}, available_width() - kept);
  ImGui::PushStyleVarY(ImGuiStyleVar_ItemSpacing, kit.px(2));
  heading(kit, 2, options.title);
  if (!options.lead.empty())
    text(kit, options.lead, {.size = TextSize::small, .tone = Tone::muted});
  ImGui::PopStyleVar();
  const float height = std::max(row, title.close());
  (void)place(kit, {1, height});
  gap(kit, space::md);
}

Region Card::actions() {
  return {kit_, actions_at_, options_.actions_width};
}

Card::~Card() {
  const float content = region_.close() + 2 * padding_;
  const float height = std::max(content, options_.min_height);
  kit_.state.stretched += height - content;
  kit_.mirror.end();
  layers_.SetCurrentChannel(list_, 0);
  const Box box{top_left_, {top_left_.x + width_, top_left_.y + height}};
  const Palette& c = kit_.color();
  const float corner = kit_.px(radius::card);
  draw_surface(kit_, *list_, box, corner, c.surface, c.line);
  if (options_.status != Status::neutral) {
    draw_edge(kit_, *list_, box, corner, kit_.theme.status(options_.status).fill);
  }
  layers_.Merge(list_);
  ImGui::SetCursorScreenPos(top_left_);
  (void)place(kit_, {width_, height});
}

BannerAnswer banner(Kit& kit, std::string_view id, const BannerOptions& options) {
  BannerAnswer answer = BannerAnswer::none;
  const StatusColors& colors = kit.theme.status(options.status);
  const float padding = kit.px(space::md);
  const float icon = kit.px(28);
  const float control = kit.theme.control_height();
  const float width = available_width();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const TextStyle bold{.is_bold = true};
  const ButtonOptions action{.kind = ButtonKind::secondary};
  const float close = options.close_id.empty() ? 0 : control + kit.px(space::xs);
  const float action_width =
      options.action.empty() ? 0 : button_width(kit, options.action, action) + kit.px(space::md);
  const bool is_action_below = width < kit.px(520) && action_width > 0;
  const float words_width =
      width - 2 * padding - icon - close - (is_action_below ? 0 : action_width);
  const float title =
      options.title.empty() ? 0 : paragraph_height(kit, options.title, words_width, bold);
  const float body = options.text.empty() ? 0 : paragraph_height(kit, options.text, words_width);
  const float words =
      std::max(title + body, is_action_below ? 0 : std::min(control, close + action_width));
  const float below = is_action_below ? control + kit.px(space::sm) : 0;
  const Box box = place(kit, {width, words + below + 2 * padding});

  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_surface(kit, list, box, kit.px(radius::control), colors.soft, faded(colors.fill, 0.5F));
  const bool is_urgent = options.status == Status::warning || options.status == Status::bad;
  std::string said(options.title);
  if (!said.empty() && !options.text.empty()) said += ' ';
  said += options.text;
  kit.mirror.begin(Role::group, id, options.title);
  describe(kit, is_urgent ? Role::alert : Role::status, box, said);
  const float top = at.y + padding + std::round((words - title - body) * 0.5F);
  const float left = at.x + padding + icon;
  draw_icon(list, icon_of(options.status),
            {at.x + padding + kit.px(10), top + line_height(kit, TextSize::body) * 0.5F},
            kit.px(20), colors.text);
  const Box column{{left, top}, {left + words_width, top}};
  draw_paragraph(kit, list, column, options.title, bold, kit.color().text);
  draw_paragraph(kit, list, {{left, top + title}, column.max}, options.text, {}, kit.color().text);
  if (!options.action.empty()) {
    const ImVec2 place_at =
        is_action_below ? ImVec2{left, at.y + padding + words + kit.px(space::sm)}
                        : ImVec2{box.max.x - padding - close - action_width + kit.px(space::md),
                                 at.y + padding + std::round((words - control) * 0.5F)};
    Region region(kit, place_at, action_width);
    if (button(kit, options.action_id, options.action, action)) answer = BannerAnswer::action;
  }
  if (close > 0) {
    const float middle = top + line_height(kit, TextSize::body) * 0.5F;
    Region region(kit, {box.max.x - padding - control, std::round(middle - control * 0.5F)},
                  control);
    if (icon_button(kit, options.close_id, Icon::close, kit.words.close)) {
      answer = BannerAnswer::closed;
    }
  }
  kit.mirror.end();
  return answer;
}

int empty_state(Kit& kit, std::string_view id, const EmptyOptions& options) {
  int answer = 0;
  const float room = available_width();
  const float width = std::min(room, kit.px(440));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float left = std::round(at.x + (room - width) * 0.5F);
  kit.mirror.begin(Role::group, id, options.title);
  Region region(kit, {left, at.y + kit.px(space::xxl)}, width);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float disc = kit.px(36);
  const Box sign = place(kit, {width, 2 * disc});
  list.AddCircleFilled(sign.center(), disc, kit.color().accent_soft, 48);
  draw_icon(list, options.icon, sign.center(), kit.px(32), kit.color().accent_text);
  gap(kit, space::lg);
  const TextStyle title{.size = TextSize::title, .is_bold = true, .align = Align::center};
  const Box head = place(kit, {width, paragraph_height(kit, options.title, width, title)});
  describe(kit, Role::heading, head, options.title).level = 3;
  draw_paragraph(kit, list, head, options.title, title, kit.color().text);
  text(kit, options.text, {.tone = Tone::muted, .align = Align::center});
  gap(kit, space::lg);
  const ButtonOptions first{.kind = ButtonKind::primary};
  const float first_width = options.action.empty() ? 0 : button_width(kit, options.action, first);
  const float second_width =
      options.second_action.empty() ? 0 : button_width(kit, options.second_action);
  const float both = first_width + kit.px(space::sm) + second_width;
  const bool is_row = first_width > 0 && second_width > 0 && both <= width;
  const auto center = [&](float content) {
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(
        {std::round(left + std::max(0.0F, width - content) * 0.5F), cursor.y});
  };
  if (first_width > 0) {
    center(is_row ? both : first_width);
    if (button(kit, options.action_id, options.action, first)) answer = 1;
  }
  if (second_width > 0) {
    if (is_row) {
      ImGui::SameLine(0, kit.px(space::sm));
    } else {
      center(second_width);
    }
    if (button(kit, options.second_id, options.second_action)) answer = 2;
  }
  const float height = region.close();
  kit.mirror.end();
  (void)place(kit, {room, height + 2 * kit.px(space::xxl)});
  return answer;
}

}  // namespace dealbench::ui
