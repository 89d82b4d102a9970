// The colour tables. tests/ui/theme_test.cpp computes the contrast of every pair that the widgets
// use.
#include "ui/theme/theme.h"

namespace dealbench::ui {
namespace {

constexpr Palette light{
    .canvas = rgb(0xF4F6F9),
    .surface = rgb(0xFFFFFF),
    .raised = rgb(0xFFFFFF),
    .sunken = rgb(0xEDF0F4),
    .hover = rgb(0xF0F3F7),
    .pressed = rgb(0xE3E8EF),
    .scrim = faded(rgb(0x0F1722), 0.45F),
    .shadow = faded(rgb(0x10243E), 0.16F),
    .line = rgb(0xDFE4EA),
    .line_strong = rgb(0x7F8B9A),
    .text = rgb(0x16202C),
    .text_muted = rgb(0x515E6E),
    .text_disabled = rgb(0x8A95A3),
    .accent = rgb(0x1F5BD0),
    .accent_hover = rgb(0x194CB0),
    .accent_pressed = rgb(0x143F94),
    .on_accent = rgb(0xFFFFFF),
    .accent_text = rgb(0x1B52BD),
    .accent_soft = rgb(0xE6EEFB),
    .focus = rgb(0x1F5BD0),
    .inverse = rgb(0x1D2835),
    .on_inverse = rgb(0xFFFFFF),
    .on_inverse_muted = rgb(0xB9C4D0),
    .neutral = {rgb(0x4A5766), rgb(0x7F8B9A), rgb(0xEDF0F4)},
    .info = {rgb(0x1B52BD), rgb(0x2F6FDE), rgb(0xE6EEFB)},
    .good = {rgb(0x0A6B50), rgb(0x128A68), rgb(0xE0F3EC)},
    .warning = {rgb(0x855300), rgb(0xB87300), rgb(0xFCF1D9)},
    .bad = {rgb(0xB02A1C), rgb(0xD0432F), rgb(0xFCE9E5)},
    .series = {rgb(0x2F6FDE), rgb(0xC8650A), rgb(0x0E8573), rgb(0x8450C4), rgb(0xB93A77),
               rgb(0x5F6E80)},
    .grid = rgb(0xE4E8EE),
    .standard = rgb(0x1F5BD0),
    .actual = rgb(0xD0432F),
};

constexpr Palette dark{
    .canvas = rgb(0x0E1318),
    .surface = rgb(0x171E26),
    .raised = rgb(0x1F2833),
    .sunken = rgb(0x10161C),
    .hover = rgb(0x222C37),
    .pressed = rgb(0x2B3744),
    .scrim = faded(rgb(0x000000), 0.6F),
    .shadow = faded(rgb(0x000000), 0.5F),
    .line = rgb(0x2A3541),
    .line_strong = rgb(0x75869A),
    .text = rgb(0xE9EEF3),
    .text_muted = rgb(0xA4B1BF),
    .text_disabled = rgb(0x6F7D8C),
    .accent = rgb(0x3065CB),
    .accent_hover = rgb(0x376CD3),
    .accent_pressed = rgb(0x2A59B5),
    .on_accent = rgb(0xFFFFFF),
    .accent_text = rgb(0x8FB6FF),
    .accent_soft = rgb(0x1B2B47),
    .focus = rgb(0x8FB6FF),
    .inverse = rgb(0xE9EEF3),
    .on_inverse = rgb(0x16202C),
    .on_inverse_muted = rgb(0x515E6E),
    .neutral = {rgb(0xB4C0CC), rgb(0x75869A), rgb(0x26303B)},
    .info = {rgb(0x8FB6FF), rgb(0x5B93F5), rgb(0x1B2B47)},
    .good = {rgb(0x62D2AC), rgb(0x2FA581), rgb(0x12322A)},
    .warning = {rgb(0xF0BD60), rgb(0xCF9127), rgb(0x37290F)},
    .bad = {rgb(0xFF9C8C), rgb(0xE5654F), rgb(0x40211C)},
    .series = {rgb(0x5B93F5), rgb(0xE58A35), rgb(0x2FAE97), rgb(0xA981E0), rgb(0xE0699F),
               rgb(0x8B9BAD)},
    .grid = rgb(0x28323D),
    .standard = rgb(0x6FA2FF),
    .actual = rgb(0xF07660),
};

constexpr Palette strong_light() {
  Palette p = light;
  p.canvas = p.surface = p.raised = rgb(0xFFFFFF);
  p.line = p.line_strong = p.text = p.text_muted = rgb(0x000000);
  p.text_disabled = rgb(0x505050);
  p.accent = p.accent_text = p.focus = rgb(0x0A2F86);
  p.accent_hover = p.accent_pressed = rgb(0x061F5C);
  p.neutral.text = rgb(0x000000);
  p.info.text = rgb(0x0A2F86);
  p.good.text = rgb(0x00402E);
  p.warning.text = rgb(0x4F3000);
  p.bad.text = rgb(0x7A1208);
  p.grid = rgb(0xA8A8A8);
  return p;
}

constexpr Palette strong_dark() {
  Palette p = dark;
  p.canvas = p.surface = p.sunken = rgb(0x000000);
  p.raised = rgb(0x0B0F13);
  p.line = p.line_strong = p.text = p.text_muted = rgb(0xFFFFFF);
  p.text_disabled = rgb(0xB0B0B0);
  p.accent = rgb(0x9CC0FF);
  p.accent_hover = p.accent_pressed = rgb(0xC4DAFF);
  p.on_accent = rgb(0x000000);
  p.accent_text = p.focus = rgb(0xB8D2FF);
  p.neutral.text = rgb(0xFFFFFF);
  p.info.text = rgb(0xB8D2FF);
  p.good.text = rgb(0x9BF0D0);
  p.warning.text = rgb(0xFFD88F);
  p.bad.text = rgb(0xFFC4BA);
  p.grid = rgb(0x5A5A5A);
  return p;
}

constexpr Palette high_contrast_light = strong_light();
constexpr Palette high_contrast_dark = strong_dark();

}  // namespace

const Palette& palette(bool is_dark, bool is_high_contrast) {
  if (is_high_contrast) return is_dark ? high_contrast_dark : high_contrast_light;
  return is_dark ? dark : light;
}

}  // namespace dealbench::ui
