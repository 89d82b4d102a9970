#include "i18n/catalog.h"

#include <algorithm>

#include "i18n/catalog_table.h"

namespace dealbench::i18n {
namespace {

std::string_view in(const CatalogEntry& entry, Language language) {
  return language == Language::zh_cn ? entry.zh_cn : entry.en;
}

std::optional<std::string_view> find_in(std::span<const CatalogEntry> table, Language language,
                                        std::string_view key) {
  const auto found = std::ranges::lower_bound(table, key, {}, &CatalogEntry::key);
  if (found == table.end() || found->key != key) return std::nullopt;
  return in(*found, language);
}

}  // namespace

std::string_view text(Language language, Key key) {
  if (key.table == 0) return in(first_texts()[key.index], language);
  const auto tables = workbench_texts();
  const std::size_t table = key.table - std::size_t{1};
  return table < tables.size() ? in(tables[table][key.index], language) : std::string_view();
}

std::optional<std::string_view> find_text(Language language, std::string_view key) {
  if (const auto found = find_in(first_texts(), language, key)) return found;
  for (const auto table : workbench_texts()) {
    if (const auto found = find_in(table, language, key)) return found;
  }
  return std::nullopt;
}

std::string_view text_or_key(Language language, std::string_view key) {
  return find_text(language, key).value_or(key);
}

std::string fill(std::string_view pattern, Arguments arguments) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) return out.append(pattern);
    out += pattern.substr(0, open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto* found =
        std::ranges::find(arguments, name, &std::pair<std::string_view, std::string_view>::first);
    out += found == arguments.end() ? pattern.substr(open, close - open + 1) : found->second;
    pattern.remove_prefix(close + 1);
  }
  return out;
}

std::string_view language_tag(Language language) {
  return language == Language::zh_cn ? "zh-CN" : "en";
}

Language language_from_tag(std::string_view tag) {
  return tag.starts_with("zh") || tag.starts_with("ZH") ? Language::zh_cn : Language::en;
}

}  // namespace dealbench::i18n
