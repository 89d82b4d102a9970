// Each icon is a short path in a 24 × 24 grid: M x y moves, L x y draws a line, Z closes the
// outline, O x y r is a circle, D x y r a filled dot, A x y r from to an arc in degrees (0 is
// right, 90 down).
#include "ui/widgets/icon.h"

#include <cmath>
#include <iterator>
#include <numbers>

namespace dealbench::ui {
namespace {

constexpr std::string_view paths[] = {
    "",                                                // none
    "M12 5 L12 19 M5 12 L19 12",                       // plus
    "M5 12 L19 12",                                    // minus
    "M9 14 L4 9 L9 4 M4 9 A15 14 5 -90 90 L9 19",      // undo
    "M15 14 L20 9 L15 4 M20 9 A9 14 5 270 90 L15 19",  // redo
    "M4 7 L20 7 M9 7 L9 4 L15 4 L15 7 M6 7 L7 20 L17 20 L18 7 M10 11 L10 16 M14 11 L14 16",  // trash
    "M9 9 L20 9 L20 20 L9 20 Z M5 15 L4 15 L4 4 L15 4 L15 5",                                // copy
    "M12 4 L12 15 M7 10.5 L12 15.5 L17 10.5 M4 17 L4 20 L20 20 L20 17",                // download
    "M12 15.5 L12 4.5 M7 9 L12 4 L17 9 M4 17 L4 20 L20 20 L20 17",                     // upload
    "O18 5 2.6 O6 12 2.6 O18 19 2.6 M8.3 10.7 L15.7 6.4 M8.3 13.3 L15.7 17.6",         // share
    "M5 19 L6 15 L16 5 L19 8 L9 18 Z M14 7 L17 10",                                    // edit
    "M5 4 L16 4 L20 8 L20 20 L4 20 L4 4 Z M8 20 L8 13 L16 13 L16 20 M8 4 L8 8 L14 8",  // save
    "O12 12 4 M12 1.5 L12 4.5 M12 19.5 L12 22.5 M1.5 12 L4.5 12 M19.5 12 L22.5 12 "
    "M4.6 4.6 L6.7 6.7 M17.3 17.3 L19.4 19.4 M4.6 19.4 L6.7 17.3 M17.3 6.7 L19.4 4.6",  // sun
    "B12 12 8.5 20 250 A16 8 7.2 200 71",                                               // moon
    "O12 12 8.5 B12 12 8.5 -90 90 F",                                                   // contrast
    "O12 12 9 M3 12 L21 12 E12 12 4 9",                                                 // globe
    "M4 7 L20 7 M4 12 L20 12 M4 17 L20 17",                                             // menu
    "M6 6 L18 18 M18 6 L6 18",                                                          // close
    "O11 11 6.5 M15.8 15.8 L20.5 20.5",                                                 // search
    "D5.5 12 1.5 D12 12 1.5 D18.5 12 1.5",                                              // more
    "M4 7 L11 7 M17 7 L20 7 O14 7 2.6 M4 17 L7 17 M13 17 L20 17 O10 17 2.6",            // settings
    "M3 4 L21 4 M4.5 4 L4.5 15 L19.5 15 L19.5 4 M12 15 L12 18 M8 21 L12 18 L16 21",     // present
    "M6 9.5 L12 15.5 L18 9.5",                                                      // chevron_down
    "M6 14.5 L12 8.5 L18 14.5",                                                     // chevron_up
    "M14.5 6 L8.5 12 L14.5 18",                                                     // chevron_left
    "M9.5 6 L15.5 12 L9.5 18",                                                      // chevron_right
    "M12 20 L12 5 M6 11 L12 5 L18 11",                                              // arrow_up
    "M12 4 L12 19 M6 13 L12 19 L18 13",                                             // arrow_down
    "M4 12 L19 12 M13 6 L19 12 L13 18",                                             // arrow_right
    "M5 12.5 L10 17.5 L19.5 7",                                                     // check
    "M12 4 L21.5 20 L2.5 20 Z M12 10 L12 14.5 D12 17.2 1.1",                        // warning
    "O12 12 9 M12 11 L12 16.5 D12 7.8 1.2",                                         // info
    "O12 12 9 M9 9 L15 15 M15 9 L9 15",                                             // error
    "O12 12 9 B12 9.8 2.7 180 420 L12 14 D12 17 1.1",                               // question
    "M5 11 L19 11 L19 20 L5 20 Z M8 11 A12 8 4 180 360 L16 11",                     // lock
    "B8 14 4.5 90 250 A12.5 10.5 5 190 330 A17 14.5 4 -75 90 L8 18.5 M4 4 L20 21",  // cloud_off
    "O12 12 9 M12 7 L12 12 L15.5 14",                                               // clock
    "M4 20 L20 20 M6.5 16 L6.5 11 M12 16 L12 5 M17.5 16 L17.5 8.5",                 // chart
    "M3.5 5 L20.5 5 L14 13 L14 18 L10 20.5 L10 13 Z",                               // funnel
    "O12 12 9 O12 12 5 D12 12 1.6",                                                 // target
    "O9 8 3.5 B9 19.5 6 180 360 B16 8 3.3 -75 75 B16 19.5 5.2 -50 0",               // people
    "O12 8 4 B12 20.5 7.5 180 360",                                                 // person
    "M4 6 L20 6 L20 20 L4 20 Z M4 10.5 L20 10.5 M8.5 3.5 L8.5 7 M15.5 3.5 L15.5 7",  // calendar
    "M12 3 L20.5 9.2 L17.3 19.2 L6.7 19.2 L3.5 9.2 Z M12 8 L16 11.5 L14.5 16 L8.5 15 L8.5 "
    "11 Z",  // radar
    "M12 3.5 L21 8.5 L12 13.5 L3 8.5 Z M3.5 12.5 L12 17 L20.5 12.5 M3.5 16.5 L12 21 L20.5 "
    "16.5",                                                  // layers
    "O12 12 9 M15.5 8.5 L13.5 13.5 L8.5 15.5 L10.5 10.5 Z",  // compass
    "M8 5 L5 5 L5 21 L19 21 L19 5 L16 5 M8.5 3 L15.5 3 L15.5 7 L8.5 7 Z M9 12 L15 12 M9 16 "
    "L13 16",                                                // clipboard
    "M5 21 L5 4 L18.5 4 L15.5 8.5 L18.5 13 L5 13",           // flag
    "M6 3 L14 3 L19 8 L19 21 L6 21 Z M14 3 L14 8 L19 8",     // file
    "M3.5 19 L3.5 5 L9.5 5 L11.5 7.5 L20.5 7.5 L20.5 19 Z",  // folder
    "M4 4 L10 4 L10 10 L4 10 Z M14 4 L20 4 L20 10 L14 10 Z M4 14 L10 14 L10 20 L4 20 Z M14 "
    "14 L20 14 L20 20 L14 20 Z",                              // grid
    "B12 9.5 6 140 400 L15 17 L9 17 Z M9.5 20.5 L14.5 20.5",  // lightbulb
    "M12 3.5 L14.6 9.2 L20.8 9.9 L16.2 14.1 L17.5 20.2 L12 17.1 L6.5 20.2 L7.8 14.1 L3.2 "
    "9.9 L9.4 9.2 Z",  // star
};
static_assert(std::size(paths) == static_cast<std::size_t>(Icon::count_));

struct Pen {
  ImDrawList& list;
  ImVec2 origin;
  float unit, width;
  Color color;

