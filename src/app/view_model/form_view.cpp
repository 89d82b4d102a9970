#include "app/view_model/form_view.h"

#include <charconv>

#include "app/field_input.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"

namespace dealbench::app {
namespace {

using plan::FieldDef;
using plan::FieldKind;
using plan::FieldValue;

constexpr std::int64_t longest_line = 120;  // texts that may be longer get a paragraph

FormKind kind_of(const FieldDef& field, bool has_options) {
  switch (field.kind) {
    case FieldKind::text:
      return field.high > longest_line * 2 ? FormKind::paragraph : FormKind::line;
    case FieldKind::choice:
    case FieldKind::reference:
      return FormKind::one_of;
    case FieldKind::integer:
      return has_options ? FormKind::one_of : FormKind::line;
    case FieldKind::ratio:
    case FieldKind::money:
    case FieldKind::date:
      return FormKind::line;
    case FieldKind::flag:
      return FormKind::toggle;
    case FieldKind::text_list:
    case FieldKind::reference_list:
      return has_options ? FormKind::some_of : FormKind::other;
    case FieldKind::number_map:
    case FieldKind::text_map:
    case FieldKind::date_list:
    case FieldKind::number_list:
      break;
  }
  return FormKind::other;
}

std::string unit_of(const FieldDef& field, const plan::Plan& plan, Language language) {
  if (field.kind != FieldKind::money)
    return std::string(i18n::find_text(language, "unit." + std::string(field.key)).value_or(""));
  const std::string& currency = plan.settings.currency;
  return currency.empty() || currency == "CNY"
             ? std::string(i18n::text(language, i18n::keys::unit::money))
             : currency;
}

std::vector<std::string> chosen_of(const FieldValue& value) {
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return *list;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return {std::to_string(*number)};
  const auto* text = std::get_if<std::string>(&value);
  return text != nullptr && !text->empty() ? std::vector{*text} : std::vector<std::string>{};
}

}  // namespace

FormField make_form_field(const plan::Plan& plan, const Content& content,
                          std::string_view collection, std::string_view id, std::string_view key,
                          Language language) {
  FormField form{.collection = std::string(collection), .id = Id(id), .key = std::string(key)};
  const plan::CollectionDef* def = plan::find_collection(collection);
  const FieldDef* field = def != nullptr ? plan::find_field(*def, key) : nullptr;
  if (field == nullptr) return form;
  form.label = field_label(form.collection, form.key, language);
  form.help = i18n::find_text(language, "field_help." + form.key).value_or("");
  form.options = field_options(plan, content, *field, language);
  form.kind = kind_of(*field, !form.options.empty());
  form.unit = unit_of(*field, plan, language);
  form.is_number = field->kind == FieldKind::integer || field->kind == FieldKind::ratio ||
                   field->kind == FieldKind::money;
  if (field->kind == FieldKind::text) form.longest = field->high;
  const auto index =
      def->is_single ? std::optional<std::size_t>(0) : plan::find_record(plan, *def, id);
  if (!index) return form;
  const FieldValue value = field->get(def->peek_fields(plan, *index));
  form.chosen = chosen_of(value);
  if (const auto* flag = std::get_if<bool>(&value)) form.is_on = *flag;
  form.text = text_from_value(*field, value, language);
  return form;
}

FieldValue chosen_value(const FormField& field, const std::vector<std::string>& chosen) {
  if (field.kind == FormKind::some_of) return plan::normalised(FieldValue{chosen});
  if (chosen.empty()) return {};
  const plan::FieldDef* def = plan::find_field(*plan::find_collection(field.collection), field.key);
  if (def == nullptr || def->kind != FieldKind::integer) return FieldValue{chosen.front()};
  std::int64_t number = 0;
  const std::string& text = chosen.front();
  std::from_chars(text.data(), text.data() + text.size(), number);
  return FieldValue{number};
}

}  // namespace dealbench::app
