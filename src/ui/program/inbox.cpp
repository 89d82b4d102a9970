#include "ui/program/inbox.h"

#include <string_view>
#include <utility>

namespace dealbench::ui {
namespace {

// The widget that takes any number of events in one frame; empty: this event stands alone.
std::string_view widget_of(const PageEvent& event) {
  if (const auto* typing = std::get_if<TypingEvent>(&event)) return typing->id;
  if (const auto* value = std::get_if<ValueEvent>(&event)) return value->id;
  return {};
}

}  // namespace

std::vector<PageEvent> Inbox::take_next() {
  std::vector<PageEvent> taken;
  do {
    if (events_.empty()) break;
    taken.push_back(std::move(events_.front()));
    events_.pop_front();
  } while (!events_.empty() && !widget_of(taken.front()).empty() &&
           widget_of(taken.front()) == widget_of(events_.front()));
  return taken;
}

}  // namespace dealbench::ui
