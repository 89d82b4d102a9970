#pragma once
// A font without a font file: every character is a box, 0.55 em wide, or 1 em for Chinese ones.
// Headless tests of the interface measure and draw with it.

#include "imgui.h"

namespace dealbench::test {

// Adds one such font to the current ImGui context.
ImFont* add_box_font();

}  // namespace dealbench::test
