#pragma once
// What the page reports, kept in its order. Widgets take events where they are drawn, so of two
// that come within one frame the one that is drawn first would overtake the other: an undo the
// number that was typed before it. A frame is therefore given only what belongs to one widget; the
// rest waits for the next.

#include <deque>
#include <string>
#include <variant>
#include <vector>

#include "ui/fields/text_fields.h"

namespace dealbench::ui {

struct PressEvent {
  std::string id;  // data-id of the element
};

struct ValueEvent {
  std::string id;
  double value = 0;  // a slider's, in its own unit
};

struct TypingEvent {
  std::string id;
  FieldEvent event;
};

struct ShortcutEvent {
  std::string key;  // KeyboardEvent.key
  bool has_shift = false;
};

struct TableEvent {  // was pasted
  std::vector<std::vector<std::string>> rows;
};

using PageEvent = std::variant<PressEvent, ValueEvent, TypingEvent, ShortcutEvent, TableEvent>;

class Inbox {
 public:
  void add(PageEvent event) { events_.push_back(std::move(event)); }
  // What the next frame is given, oldest first: one press, shortcut or table, or all that one field
  // or slider reported in a row.
  [[nodiscard]] std::vector<PageEvent> take_next();
  [[nodiscard]] bool is_empty() const { return events_.empty(); }

 private:
  std::deque<PageEvent> events_;
};

}  // namespace dealbench::ui
