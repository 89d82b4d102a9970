#include "i18n/catalog.h"

#include <gtest/gtest.h>

#include "base/error_code.h"
#include "i18n/catalog_table.h"
#include "i18n/keys/records.h"
#include "i18n/keys_generated.h"

namespace dealbench::i18n {
namespace {

TEST(Catalog, a_key_gives_its_text_in_both_languages) {
  EXPECT_EQ(text(Language::zh_cn, keys::nav::funnel), "漏斗");
  EXPECT_EQ(text(Language::en, keys::nav::funnel), "Funnel");
  EXPECT_EQ(find_text(Language::en, "nav.funnel"), "Funnel");
  EXPECT_FALSE(find_text(Language::en, "nav.nowhere"));
  EXPECT_EQ(text_or_key(Language::en, "nav.nowhere"), "nav.nowhere");
}

TEST(Catalog, no_text_is_empty_and_the_tables_are_sorted) {
  std::vector tables(workbench_texts().begin(), workbench_texts().end());
  tables.push_back(first_texts());
  for (const auto table : tables) {
    std::string_view before;
    for (const CatalogEntry& entry : table) {
      EXPECT_FALSE(entry.zh_cn.empty()) << entry.key;
      EXPECT_FALSE(entry.en.empty()) << entry.key;
      EXPECT_LT(before, entry.key);
      before = entry.key;
    }
  }
}

TEST(Catalog, a_word_of_the_workbench_is_found_by_constant_and_by_key) {
  EXPECT_EQ(text(Language::en, keys::records::back), "Back to the list");
  EXPECT_EQ(find_text(Language::en, "records.back"), "Back to the list");
}

TEST(Catalog, every_error_code_has_a_message) {
  for (int code = 0; code <= static_cast<int>(ErrorCode::cli_file); ++code) {
    const std::string key = "error." + std::string(code_text(static_cast<ErrorCode>(code)));
    EXPECT_TRUE(find_text(Language::zh_cn, key)) << key;
  }
}

TEST(Catalog, placeholders_are_filled_by_name_and_unknown_ones_stay) {
  EXPECT_EQ(fill("{a} of {b}{a}", {{"a", "1"}, {"b", "{a}"}}), "1 of {a}1");
  EXPECT_EQ(fill("{x} {", {{"a", "1"}}), "{x} {");
}

TEST(Catalog, any_chinese_browser_language_is_taken_as_simplified_chinese) {
  EXPECT_EQ(language_from_tag("zh-TW"), Language::zh_cn);
  EXPECT_EQ(language_from_tag("zh"), Language::zh_cn);
  EXPECT_EQ(language_from_tag("de-DE"), Language::en);
}

}  // namespace
}  // namespace dealbench::i18n
