// The modules in the order of the method's chain: the side bar, and the bar of a phone.
#include <algorithm>
#include <array>

#include "i18n/keys_generated.h"
#include "ui/shell/shell.h"
#include "ui/widgets/layout.h"

namespace dealbench::ui {
namespace {

namespace keys = i18n::keys;
using app::ScreenId;

constexpr float bar_padding = 12;

struct Module {
  ScreenId screen{};
  std::string_view id;
  i18n::Key name;
  Icon icon{};
  std::optional<i18n::Key> group{};  // begins here
};

constexpr std::array modules{
    Module{ScreenId::customers, "nav/customers", keys::nav::customers, Icon::people,
           keys::nav::group_model},
    Module{ScreenId::funnel, "nav/funnel", keys::nav::funnel, Icon::funnel},
    Module{ScreenId::deals, "nav/deals", keys::nav::deals, Icon::target},
    Module{ScreenId::visits, "nav/visits", keys::nav::visits, Icon::calendar},
    Module{ScreenId::library, "nav/library", keys::nav::library, Icon::folder,
           keys::nav::group_files},
};

NavItem item_of(const ScreenContext& ui, const Module& module) {
  return {.id = module.id,
          .text = ui.t(module.name),
          .icon = module.icon,
          .group = module.group ? ui.t(*module.group) : std::string_view()};
}

}  // namespace

void draw_side_bar(ScreenContext& ui, ShellState& state, const ShellBoxes& boxes,
                   ScreenId current) {
  Panel panel(
      ui.kit, "shell/nav", boxes.nav,
      {.back = ui.kit.color().surface, .padding = boxes.is_nav_at_bottom ? 0.0F : bar_padding});
  std::array<NavItem, modules.size()> items;
  std::ranges::transform(modules, items.begin(),
                         [&](const Module& module) { return item_of(ui, module); });
  const auto at = std::ranges::find(modules, current, &Module::screen) - modules.begin();
  if (boxes.is_nav_at_bottom) {
    const auto chosen =
        bottom_nav(ui.kit, ui.t(keys::shell::navigation), items, static_cast<std::size_t>(at));
    if (chosen) ui.send(app::GoTo{modules[*chosen].screen});
    return;
  }
  brand(ui.kit, ui.t(keys::app::name), state.is_nav_collapsed);
  gap(ui.kit, space::sm);
  const auto chosen = side_nav(ui.kit, ui.t(keys::shell::navigation), items,
                               static_cast<std::size_t>(at), state.is_nav_collapsed);
  if (chosen) ui.send(app::GoTo{modules[*chosen].screen});
}

}  // namespace dealbench::ui
