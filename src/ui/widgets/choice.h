#pragma once
// Choosing: one of a few, or on and off. A select for longer lists is in popup.h.

#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/icon.h"

namespace dealbench::ui {

struct Option {
  std::string_view id;  // last part of the data-id: "<group>/<id>"
  std::string_view text;
  Icon icon = Icon::none;
  std::string_view note;  // second line or right side, muted
  bool is_disabled = false;
};

// A radio group drawn as one bar. Returns the newly chosen index.
std::optional<std::size_t> segmented(Kit& kit, std::string_view id, std::string_view name,
                                     std::span<const Option> options, std::size_t chosen,
                                     bool is_full_width = false);
[[nodiscard]] float segmented_width(const Kit& kit, std::span<const Option> options);
// Tabs over a hairline; scroll sideways where they do not fit.
std::optional<std::size_t> tabs(Kit& kit, std::string_view id, std::string_view name,
                                std::span<const Option> options, std::size_t chosen);
// Return true when switched; the caller holds the value.
bool checkbox(Kit& kit, std::string_view id, std::string_view text, bool is_on,
              bool is_disabled = false);
bool toggle(Kit& kit, std::string_view id, std::string_view text, bool is_on,
            bool is_disabled = false);

}  // namespace dealbench::ui