  [[nodiscard]] ImVec2 at(float x, float y) const {
    return {origin.x + x * unit, origin.y + y * unit};
  }
  void stroke(bool is_closed) const {
    if (list._Path.Size > 1) {
      list.PathStroke(color, is_closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
    }
    list.PathClear();
  }
};

class Numbers {
 public:
  explicit Numbers(std::string_view path) : path_(path) {}
  // The next command letter, or 0 where another number or the end follows.
  char command() {
    skip();
    if (path_.empty()) return 0;
    const char c = path_.front();
    path_.remove_prefix(1);
    return c;
  }
  float number() {
    skip();
    float value = 0;
    float place = 0;
    bool is_negative = false;
    while (!path_.empty()) {
      const char c = path_.front();
      if (c == '-') {
        is_negative = true;
      } else if (c == '.') {
        place = 1;
      } else if (c >= '0' && c <= '9') {
        value = value * 10 + static_cast<float>(c - '0');
        place *= 10;
      } else {
        break;
      }
      path_.remove_prefix(1);
    }
    if (place > 1) value /= place;
    return is_negative ? -value : value;
  }

 private:
  void skip() {
    while (!path_.empty() && path_.front() == ' ') path_.remove_prefix(1);
  }
  std::string_view path_;
};

float radians(float degrees) {
  return degrees * std::numbers::pi_v<float> / 180.0F;
}

void draw_command(const Pen& pen, char command, Numbers& numbers) {
  if (command == 'Z') {
    pen.stroke(true);
    return;
  }
  if (command == 'F') {
    pen.list.PathFillConvex(pen.color);
    return;
  }
  const float x = numbers.number();
  const float y = numbers.number();
  const ImVec2 at = pen.at(x, y);
  switch (command) {
    case 'M':
      pen.stroke(false);
      pen.list.PathLineTo(at);
      break;
    case 'L':
      pen.list.PathLineTo(at);
      break;
    case 'O':
      pen.list.AddCircle(at, numbers.number() * pen.unit, pen.color, 0, pen.width);
      break;
    case 'D':
      pen.list.AddCircleFilled(at, numbers.number() * pen.unit, pen.color);
      break;
    case 'E': {
      const float rx = numbers.number();
      const float ry = numbers.number();
      pen.list.AddEllipse(at, {rx * pen.unit, ry * pen.unit}, pen.color, 0, 0, pen.width);
      break;
    }
    case 'B':
    case 'A': {
      const float r = numbers.number();
      const float from = radians(numbers.number());
      const float to = radians(numbers.number());
      pen.list.PathArcTo(at, r * pen.unit, from, to, 16);
      break;
    }
    default:
      break;
  }
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, const ImVec2& center, float edge, Color color) {
  const float unit = edge / 24.0F;
  const Pen pen{list,
                {center.x - edge * 0.5F, center.y - edge * 0.5F},
                unit,
                std::fmax(1.4F, 1.9F * unit),
                color};
  Numbers numbers(paths[static_cast<std::size_t>(icon)]);
  list.PathClear();
  while (const char command = numbers.command()) {
    if (std::string_view("ODEB").find(command) != std::string_view::npos) pen.stroke(false);
    draw_command(pen, command, numbers);
  }
  pen.stroke(false);
}

Icon icon_of(Status status) {
  switch (status) {
    case Status::neutral:
      return Icon::minus;
    case Status::info:
      return Icon::info;
    case Status::good:
      return Icon::check;
    case Status::warning:
      return Icon::warning;
    case Status::bad:
      return Icon::error;
  }
  return Icon::info;
}

}  // namespace dealbench::ui
