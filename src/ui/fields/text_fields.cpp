#include "ui/fields/text_fields.h"

#include <algorithm>
#include <utility>

namespace dealbench::ui {

void TextFields::begin_frame() {
  // News of a field that was not drawn in the last frame, and had its chance, will never be taken.
  std::erase_if(events_, [this](Pending& event) {
    const bool is_drawn = std::ranges::find(looks_, event.id, &FieldLook::id) != looks_.end();
    return ++event.frames > 1 && !is_drawn;
  });
  looks_.clear();
}

std::int32_t TextFields::add(FieldLook look) {
  looks_.push_back(std::move(look));
  return static_cast<std::int32_t>(looks_.size()) - 1;
}

std::optional<FieldEvent> TextFields::take_event(std::string_view id) {
  const auto found = std::ranges::find(events_, id, &Pending::id);
  if (found == events_.end()) return std::nullopt;
  FieldEvent event = std::move(found->event);
  events_.erase(found);
  return event;
}

std::string TextFields::take_edit_request() {
  return std::exchange(edit_request_, {});
}

void TextFields::add_event(std::string_view id, FieldEvent event) {
  const bool is_editing =
      event.kind == FieldEventKind::focused || event.kind == FieldEventKind::changed;
  if (is_editing) {
    active_id_ = id;
    draft_ = event.text;
  } else if (active_id_ == id) {
    active_id_.clear();
  }
  events_.push_back({std::string(id), std::move(event)});
}

}  // namespace dealbench::ui
