// Records of any collection: adding and removing.
#include "app/field_input.h"
#include "app/session.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"
#include "plan/edit/removal.h"

namespace dealbench::app {

void Session::run(const AddRecord& command) {
  const plan::CollectionDef* collection = plan::find_collection(command.collection);
  if (collection == nullptr || collection->is_single) return;
  const Id id = command.id.empty() ? host_.fresh_id() : command.id;
  plan::RecordData record = plan::empty_record(*collection, id, stamp());
  for (const auto& [field, value] : command.values) {
    if (plan::find_field(*collection, field) != nullptr)
      plan::set_value(record, *collection, field, plan::normalised(value));
  }
  change(
      plan::Edit{plan::AddRecord{command.collection, collection->size(plan()), std::move(record)}},
      {"edit.add_record", "record." + command.collection});
  if (command.opens) run(GoTo{*command.opens, id});
}

void Session::run(const RemoveRecord& command) {
  const auto removal = plan::removal_of(plan(), command.collection, command.id, stamp());
  if (!removal) {
    tell_error(removal.error(), {});
    return;
  }
  const std::string record = "record." + command.collection;
  change(*removal, {"edit.remove_record", record});
  const Language language = preferences_.language;
  const std::string name(i18n::text_or_key(language, record));
  tell(MessageKind::info,
       i18n::fill(i18n::text(language, i18n::keys::shell::record_removed), {{"record", name}}),
       std::string(i18n::text(language, i18n::keys::shell::undo)), Undo{});
}

}  // namespace dealbench::app
