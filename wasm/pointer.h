#pragma once
// Pointer events of the page, fed to Dear ImGui in CSS pixels. See
// docs/adr/0010-pointer-through-the-page.md.

#include <cstdint>

namespace dealbench::wasm {

void move_pointer(double x, double y, std::int32_t source, std::int32_t modifiers);
void set_modifiers(std::int32_t modifiers);
void leave_pointer();
// Scrolls by pixels, whatever step ImGui makes of one notch of a wheel.
void turn_wheel(double dx, double dy);
// Scrolls the innermost window at this place that can move that way. False: none.
bool scroll_at(double x, double y, double dx, double dy);

}  // namespace dealbench::wasm
