#pragma once
// One field of one record as a form shows it, whatever its kind: words, value, what can be chosen.

#include <string>
#include <string_view>
#include <vector>

#include "app/view_model/field_options.h"

namespace dealbench::app {

enum class FormKind : std::uint8_t {
  line,       // a text of one line, a number, money, a share, a date
  paragraph,  // a longer text
  toggle,
  one_of,   // options; none may be chosen
  some_of,  // options, any number of them
  other,    // lists and maps: have editors of their own
};

struct FormField {
  std::string collection;
  Id id;  // of the record; empty for the settings
  std::string key;
  FormKind kind = FormKind::line;
  std::string label, help;  // help may be empty
  std::string unit;         // behind the field: "元", "天"; shares carry their % in the text
  std::string text;         // of line and paragraph, as it is edited
  bool is_number = false;   // a keyboard for numbers will do
  bool is_on = false;       // of a toggle
  std::vector<FieldOption> options;
  std::vector<std::string> chosen;  // ids of options; one_of: at most one
  std::int64_t longest = 0;         // characters of a text; 0: no limit
};

// Precondition: there is such a field; a record that is gone gives an empty value.
[[nodiscard]] FormField make_form_field(const plan::Plan& plan, const Content& content,
                                        std::string_view collection, std::string_view id,
                                        std::string_view key, Language language);

// The value that choosing these options gives.
[[nodiscard]] plan::FieldValue chosen_value(const FormField& field,
                                            const std::vector<std::string>& chosen);

}  // namespace dealbench::app
