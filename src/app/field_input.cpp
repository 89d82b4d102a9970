#include "app/field_input.h"

#include "base/text.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"
#include "i18n/number_input.h"
#include "i18n/number_output.h"
#include "plan/edit/edit.h"

namespace dealbench::app {
namespace {

using plan::FieldDef;
using plan::FieldKind;
using plan::FieldValue;

Result<FieldValue> number_value(FieldKind kind, std::string_view text) {
  // Money in minor units, ratios in millionths of which a percent has 10^4, whole numbers as they
  // are.
  const int places = kind == FieldKind::money ? 2 : kind == FieldKind::ratio ? 4 : 0;
  const auto number = i18n::parse_scaled(text, places);
  if (!number) return std::unexpected(number.error());
  return FieldValue{*number};
}

Result<FieldValue> unchecked_value(const FieldDef& field, std::string_view text) {
  switch (field.kind) {
    case FieldKind::integer:
    case FieldKind::ratio:
    case FieldKind::money:
      return number_value(field.kind, text);
    case FieldKind::date: {
      const auto date = parse_date(text);
      if (!date) return fail(ErrorCode::plan_bad_date, {}, std::string(text.substr(0, 40)));
      return FieldValue{std::int64_t{date->days}};
    }
    case FieldKind::text:
    case FieldKind::choice:
    case FieldKind::reference:
      return FieldValue{std::string(text)};
    case FieldKind::flag:
    case FieldKind::text_list:
    case FieldKind::reference_list:
    case FieldKind::number_map:
    case FieldKind::text_map:
    case FieldKind::date_list:
    case FieldKind::number_list:
      break;
  }
  return fail(ErrorCode::plan_wrong_type);
}

std::string number_text(const FieldDef& field, std::int64_t number, Language language) {
  if (field.kind == FieldKind::money) return i18n::money_edit_text(Money{number}, language);
  if (field.kind == FieldKind::ratio) return i18n::percent_edit_text(Ratio{number});
  if (field.kind == FieldKind::date) return date_text(Date{static_cast<std::int32_t>(number)});
  return i18n::count_text(static_cast<double>(number));
}

std::string field_label(Language language, std::string_view field) {
  return std::string(i18n::find_text(language, "field." + std::string(field)).value_or(field));
}

}  // namespace

Result<FieldValue> value_from_text(const FieldDef& field, std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return FieldValue{};
  auto value = unchecked_value(field, text);
  if (!value) return value;
  if (auto ok = plan::check_value(field, *value, std::string(field.key)); !ok)
    return std::unexpected(ok.error());
  return value;
}

std::string text_from_value(const FieldDef& field, const FieldValue& value, Language language) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return number_text(field, *number, language);
  return {};
}

std::string name_of_copy(const FieldDef& field, std::string_view pattern,
                         std::string_view placeholder, std::string_view name) {
  const auto around = static_cast<std::int64_t>(
      count_code_points(i18n::fill(pattern, {{placeholder, std::string_view()}})));
  std::size_t end = 0;
  for (std::int64_t i = around; i < field.high && end < name.size(); ++i)
    (void)next_code_point(name, end);
  return i18n::fill(pattern, {{placeholder, name.substr(0, end)}});
}

std::optional<std::string> input_problem(std::string_view collection, std::string_view field,
                                         std::string_view text, Language language) {
  const plan::CollectionDef* def = plan::find_collection(collection);
  const FieldDef* field_def = def ? plan::find_field(*def, field) : nullptr;
  if (!field_def) return std::string(i18n::text(language, i18n::keys::input::unknown_field));
  const auto value = value_from_text(*field_def, text);
  if (value) return std::nullopt;
  const bool out_of_range = value.error().code == ErrorCode::plan_out_of_range;
  if (out_of_range && field_def->kind != FieldKind::text) {
    return i18n::fill(i18n::text(language, i18n::keys::input::out_of_range),
                      {{"field", field_label(language, field)},
                       {"low", number_text(*field_def, field_def->low, language)},
                       {"high", number_text(*field_def, field_def->high, language)}});
  }
  return std::string(
      i18n::text_or_key(language, "error." + std::string(code_text(value.error().code))));
}

std::string error_text(const Error& error, Language language) {
  const std::string code(code_text(error.code));
  std::string out =
      i18n::fill(i18n::text(language, i18n::keys::error::with_code),
                 {{"message", i18n::text_or_key(language, "error." + code)}, {"code", code}});
  if (!error.place.empty()) out += " · " + error.place;
  if (!error.detail.empty()) out += " · " + error.detail;
  return out;
}

}  // namespace dealbench::app
