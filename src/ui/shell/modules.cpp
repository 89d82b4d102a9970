// The modules in the order of the method's chain: the side bar, the phone's bar and what has no
// room in it.
#include <algorithm>
#include <array>
#include <vector>

#include "i18n/keys_generated.h"
#include "ui/shell/shell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
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
  bool is_in_phone_bar = false;
  std::optional<i18n::Key> group{};  // begins here
};

constexpr std::array modules{
    Module{ScreenId::home, "nav/home", keys::nav::home, Icon::compass, true},
    Module{ScreenId::customers, "nav/customers", keys::nav::customers, Icon::people, false,
           keys::nav::group_model},
    Module{ScreenId::funnel, "nav/funnel", keys::nav::funnel, Icon::funnel, true},
    Module{ScreenId::pipeline, "nav/pipeline", keys::nav::pipeline, Icon::layers},
    Module{ScreenId::planning, "nav/planning", keys::nav::planning, Icon::grid},
    Module{ScreenId::deals, "nav/deals", keys::nav::deals, Icon::target, true},
    Module{ScreenId::visits, "nav/visits", keys::nav::visits, Icon::calendar, true},
    Module{ScreenId::playbook, "nav/playbook", keys::nav::playbook, Icon::clipboard, false,
           keys::nav::group_knowledge},
    Module{ScreenId::learn, "nav/learn", keys::nav::learn, Icon::lightbulb},
    Module{ScreenId::library, "nav/library", keys::nav::library, Icon::folder, false,
           keys::nav::group_files},
};
constexpr Module more{ScreenId::more, "nav/more", keys::nav::more, Icon::menu, true};

NavItem item_of(const ScreenContext& ui, const Module& module) {
  return {.id = module.id,
          .text = ui.t(module.name),
          .icon = module.icon,
          .group = module.group ? ui.t(*module.group) : std::string_view()};
}

void draw_phone_bar(ScreenContext& ui, ScreenId current) {
  std::vector<NavItem> items;
  std::vector<ScreenId> screens;
  for (const Module& module : modules) {
    if (!module.is_in_phone_bar) continue;
    items.push_back(item_of(ui, module));
    items.back().group = {};
    screens.push_back(module.screen);
  }
  items.push_back(item_of(ui, more));
  screens.push_back(more.screen);
  // A module of the "more" screen counts as that one.
  const auto at = std::min<std::ptrdiff_t>(std::ranges::find(screens, current) - screens.begin(),
                                           std::ssize(screens) - 1);
  const auto chosen =
      bottom_nav(ui.kit, ui.t(keys::shell::navigation), items, static_cast<std::size_t>(at));
  if (chosen) ui.send(app::GoTo{screens[*chosen]});
}

}  // namespace

void draw_side_bar(ScreenContext& ui, ShellState& state, const ShellBoxes& boxes,
                   ScreenId current) {
  Panel panel(
      ui.kit, "shell/nav", boxes.nav,
      {.back = ui.kit.color().surface, .padding = boxes.is_nav_at_bottom ? 0.0F : bar_padding});
  if (boxes.is_nav_at_bottom) {
    draw_phone_bar(ui, current);
    return;
  }
  std::array<NavItem, modules.size()> items;
  std::ranges::transform(modules, items.begin(),
                         [&](const Module& module) { return item_of(ui, module); });
  const auto at = std::ranges::find(modules, current, &Module::screen) - modules.begin();
  brand(ui.kit, ui.t(keys::app::name), state.is_nav_collapsed);
  gap(ui.kit, space::sm);
  const auto chosen = side_nav(ui.kit, ui.t(keys::shell::navigation), items,
                               static_cast<std::size_t>(at), state.is_nav_collapsed);
  if (chosen) ui.send(app::GoTo{modules[*chosen].screen});
}

void draw_more_modules(ScreenContext& ui) {
  heading(ui.kit, 1, ui.t(keys::nav::more));
  for (const Module& module : modules) {
    if (module.is_in_phone_bar) continue;
    gap(ui.kit, space::xs);
    const ButtonOptions options{.icon = module.icon, .is_full_width = true};
    if (button(ui.kit, module.id, ui.t(module.name), options)) ui.send(app::GoTo{module.screen});
  }
}

}  // namespace dealbench::ui
