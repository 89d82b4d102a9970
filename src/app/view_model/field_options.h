#pragma once
// What can be chosen for a field: the words of its choices, records of the plan, entries of the
// playbook.

#include <string>
#include <string_view>
#include <vector>

#include "app/content.h"
#include "plan/fields/collection.h"

namespace dealbench::app {

struct FieldOption {
  std::string id;    // what the plan stores
  std::string text;  // in the language
};

// A field's name, as its collection calls it.
[[nodiscard]] std::string field_label(std::string_view collection, std::string_view key,
                                      Language language);
// The word for a choice: the locale's choice_of.<field>.<id>, else choice.<id>.
[[nodiscard]] std::string choice_text(std::string_view field, std::string_view id,
                                      Language language);
// What a record is called: its name, title or text; for a part, what it stands for; else its id.
[[nodiscard]] std::string record_name(const plan::Plan& plan, std::string_view collection,
                                      std::string_view id, Language language);
// The same where its place in the collection is at hand, so that lists need not look for it.
[[nodiscard]] std::string record_name_at(const plan::Plan& plan,
                                         const plan::CollectionDef& collection, std::size_t index,
                                         Language language);
// Empty when anything may be typed. Choices and playbook entries in their own order, records by
// the plan's.
[[nodiscard]] std::vector<FieldOption> field_options(const plan::Plan& plan, const Content& content,
                                                     const plan::FieldDef& field,
                                                     Language language);

}  // namespace dealbench::app
