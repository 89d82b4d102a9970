#include "app/session.h"

#include <algorithm>
#include <cmath>

#include "app/assemble/funnel_facts.h"
#include "app/field_input.h"
#include "app/goal.h"
#include "base/arithmetic.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"
#include "plan/io/read.h"
#include "plan/io/write.h"

namespace dealbench::app {
namespace {

namespace keys = i18n::keys;
using plan::Edit;
using plan::FieldValue;

constexpr std::string_view preferences_key = "preferences";
constexpr std::string_view last_plan_key = "last_plan_id";

std::string_view theme_text(ThemeChoice theme) {
  if (theme == ThemeChoice::light) return "light";
  return theme == ThemeChoice::dark ? "dark" : "system";
}

Preferences preferences_from(std::string_view text, Preferences preferences,
                             bool language_is_given) {
  const auto root = json::parse(text);
  if (!root) return preferences;
  const auto is = [&root](std::string_view key, std::string_view value) {
    const json::Value* found = root->find(key);
    return found && found->string() && *found->string() == value;
  };
  if (!language_is_given && is("language", "zh-CN")) preferences.language = Language::zh_cn;
  if (!language_is_given && is("language", "en")) preferences.language = Language::en;
  if (is("theme", "light")) preferences.theme = ThemeChoice::light;
  if (is("theme", "dark")) preferences.theme = ThemeChoice::dark;
  return preferences;
}

// A number of the slider in the unit of the field.
FieldValue slid_value(const plan::FieldDef& field, double value) {
  double scale = 1;
  if (field.kind == plan::FieldKind::ratio) scale = 10'000;  // percent to millionths
  if (field.kind == plan::FieldKind::money) scale = minor_per_major;
  const double number =
      std::clamp(value * scale, static_cast<double>(field.low), static_cast<double>(field.high));
  return static_cast<std::int64_t>(round_half_even(number));
}

constexpr std::string_view typing_prefix = "type/";

std::string typing_gesture(const TypeField& command) {
  return std::string(typing_prefix) + command.collection + "/" + command.id + "/" + command.field;
}

}  // namespace

Session::Session(platform::Storage& storage, platform::Host& host,
                 std::shared_ptr<const Content> content, Language language, bool language_is_given)
    : storage_(storage),
      host_(host),
      content_(std::move(content)),
      preferences_{language, ThemeChoice::system},
      language_is_given_(language_is_given),
      document_(plan::Plan{}),
      saver_(storage) {
  if (!storage_.is_available()) {
    open_new_plan();
    return;
  }
  start_answers_missing_ = 3;
  list_request_ = storage_.list();
  preferences_request_ = storage_.get_setting(preferences_key);
  last_plan_request_ = storage_.get_setting(last_plan_key);
}

void Session::execute(const Command& command, double now_seconds) {
  now_seconds_ = now_seconds;
  std::visit([this](const auto& one) { run(one); }, command);
}

bool Session::poll(double now_seconds) {
  now_seconds_ = now_seconds;
  const std::int64_t before = state_number_;
  saver_.flush(now_seconds);
  for (const platform::Completion& completion : storage_.poll()) {
    if (saver_.take(completion)) {
      changed();
      continue;
    }
    const auto load = std::ranges::find(loads_, completion.request, &Load::request);
    if (load != loads_.end()) {
      Load found = std::move(*load);
      loads_.erase(load);
      answer_load(std::move(found), completion);
    } else if (start_answers_missing_ > 0) {
      answer_start(completion);
    } else if (completion.error) {
      tell_error(*completion.error, {});
    }
  }
  if (saver_.state() != told_save_state_) {
    told_save_state_ = saver_.state();
    if (told_save_state_ == SaveState::failed) tell_error(*saver_.last_error(), {});
    changed();
  }
  return state_number_ != before;
}

void Session::answer_start(const platform::Completion& completion) {
  if (completion.request == list_request_) {
    library_ = completion.summaries;
    sort_library();
  } else if (completion.request == preferences_request_) {
    preferences_ = preferences_from(completion.setting, preferences_, language_is_given_);
  } else if (completion.request == last_plan_request_) {
    last_plan_id_ = completion.setting;
  } else {
    return;
  }
  if (completion.error) tell_error(*completion.error, {});
  if (--start_answers_missing_ > 0) return;
  const auto last = std::ranges::find(library_, last_plan_id_, &platform::PlanSummary::plan_id);
  if (last != library_.end() && last->deleted_at.empty()) {
    load({.purpose = LoadPurpose::open_at_start, .plan_id = last_plan_id_});
  } else {
    open_new_plan();
  }
}

void Session::store_preferences() {
  json::Writer out;
  out.begin_object().field("language", i18n::language_tag(preferences_.language));
  out.field("theme", theme_text(preferences_.theme)).end_object();
  if (storage_.is_available()) storage_.put_setting(preferences_key, out.text());
  changed();
}

void Session::set_content(std::shared_ptr<const Content> content) {
  content_ = std::move(content);
  changed();
}

plan::Stamp Session::stamp() const {
  return {{}, host_.utc_now()};
}

const plan::Scenario* Session::scenario(std::string_view id) const {
  const auto& all = plan().scenarios;
  const auto found = std::ranges::find(all, id, &plan::Scenario::id);
  return found == all.end() ? nullptr : &*found;
}

void Session::change(const Edit& edit, plan::EditName name, std::string gesture) {
  auto applied = document_.apply(edit, std::move(name), std::move(gesture), host_.utc_now());
  if (!applied) {
    tell_error(applied.error(), {});
    return;
  }
  record(std::move(*applied));
}

void Session::record(std::optional<Applied> applied) {
  if (!applied) return;
  const bool was_stored = saver_.is_stored();
  saver_.edited(plan(), std::move(*applied), now_seconds_);
  if (!was_stored && storage_.is_available()) storage_.put_setting(last_plan_key, plan().plan_id);
  keep_summary(summary_of(plan()));
  changed();
}

void Session::run(const TypeField& command) {
  const plan::CollectionDef* collection = plan::find_collection(command.collection);
  const plan::FieldDef* field = collection ? plan::find_field(*collection, command.field) : nullptr;
  if (!field)
    return tell_error({ErrorCode::edit_unknown_field, command.collection + "/" + command.field, {}},
                      {});
  const auto value = value_from_text(*field, command.text);
  const bool is_empty = value && std::holds_alternative<std::monostate>(*value);
  // While typing, a field that is empty for a moment is on its way to the next value.
  if (!command.is_final && (!value || is_empty)) return;
  if (!value) {
    const auto problem =
        input_problem(command.collection, command.field, command.text, preferences_.language);
    tell(MessageKind::error,
         i18n::fill(i18n::text(preferences_.language, keys::input::kept_old),
                    {{"problem", problem.value_or("")}, {"text", command.text}}));
  } else {
    gesture_ = typing_gesture(command);
    run(SetFieldTo{command.collection, command.id, command.field, *value, gesture_});
  }
  if (command.is_final) run(EndGesture{});
}

void Session::run(const CancelGesture&) {
  if (!gesture_.starts_with(typing_prefix))
    return;  // a field that was left says nothing about a drag
  record(document_.cancel_gesture(gesture_, host_.utc_now()));
  run(EndGesture{});
}

void Session::run(const SetFieldTo& command) {
  Edit set{plan::SetField{command.collection, command.id, command.field, command.value, stamp()}};
  const plan::Scenario* target = command.collection == "scenarios" ? scenario(command.id) : nullptr;
  const plan::EditName name{"edit.set_field", command.field};
  if (!target || std::ranges::find(target->assumed, command.field) == target->assumed.end() ||
      plan::is_no_op(plan(), set)) {
    return change(set, name, command.gesture);
  }
  // A value that the user states is no longer an assumption.
  std::vector<std::string> assumed = target->assumed;
  std::erase(assumed, command.field);
  const FieldValue rest = plan::normalised(FieldValue{assumed});
  plan::Group both;
  both.edits = {set, Edit{plan::SetField{"scenarios", command.id, "assumed", rest, stamp()}}};
  change(Edit{both}, name, command.gesture);
}

void Session::run(const SlideLever& command) {
  const plan::CollectionDef* collection = plan::find_collection("scenarios");
  const plan::FieldDef* field = plan::find_field(*collection, command.lever);
  if (!field || !std::isfinite(command.value)) return;
  gesture_ = "slide/" + command.scenario + "/" + command.lever;
  run(SetFieldTo{"scenarios", command.scenario, command.lever, slid_value(*field, command.value),
                 gesture_});
}

void Session::run(const EndGesture&) {
  document_.end_gesture();
  gesture_.clear();
}

void Session::run(const SwitchLever& command) {
  const plan::Scenario* target = scenario(command.scenario);
  if (!target) return;
  std::vector<std::string> left_out = target->not_applicable;
  std::erase(left_out, command.lever);
  if (!command.applies) left_out.push_back(command.lever);
  const FieldValue value = plan::normalised(FieldValue{left_out});
  change(Edit{plan::SetField{"scenarios", command.scenario, "not_applicable", value, stamp()}},
         {command.applies ? "edit.include_lever" : "edit.leave_out_lever", command.lever});
}

void Session::run(const AdoptGoal& command) {
  const plan::Scenario* target = scenario(command.scenario);
  if (!target) return;
  plan::Group group;
  std::vector<std::string> assumed = target->assumed;
  const auto set = [&](std::string_view field, FieldValue value) {
    group.edits.push_back(Edit{
        plan::SetField{"scenarios", target->id, std::string(field), std::move(value), stamp()}});
  };
  for (const GoalValue& found : goal_values(*target, command.lever)) {
    set(found.lever, found.value);
    std::erase(assumed, found.lever);
  }
  // A value that the user takes is no longer an assumption.
  if (assumed != target->assumed) set("assumed", plan::normalised(FieldValue{assumed}));
  if (!group.edits.empty()) change(Edit{group}, {"edit.adopt_goal", {}});
}

void Session::run(const Undo&) {
  run(EndGesture{});
  record(document_.undo(host_.utc_now()));
}

void Session::run(const Redo&) {
  run(EndGesture{});
  record(document_.redo(host_.utc_now()));
}

void Session::run(const GoTo& command) {
  screen_ = command.screen;
  screen_object_ = command.object;
  changed();
}

void Session::run(const ChooseLanguage& command) {
  preferences_.language = command.language;
  store_preferences();
}

void Session::run(const ChooseTheme& command) {
  preferences_.theme = command.theme;
  store_preferences();
}

void Session::run(const DismissToast& command) {
  std::erase_if(messages_,
                [&command](const Message& message) { return message.number == command.number; });
  changed();
}

void Session::run(const PrintDocument& command) {
  host_.print_document(command.html);
}

void Session::run(const SaveDocument& command) {
  host_.offer_file(command.name, command.media_type, command.content);
}

void Session::run(const SaveAgain&) {
  saver_.save_again(plan());
  changed();
}

void Session::tell(MessageKind kind, std::string text, std::string action,
                   std::optional<Command> command) {
  messages_.push_back(
      {++message_count_, kind, std::move(text), std::move(action), std::move(command)});
  constexpr std::size_t most_messages = 20;
  if (messages_.size() > most_messages) messages_.erase(messages_.begin());
  changed();
}

void Session::tell_error(const Error& error, std::string_view subject) {
  std::string text = error_text(error, preferences_.language);
  if (!subject.empty()) text = std::string(subject) + ": " + text;
  tell(MessageKind::error, std::move(text));
}

std::string Session::export_text() const {
  return plan::write_plan(plan());
}

}  // namespace dealbench::app
