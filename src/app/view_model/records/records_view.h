#pragma once
// Records of any collection as a list and as a page of forms: which fields a list shows and how a
// page groups them stands in a table (records_table.cpp), not in screens.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/view_model/form_view.h"

namespace dealbench::app {

struct RecordSection {
  std::string_view key;  // its title is the locale's section.<key>
  std::span<const std::string_view> fields;
};

struct RecordsDef {
  std::string_view collection;
  std::span<const std::string_view> columns;  // fields in the list; the first one names the record
  std::span<const RecordSection> sections;    // of the record's page
};

// Nullptr when the collection has no list of its own: its records are parts of others.
[[nodiscard]] const RecordsDef* find_records(std::string_view collection);
[[nodiscard]] std::span<const RecordsDef> all_records();

struct RecordsView {
  std::string collection;
  std::string title;  // "客户"
  std::vector<std::string> columns;
  struct Row {
    Id id;
    std::string name;
    std::vector<std::string> cells;  // one per column
    std::string searched;            // all of them in lower case
  };
  std::vector<Row> rows;  // in the order of the plan
};

struct RecordPageView {
  std::string collection;
  Id id;
  std::string name;
  struct Section {
    std::string key;
    std::string title;
    std::vector<FormField> fields;
  };
  std::vector<Section> sections;
};

// A field's value in words, of the collection's record with this index; empty when it is absent or
// the collection has no such field.
[[nodiscard]] std::string field_text(const plan::Plan& plan, const Content& content,
                                     const plan::CollectionDef& collection, std::size_t index,
                                     std::string_view key, Language language);

[[nodiscard]] RecordsView make_records_view(const plan::Plan& plan, const Content& content,
                                            const RecordsDef& def, Language language);
// Nullopt when there is no such record.
[[nodiscard]] std::optional<RecordPageView> make_record_page_view(const plan::Plan& plan,
                                                                  const Content& content,
                                                                  const RecordsDef& def,
                                                                  std::string_view id,
                                                                  Language language);
// Indices of the rows that hold every word of the search.
[[nodiscard]] std::vector<std::size_t> found_rows(const RecordsView& view, std::string_view search);

}  // namespace dealbench::app
