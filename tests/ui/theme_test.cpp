#include "ui/theme/theme.h"

#include <array>
#include <string>

#include <gtest/gtest.h>

namespace dealbench::ui {
namespace {

struct Variant {
  bool is_dark, is_high_contrast;
};

constexpr std::array variants{Variant{false, false}, Variant{true, false}, Variant{false, true},
                              Variant{true, true}};

std::string name(const Variant& v) {
  return std::string(v.is_dark ? "dark" : "light") + (v.is_high_contrast ? " high contrast" : "");
}

constexpr std::array statuses{Status::neutral, Status::info, Status::good, Status::warning,
                              Status::bad};

TEST(Theme, the_contrast_of_black_on_white_is_21_and_of_equal_colours_1) {
  EXPECT_NEAR(contrast_ratio(rgb(0x000000), rgb(0xFFFFFF)), 21.0, 1e-9);
  EXPECT_NEAR(contrast_ratio(rgb(0x336699), rgb(0x336699)), 1.0, 1e-9);
  EXPECT_NEAR(contrast_ratio(rgb(0x777777), rgb(0xFFFFFF)), 4.478,
              0.001);  // the known borderline grey
}

TEST(Theme, a_colour_keeps_its_channels) {
  EXPECT_EQ(rgb(0x123456), IM_COL32(0x12, 0x34, 0x56, 0xFF));
  EXPECT_EQ(faded(rgb(0x123456), 0.5F), IM_COL32(0x12, 0x34, 0x56, 0x80));
  EXPECT_EQ(mixed(rgb(0x000000), rgb(0xFFFFFF), 1.0F), rgb(0xFFFFFF));
}

TEST(Theme, every_text_is_readable_on_every_background_it_stands_on) {
  for (const Variant& v : variants) {
    const Palette& c = palette(v.is_dark, v.is_high_contrast);
    const double least = v.is_high_contrast ? 7.0 : 4.5;
    for (const Color back : {c.canvas, c.surface, c.raised, c.sunken, c.hover}) {
      EXPECT_GE(contrast_ratio(c.text, back), least) << name(v);
      EXPECT_GE(contrast_ratio(c.text_muted, back), least) << name(v);
      EXPECT_GE(contrast_ratio(c.accent_text, back), least) << name(v);
    }
    EXPECT_GE(contrast_ratio(c.accent_text, c.accent_soft), least) << name(v);
    EXPECT_GE(contrast_ratio(c.text, c.accent_soft), least) << name(v);
    for (const Color accent : {c.accent, c.accent_hover, c.accent_pressed}) {
      EXPECT_GE(contrast_ratio(c.on_accent, accent), 4.5) << name(v);
    }
    EXPECT_GE(contrast_ratio(c.on_inverse, c.inverse), least) << name(v);
    EXPECT_GE(contrast_ratio(c.on_inverse_muted, c.inverse), 4.5) << name(v);
  }
}

TEST(Theme, a_status_is_readable_on_its_own_tint_and_on_the_surfaces) {
  for (const Variant& v : variants) {
    const Theme theme = make_theme({.is_dark = v.is_dark, .is_high_contrast = v.is_high_contrast});
    const Palette& c = theme.color;
    for (const Status status : statuses) {
      const StatusColors& s = theme.status(status);
      for (const Color back : {s.soft, c.surface, c.canvas, c.raised}) {
        EXPECT_GE(contrast_ratio(s.text, back), 4.5) << name(v) << " " << static_cast<int>(status);
      }
      EXPECT_GE(contrast_ratio(c.text, s.soft), 4.5) << name(v) << " " << static_cast<int>(status);
      EXPECT_GE(contrast_ratio(s.fill, c.surface), 3.0)
          << name(v) << " " << static_cast<int>(status);
    }
  }
}

TEST(Theme, controls_focus_rings_and_chart_marks_stand_out_from_what_is_behind_them) {
  for (const Variant& v : variants) {
    const Palette& c = palette(v.is_dark, v.is_high_contrast);
    for (const Color back : {c.canvas, c.surface, c.raised}) {
      EXPECT_GE(contrast_ratio(c.line_strong, back), 3.0) << name(v);
      EXPECT_GE(contrast_ratio(c.focus, back), 3.0) << name(v);
    }
    EXPECT_GE(contrast_ratio(c.accent, c.surface), 3.0) << name(v);
    for (const Color mark : c.series) EXPECT_GE(contrast_ratio(mark, c.surface), 3.0) << name(v);
    EXPECT_GE(contrast_ratio(c.standard, c.surface), 3.0) << name(v);
    EXPECT_GE(contrast_ratio(c.actual, c.surface), 3.0) << name(v);
  }
}

TEST(Theme, with_a_finger_controls_are_at_least_44_pixels_high) {
  EXPECT_GE(make_theme({.is_touch = true}).control_height(), 44.0F);
  EXPECT_LT(make_theme({}).control_height(), 44.0F);
}

TEST(Theme, presentation_makes_text_and_spaces_larger_by_the_same_factor) {
  const Theme normal = make_theme({});
  const Theme large = make_theme({.scale = 2});
  for (const TextSize size :
       {TextSize::small, TextSize::body, TextSize::title, TextSize::display}) {
    EXPECT_FLOAT_EQ(large.text_px(size), 2 * normal.text_px(size));
  }
  EXPECT_FLOAT_EQ(large.px(space::lg), 32.0F);
}

TEST(Theme, spaces_are_on_a_grid_of_four_pixels) {
  for (const float step :
       {space::xs, space::sm, space::md, space::lg, space::xl, space::xxl, space::xxxl}) {
    EXPECT_EQ(static_cast<int>(step) % 4, 0);
  }
}

}  // namespace
}  // namespace dealbench::ui
