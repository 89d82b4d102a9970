#pragma once
// Words of the interface by key. The table is built from assets/locales and holds every key in both
// languages.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/localized_text.h"

namespace dealbench::i18n {

// A key known when compiling. The constants are in i18n/keys_generated.h, those of
// assets/locales/*/workbench/NAME.json in i18n/keys/NAME.h.
struct Key {
  std::uint16_t table = 0;
  std::uint16_t index = 0;
};

using Arguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// Empty for a word of the workbench that the page has not brought yet.
[[nodiscard]] std::string_view text(Language language, Key key);
// For keys made from data, e.g. "error.PLAN-003"; nullopt when there is no such key.
[[nodiscard]] std::optional<std::string_view> find_text(Language language, std::string_view key);
// As find_text; the key itself when there is none, so that a gap is seen and not hidden.
[[nodiscard]] std::string_view text_or_key(Language language, std::string_view key);
// Replaces "{name}" by its argument; unknown placeholders stay.
[[nodiscard]] std::string fill(std::string_view pattern, Arguments arguments);

// "zh-CN" or "en".
[[nodiscard]] std::string_view language_tag(Language language);
// The best fit for a browser's language tag: any Chinese is zh_cn, anything else en.
[[nodiscard]] Language language_from_tag(std::string_view tag);

}  // namespace dealbench::i18n
