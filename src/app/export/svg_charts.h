#pragma once
// Charts of a report as vector graphics: no style sheet is needed, text is escaped. Colours are
// those of print: dark ink, one accent, a second that differs in brightness and in its dashes.

#include <span>
#include <string>
#include <vector>

namespace dealbench::app {

struct SvgStage {
  std::string label, value, conversion;  // conversion to the next; empty at the last
  double size = 0;                       // its width follows
};
// A funnel from above to below, 640 wide.
[[nodiscard]] std::string funnel_svg(std::span<const SvgStage> stages, const std::string& title);

struct SvgAxis {
  std::string label;
  double actual = 0, standard = 0;  // 0..100; the standard is drawn dashed
};
// Three to eight axes; another number gives an empty text.
[[nodiscard]] std::string radar_svg(std::span<const SvgAxis> axes, const std::string& title);

struct SvgBar {
  std::string label, value;
  double size = 0;  // from 0
};
[[nodiscard]] std::string bars_svg(std::span<const SvgBar> bars, const std::string& title);

}  // namespace dealbench::app
