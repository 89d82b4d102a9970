#include "app/view_model/records/records_view.h"

#include <algorithm>
#include <optional>

#include "app/field_input.h"
#include "app/view_model/search_words.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"
#include "i18n/number_output.h"

namespace dealbench::app {

std::string field_text(const plan::Plan& plan, const Content& content,
                       const plan::CollectionDef& collection, std::size_t index,
                       std::string_view key, Language language) {
  const plan::FieldDef* field = plan::find_field(collection, key);
  if (field == nullptr) return {};
  const plan::FieldValue value = field->get(collection.peek_fields(plan, index));
  if (std::holds_alternative<std::monostate>(value)) return {};
  if (std::holds_alternative<bool>(value)) return choice_text(key, "yes", language);
  if (field->kind == plan::FieldKind::reference)
    return record_name(plan, field->target, std::get<std::string>(value), language);
  if (field->kind == plan::FieldKind::choice)
    return choice_text(key, std::get<std::string>(value), language);
  if (field->kind == plan::FieldKind::money)
    return i18n::short_money_text(Money{std::get<std::int64_t>(value)}, language,
                                  plan.settings.currency);
  if (field->kind == plan::FieldKind::integer && key == "stage") {
    const auto options = field_options(plan, content, *field, language);
    const auto found =
        std::ranges::find(options, std::to_string(std::get<std::int64_t>(value)), &FieldOption::id);
    if (found != options.end()) return found->text;
  }
  return text_from_value(*field, value, language);
}

RecordsView make_records_view(const plan::Plan& plan, const Content& content, const RecordsDef& def,
                              Language language) {
  RecordsView view;
  view.collection = def.collection;
  view.title = i18n::text_or_key(language, "record." + view.collection);
  for (const std::string_view key : def.columns)
    view.columns.push_back(field_label(def.collection, key, language));
  const plan::CollectionDef& collection = *plan::find_collection(def.collection);
  const Initials initials;
  for (std::size_t i = 0; i < collection.size(plan); ++i) {
    RecordsView::Row row;
    row.id = collection.peek(plan, i).id;
    row.name = record_name_at(plan, collection, i, language);
    for (const std::string_view key : def.columns) {
      row.cells.push_back(field_text(plan, content, collection, i, key, language));
      row.searched += searchable(row.cells.back(), initials) + '\n';
    }
    if (row.cells.front().empty()) row.cells.front() = row.name;
    view.rows.push_back(std::move(row));
  }
  return view;
}

std::optional<RecordPageView> make_record_page_view(const plan::Plan& plan, const Content& content,
                                                    const RecordsDef& def, std::string_view id,
                                                    Language language) {
  if (!plan::find_record(plan, *plan::find_collection(def.collection), id)) return std::nullopt;
  RecordPageView view{
      std::string(def.collection), Id(id), record_name(plan, def.collection, id, language), {}};
  for (const RecordSection& section : def.sections) {
    RecordPageView::Section shown{
        std::string(section.key),
        std::string(i18n::text_or_key(language, "section." + std::string(section.key))),
        {}};
    for (const std::string_view key : section.fields)
      shown.fields.push_back(make_form_field(plan, content, def.collection, id, key, language));
    view.sections.push_back(std::move(shown));
  }
  return view;
}

std::vector<std::size_t> found_rows(const RecordsView& view, std::string_view search) {
  const std::vector<std::string> words = search_words(search);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    if (holds_all(view.rows[i].searched, words)) found.push_back(i);
  }
  return found;
}

}  // namespace dealbench::app
