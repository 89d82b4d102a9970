#include "app/document.h"

#include "base/json.h"
#include "base/json_writer.h"
#include "plan/io/read.h"
#include "plan/io/write.h"

namespace dealbench::app {

void Document::count(std::string_view utc_now) {
  ++plan_.revision;
  plan_.saved_at = utc_now;
  plan_.app = app_name;
}

Result<std::optional<Applied>> Document::apply(const plan::Edit& edit, plan::EditName name,
                                               std::string gesture, std::string_view utc_now) {
  if (plan::is_no_op(plan_, edit)) return std::nullopt;
  auto inverse = plan::apply(plan_, edit);
  if (!inverse) return std::unexpected(inverse.error());
  history_.record(std::move(*inverse), std::move(name), gesture);
  count(utc_now);
  return Applied{edit, std::move(gesture)};
}

std::optional<Applied> Document::undo(std::string_view utc_now) {
  auto edit = history_.undo(plan_);
  if (!edit) return std::nullopt;
  count(utc_now);
  return Applied{std::move(*edit), {}};
}

std::optional<Applied> Document::redo(std::string_view utc_now) {
  auto edit = history_.redo(plan_);
  if (!edit) return std::nullopt;
  count(utc_now);
  return Applied{std::move(*edit), {}};
}

void Document::end_gesture() {
  history_.end_gesture();
  const plan::Step* last = history_.next_undo();
  if (last && plan::is_no_op(plan_, last->edit)) history_.forget_last();
}

std::optional<Applied> Document::cancel_gesture(std::string_view gesture,
                                                std::string_view utc_now) {
  const plan::Step* last = history_.next_undo();
  if (!last || gesture.empty() || last->gesture != gesture) return std::nullopt;
  auto edit = history_.undo(plan_);
  history_.forget_redo();
  if (!edit) return std::nullopt;
  count(utc_now);
  return Applied{std::move(*edit), {}};
}

std::string journal_entry(const plan::Plan& plan, const plan::Edit& edit) {
  json::Writer out;
  out.begin_object()
      .field("revision", plan.revision)
      .field("saved_at", plan.saved_at)
      .field("app", plan.app);
  out.key("edit").raw(plan::write_edit(edit)).end_object();
  return out.take();
}

Result<void> replay_entry(plan::Plan& plan, std::string_view entry) {
  // Deeper than a plan: in an entry a record may lie inside of groups.
  const auto root = json::parse(entry, {plan::max_plan_bytes, 64});
  if (!root) return std::unexpected(root.error());
  const json::Value* revision = root->find("revision");
  const json::Value* edit_value = root->find("edit");
  if (!revision || !revision->integer() || !edit_value)
    return fail(ErrorCode::plan_missing, "journal");
  if (*revision->integer() <= plan.revision) return {};
  const auto edit = plan::read_edit(*edit_value);
  if (!edit) return std::unexpected(edit.error());
  const auto inverse = plan::apply(plan, *edit);
  if (!inverse) return std::unexpected(inverse.error());
  plan.revision = *revision->integer();
  const auto text = [&root](std::string_view key) {
    const json::Value* found = root->find(key);
    return found && found->string() ? *found->string() : std::string();
  };
  plan.saved_at = text("saved_at");
  plan.app = text("app");
  return {};
}

}  // namespace dealbench::app
