#include "app/table_input.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "app/field_input.h"
#include "base/text.h"
#include "i18n/catalog.h"
#include "i18n/number_input.h"
#include "plan/edit/edit.h"

namespace dealbench::app {
namespace {

using plan::CollectionDef;
using plan::FieldDef;
using plan::FieldKind;

constexpr std::string_view name_key = "name";
constexpr std::size_t lines_searched = 10;  // for the headings: titles may stand above them

bool is_typed(FieldKind kind) {
  return kind == FieldKind::text || kind == FieldKind::integer || kind == FieldKind::ratio ||
         kind == FieldKind::money || kind == FieldKind::date;
}

std::string_view before_bracket(std::string_view text) {
  const std::size_t at = std::min(text.find('('), text.find("\uFF08"));
  return at == 0 ? text : trimmed(text.substr(0, at));
}

const FieldDef* field_named(const CollectionDef& collection, std::string_view heading) {
  heading = before_bracket(trimmed(heading));
  if (heading.empty()) return nullptr;
  for (const FieldDef& field : collection.fields()) {
    if (!is_typed(field.kind)) continue;
    if (heading == field.key) return &field;
    const std::string key = "field." + std::string(field.key);
    for (const Language language : {Language::zh_cn, Language::en}) {
      if (i18n::find_text(language, key) == heading) return &field;
    }
  }
  return nullptr;
}

// A table seen with its records in rows, whichever way it was given.
struct View {
  const TableRows& rows;
  bool is_turned = false;

  [[nodiscard]] std::string_view at(std::size_t line, std::size_t place) const {
    const std::size_t row = is_turned ? place : line;
    const std::size_t column = is_turned ? line : place;
    if (row >= rows.size() || column >= rows[row].size()) return {};
    return trimmed(rows[row][column]);
  }
  [[nodiscard]] std::size_t lines() const { return is_turned ? column_count(rows) : rows.size(); }
  [[nodiscard]] std::size_t places() const { return is_turned ? rows.size() : column_count(rows); }
};

struct Headings {
  std::size_t line = 0;
  std::size_t count = 0;
  std::vector<const FieldDef*> fields;  // by place; nullptr: no field
};

Headings headings_in(const View& view, const CollectionDef& collection) {
  Headings best;
  for (std::size_t line = 0; line < std::min(view.lines(), lines_searched); ++line) {
    Headings found{line, 0, std::vector<const FieldDef*>(view.places())};
    for (std::size_t place = 0; place < view.places(); ++place) {
      const FieldDef* field = field_named(collection, view.at(line, place));
      if (field == nullptr || std::ranges::find(found.fields, field) != found.fields.end())
        continue;
      found.fields[place] = field;
      ++found.count;
    }
    if (found.count > best.count) best = std::move(found);
  }
  return best;
}

// Excel copies 40 % as "0.4" where the cell has no format.
bool holds_shares(const View& view, const Headings& headings, std::size_t place) {
  const FieldDef* field = headings.fields[place];
  if (field == nullptr || field->kind != FieldKind::ratio) return false;
  for (std::size_t line = headings.line + 1; line < view.lines(); ++line) {
    const std::string_view text = view.at(line, place);
    if (text.contains('%') || text.contains("\uFF05")) return false;
    const auto millionths = i18n::parse_scaled(before_bracket(text), 6);
    if (millionths && *millionths > 1'000'000) return false;
  }
  return true;
}

Result<plan::FieldValue> value_of(const FieldDef& field, std::string_view text, bool is_share) {
  if (field.kind == FieldKind::text) return value_from_text(field, text);
  const std::string_view number = before_bracket(text);
  if (!is_share) return value_from_text(field, number);
  const auto millionths = i18n::parse_scaled(number, 6);
  if (!millionths) return std::unexpected(millionths.error());
  plan::FieldValue value{*millionths};
  if (auto ok = plan::check_value(field, value, {}); !ok) return std::unexpected(ok.error());
  return value;
}

// "–" is how results say that there is none.
bool says_nothing(std::string_view text) {
  return text.empty() || text == "–" || text == "-";
}

TableRecord record_in(const View& view, const Headings& headings, const std::vector<bool>& is_share,
                      const FieldDef* name_field, std::size_t line, TableReading& reading) {
  TableRecord record;
  if (headings.fields.front() == nullptr) record.name = view.at(line, 0);
  if (name_field != nullptr && !value_from_text(*name_field, record.name)) record.name.clear();
  for (std::size_t place = 0; place < view.places(); ++place) {
    const FieldDef* field = headings.fields[place];
    const std::string_view text = view.at(line, place);
    if (field == nullptr || says_nothing(text)) continue;
    auto value = value_of(*field, text, is_share[place]);
    if (!value) {
      if (reading.refused++ == 0) reading.first_refused = text;
    } else if (field->key == name_key) {
      record.name = text;
    } else {
      record.values.emplace_back(field->key, std::move(*value));
    }
  }
  return record;
}

TableReading read_view(const View& view, const CollectionDef& collection) {
  const Headings headings = headings_in(view, collection);
  TableReading reading;
  const FieldDef* name_field = plan::find_field(collection, name_key);
  reading.fields = headings.count;
  if (headings.count == 0) return reading;
  std::vector<bool> is_share;
  for (std::size_t place = 0; place < view.places(); ++place)
    is_share.push_back(holds_shares(view, headings, place));
  for (std::size_t line = headings.line + 1; line < view.lines(); ++line) {
    TableRecord record = record_in(view, headings, is_share, name_field, line, reading);
    if (!record.values.empty()) reading.records.push_back(std::move(record));
  }
  return reading;
}

}  // namespace

std::size_t column_count(const TableRows& rows) {
  std::size_t count = 0;
  for (const auto& row : rows) count = std::max(count, row.size());
  return count;
}

TableReading read_table(const CollectionDef& collection, const TableRows& rows) {
  TableReading upright = read_view({rows, false}, collection);
  TableReading turned = read_view({rows, true}, collection);
  const bool is_turned = turned.fields != upright.fields
                             ? turned.fields > upright.fields
                             : turned.records.size() > upright.records.size();
  return is_turned ? turned : upright;
}

}  // namespace dealbench::app
