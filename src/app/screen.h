#pragma once
// The screens of the program, by name.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dealbench::app {

enum class ScreenId : std::uint8_t {
  funnel,
  library,
  gallery,
  customers,
  deals,
  visits,
};

struct ScreenDef {
  ScreenId screen{};
  std::string_view key;                 // in the address, "#s=deals", and in data-ids
  bool is_workbench = false;            // drawn by ui/workbench, which the page brings on first use
  std::string_view table_collection{};  // where a pasted table goes; empty: it takes none
};

inline constexpr std::array screen_table{
    ScreenDef{ScreenId::funnel, "funnel", false, "scenarios"},
    ScreenDef{ScreenId::library, "library"},
    ScreenDef{ScreenId::gallery, "gallery"},
    ScreenDef{ScreenId::customers, "customers", true},
    ScreenDef{ScreenId::deals, "deals", true, "deals"},
    ScreenDef{ScreenId::visits, "visits", true},
};

[[nodiscard]] constexpr std::optional<ScreenId> screen_from_key(std::string_view key) {
  for (const ScreenDef& def : screen_table) {
    if (def.key == key) return def.screen;
  }
  return std::nullopt;
}

[[nodiscard]] constexpr std::string_view table_collection(ScreenId screen) {
  for (const ScreenDef& def : screen_table) {
    if (def.screen == screen) return def.table_collection;
  }
  return {};
}

[[nodiscard]] constexpr std::string_view key_of(ScreenId screen) {
  for (const ScreenDef& def : screen_table) {
    if (def.screen == screen) return def.key;
  }
  return {};
}

[[nodiscard]] constexpr bool is_workbench_screen(ScreenId screen) {
  for (const ScreenDef& def : screen_table) {
    if (def.screen == screen) return def.is_workbench;
  }
  return false;
}

}  // namespace dealbench::app
