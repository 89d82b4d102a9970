#pragma once
// Lists that open over the page: select, menu, context menu. Escape, a click beside and a choice
// close them.

#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"

namespace dealbench::ui {

struct SelectOptions {
  std::string_view label;        // above, and the accessible name
  std::string_view name;         // accessible name where the label stands elsewhere
  std::string_view placeholder;  // shown when nothing is chosen
  float width = 0;               // design pixels; 0: the available width
  bool is_disabled = false;
};

// Returns the newly chosen index. `chosen` may be options.size() for none.
std::optional<std::size_t> select(Kit& kit, std::string_view id, std::span<const Option> options,
                                  std::size_t chosen, const SelectOptions& settings = {});

struct MenuEntry {
  std::string_view id;    // last part of the data-id: "<menu>/<id>"
  std::string_view text;  // empty text: a separator
  Icon icon = Icon::none;
  std::string_view shortcut;
  bool is_disabled = false;
  bool is_danger = false;
  bool is_checked = false;
};

// A button that opens a menu. Without text it is an icon button with `name`. Returns the chosen
// entry.
struct MenuButtonOptions {
  std::string_view name;
  std::string_view text;
  Icon icon = Icon::more;
  ButtonKind kind = ButtonKind::quiet;
  float max_width = 0;     // page pixels for the text; 0: no limit
  bool is_hidden = false;  // drawn only while it is pointed at, has the focus or is open
};
std::optional<std::size_t> menu_button(Kit& kit, std::string_view id,
                                       const MenuButtonOptions& button,
                                       std::span<const MenuEntry> entries);
// A right click or a long press within `box` opens the menu of this button there, and so does the
// menu key on the item `owner`. Call it before the button is drawn; of areas within each other the
// first takes it.
void open_menu_in(Kit& kit, std::string_view menu, const Box& box, std::string_view owner = {});
// A menu without a button: it opens in `box` only. Call it after what is drawn there.
std::optional<std::size_t> context_menu(Kit& kit, std::string_view id, std::string_view name,
                                        const Box& box, std::span<const MenuEntry> entries);
[[nodiscard]] float menu_button_width(const Kit& kit, const MenuButtonOptions& button);

}  // namespace dealbench::ui
