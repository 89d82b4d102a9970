// Lists and pages of records: which fields they show, and in which words.
#include "app/view_model/records/records_view.h"

#include <set>

#include <gtest/gtest.h>

#include "i18n/catalog.h"

namespace dealbench::app {
namespace {

plan::Plan two_accounts() {
  plan::Plan plan;
  plan.settings.id = "settings";
  plan.settings.currency = "CNY";
  plan.members.resize(1);
  plan.members[0].id = "li";
  plan.members[0].name = "Li";
  plan.accounts.resize(2);
  plan.accounts[0].id = "a";
  plan.accounts[0].name = "Acme";
  plan.accounts[0].owner = "li";
  plan.accounts[0].tier = "strategic";
  plan.accounts[0].revenue = Money{120'000'000};
  plan.accounts[1].id = "b";
  return plan;
}

TEST(RecordsView, every_column_and_field_of_a_page_exists_and_has_a_name) {
  for (const RecordsDef& def : all_records()) {
    const plan::CollectionDef* collection = plan::find_collection(def.collection);
    ASSERT_NE(collection, nullptr) << def.collection;
    std::set<std::string_view> keys(def.columns.begin(), def.columns.end());
    for (const RecordSection& section : def.sections)
      keys.insert(section.fields.begin(), section.fields.end());
    for (const std::string_view key : keys) {
      EXPECT_NE(plan::find_field(*collection, key), nullptr) << def.collection << "." << key;
      EXPECT_FALSE(field_label(def.collection, key, Language::en).starts_with("field.")) << key;
    }
  }
}

TEST(RecordsView, no_field_stands_in_two_sections_of_a_page) {
  for (const RecordsDef& def : all_records()) {
    std::set<std::string_view> seen;
    for (const RecordSection& section : def.sections) {
      for (const std::string_view key : section.fields)
        EXPECT_TRUE(seen.insert(key).second) << def.collection << "." << key;
    }
  }
}

TEST(RecordsView, values_are_shown_in_words_and_references_by_name) {
  const plan::Plan plan = two_accounts();
  const Content content;
  const auto text = [&](std::string_view key, Language language) {
    return field_text(plan, content, *plan::find_collection("accounts"), 0, key, language);
  };
  EXPECT_EQ(text("name", Language::en), "Acme");
  EXPECT_EQ(text("owner", Language::en), "Li");
  EXPECT_EQ(text("tier", Language::en), "Strategic");
  EXPECT_EQ(text("revenue", Language::zh_cn), "120\u4e07\u5143");
  EXPECT_EQ(text("profit", Language::en), "");
}

TEST(RecordsView, a_record_without_a_name_is_called_by_its_kind_and_place) {
  const plan::Plan plan = two_accounts();
  EXPECT_EQ(record_name(plan, "accounts", "b", Language::en), "account 2");
  EXPECT_EQ(record_name(plan, "accounts", "gone", Language::en), "gone");
}

TEST(RecordsView, a_search_looks_in_all_columns) {
  const plan::Plan plan = two_accounts();
  const RecordsView view = make_records_view(plan, {}, *find_records("accounts"), Language::en);
  ASSERT_EQ(view.rows.size(), 2U);
  EXPECT_EQ(found_rows(view, ""), (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(found_rows(view, "li ACME"), std::vector<std::size_t>{0});
  EXPECT_TRUE(found_rows(view, "acme nobody").empty());
}

TEST(RecordsView, a_page_of_a_record_that_is_gone_does_not_exist) {
  const plan::Plan plan = two_accounts();
  EXPECT_FALSE(make_record_page_view(plan, {}, *find_records("accounts"), "x", Language::en));
  const auto page = make_record_page_view(plan, {}, *find_records("accounts"), "a", Language::en);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->name, "Acme");
  EXPECT_EQ(page->sections.front().fields.front().text, "Acme");
}

}  // namespace
}  // namespace dealbench::app
