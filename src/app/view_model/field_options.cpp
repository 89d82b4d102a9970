#include "app/view_model/field_options.h"

#include <algorithm>
#include <array>

#include "i18n/catalog.h"

namespace dealbench::app {
namespace {

using plan::CollectionDef;
using plan::FieldDef;
using plan::FieldKind;

// Fields that say what a record is called, the best first; a reference stands for the record it
// names.
constexpr std::array<std::string_view, 9> naming_fields{
    "name", "title", "person", "member", "offer", "metric", "deal", "account", "text"};

std::string text_of(const FieldDef& field, const void* record) {
  const plan::FieldValue value = field.get(record);
  const auto* text = std::get_if<std::string>(&value);
  return text != nullptr ? *text : std::string();
}

std::vector<FieldOption> stage_options(const Content& content, Language language) {
  std::vector<FieldOption> options;
  const auto& stages = content.radar.stages.list;
  for (std::size_t i = 0; i < stages.size(); ++i)
    options.push_back(
        {std::to_string(i + 1), stages[i].code + " " + std::string(stages[i].name.in(language))});
  return options;
}

}  // namespace

std::string field_label(std::string_view collection, std::string_view key, Language language) {
  const std::string own = "field_of." + std::string(collection) + "." + std::string(key);
  if (const auto found = i18n::find_text(language, own)) return std::string(*found);
  return std::string(i18n::text_or_key(language, "field." + std::string(key)));
}

std::string choice_text(std::string_view field, std::string_view id, Language language) {
  const std::string own = "choice_of." + std::string(field) + "." + std::string(id);
  if (const auto found = i18n::find_text(language, own)) return std::string(*found);
  return std::string(i18n::text_or_key(language, "choice." + std::string(id)));
}

std::string record_name(const plan::Plan& plan, std::string_view collection, std::string_view id,
                        Language language) {
  const CollectionDef* def = plan::find_collection(collection);
  const auto index = def != nullptr ? plan::find_record(plan, *def, id) : std::nullopt;
  return index ? record_name_at(plan, *def, *index, language) : std::string(id);
}

std::string record_name_at(const plan::Plan& plan, const CollectionDef& collection,
                           std::size_t index, Language language) {
  for (const std::string_view key : naming_fields) {
    const FieldDef* field = plan::find_field(collection, key);
    if (field == nullptr) continue;
    const std::string text = text_of(*field, collection.peek_fields(plan, index));
    if (text.empty()) continue;
    if (field->kind == FieldKind::text) return text;
    // A record that names one of its own kind (a superior) is not called after it.
    if (field->kind == FieldKind::reference && field->target != collection.key)
      return record_name(plan, field->target, text, language);
  }
  return std::string(i18n::text_or_key(language, "record." + std::string(collection.key))) + " " +
         std::to_string(index + 1);
}

std::vector<FieldOption> field_options(const plan::Plan& plan, const Content& content,
                                       const FieldDef& field, Language language) {
  std::vector<FieldOption> options;
  if (field.kind == FieldKind::integer && field.key == "stage")
    return stage_options(content, language);
  for (const std::string_view choice : field.choices)
    options.push_back({std::string(choice), choice_text(field.key, choice, language)});
  if (field.target.empty()) return options;
  const CollectionDef& target = *plan::find_collection(field.target);
  for (std::size_t i = 0; i < target.size(plan); ++i)
    options.push_back({target.peek(plan, i).id, record_name_at(plan, target, i, language)});
  return options;
}

}  // namespace dealbench::app
