#include "wasm/bridge.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.h"
#include "ui/fields/text_fields.h"
#include "ui/mirror/mirror.h"
#include "wasm/pointer.h"
#include "wasm/web_app.h"
#include "wasm/workbench_texts.h"

namespace {

using dealbench::Language;
using dealbench::json::Value;
using dealbench::ui::FieldEventKind;
using dealbench::ui::Surroundings;
using dealbench::wasm::WebApp;

WebApp* app = nullptr;  // C functions have no other place to find it
std::string result;     // of the last call of the embedding interface

std::string_view view(const char* text, std::int32_t size) {
  return {text, static_cast<std::size_t>(size)};
}

bool flag_at(const Value& value, std::string_view key) {
  const Value* member = value.find(key);
  return member != nullptr && member->boolean() != nullptr && *member->boolean();
}

std::string text_at(const Value& value, std::string_view key) {
  const Value* member = value.find(key);
  return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

Surroundings surroundings_of(const Value& value) {
  Surroundings surroundings;
  surroundings.language = text_at(value, "language") == "en" ? Language::en : Language::zh_cn;
  surroundings.has_language_from_address = flag_at(value, "has_language_from_address");
  surroundings.prefers_dark = flag_at(value, "prefers_dark");
  surroundings.prefers_reduced_motion = flag_at(value, "prefers_reduced_motion");
  surroundings.prefers_high_contrast = flag_at(value, "prefers_high_contrast");
  surroundings.has_coarse_pointer = flag_at(value, "has_coarse_pointer");
  surroundings.screen = text_at(value, "screen");
  surroundings.sample = text_at(value, "sample");
  return surroundings;
}

// The running program after something came in: its next frames are wanted. nullptr before db_start.
WebApp* woken() {
  if (app != nullptr) app->wake();
  return app;
}

}  // namespace

extern "C" {

std::int32_t db_start(const char* settings, std::int32_t size) {
  const dealbench::Result<Value> value = dealbench::json::parse(view(settings, size));
  if (!value) return 2;
  auto* started = new WebApp(surroundings_of(*value),
                             flag_at(*value, "has_storage"));  // lives as long as the page
  if (!started->open_window()) return 1;
  app = started;
  return 0;
}

void db_set_surroundings(const char* settings, std::int32_t size) {
  const dealbench::Result<Value> value = dealbench::json::parse(view(settings, size));
  if (value && woken() != nullptr) app->program().set_surroundings(surroundings_of(*value));
}

void db_resize(double width, double height, double pixel_ratio) {
  if (woken() != nullptr) app->resize(width, height, pixel_ratio);
}

void db_look_closely(double x, double y, double width, double height, double zoom) {
  if (woken() != nullptr) app->look_closely(x, y, width, height, zoom);
}

double db_frame(double now_ms) {
  return app != nullptr ? app->frame(now_ms) : -1;
}

std::int32_t db_status() {
  return app != nullptr ? app->status() : 0;
}

void db_rest() {
  if (app != nullptr) app->program().rest();
}

void db_context_lost() {
  if (app != nullptr) app->lose_context();
}

void db_context_restored() {
  if (app != nullptr) app->restore_context();
}

void db_pointer_move(double x, double y, std::int32_t source, std::int32_t modifiers) {
  if (woken() != nullptr) dealbench::wasm::move_pointer(x, y, source, modifiers);
}

void db_pointer_button(std::int32_t button, std::int32_t is_down) {
  if (woken() != nullptr && button >= 0 && button < 5)
    ImGui::GetIO().AddMouseButtonEvent(button, is_down != 0);
}

void db_pointer_leave() {
  if (woken() != nullptr) dealbench::wasm::leave_pointer();
}

void db_wheel(double dx, double dy) {
  if (woken() != nullptr) dealbench::wasm::turn_wheel(dx, dy);
}

std::int32_t db_scroll_at(double x, double y, double dx, double dy) {
  return woken() != nullptr && dealbench::wasm::scroll_at(x, y, dx, dy) ? 1 : 0;
}

void db_window_focus(std::int32_t has_focus) {
  if (woken() != nullptr) ImGui::GetIO().AddFocusEvent(has_focus != 0);
}

void db_mirror_activate(const char* id, std::int32_t size) {
  if (woken() != nullptr) app->program().on_press(view(id, size));
}

void db_mirror_set_value(const char* id, std::int32_t size, double value) {
  if (woken() != nullptr) app->program().on_value(view(id, size), value);
}

void db_mirror_focus(const char* id, std::int32_t size) {
  if (woken() != nullptr) app->program().mirror().focus(view(id, size));
}

void db_field_focus(const char* id, std::int32_t id_size, const char* text,
                    std::int32_t text_size) {
  if (woken() != nullptr)
    app->program().on_field(FieldEventKind::focused, view(id, id_size), view(text, text_size));
}

void db_field_input(const char* id, std::int32_t id_size, const char* text,
                    std::int32_t text_size) {
  if (woken() != nullptr)
    app->program().on_field(FieldEventKind::changed, view(id, id_size), view(text, text_size));
}

void db_field_commit(const char* id, std::int32_t id_size, const char* text,
                     std::int32_t text_size) {
  if (woken() != nullptr)
    app->program().on_field(FieldEventKind::committed, view(id, id_size), view(text, text_size));
}

void db_field_cancel(const char* id, std::int32_t id_size) {
  if (woken() != nullptr) app->program().on_field(FieldEventKind::cancelled, view(id, id_size), {});
}

std::int32_t db_shortcut(const char* key, std::int32_t size, std::int32_t modifiers) {
  if (woken() == nullptr) return 0;
  const bool has_ctrl = (modifiers & (1 | 8)) != 0;  // Command on a Mac
  return app->program().on_shortcut(view(key, size), has_ctrl, (modifiers & 2) != 0,
                                    (modifiers & 4) != 0)
             ? 1
             : 0;
}

void db_copy_table(const char* id, std::int32_t size) {
  result = woken() != nullptr ? app->copy_table(view(id, size)) : std::string();
}

std::int32_t db_draw_picture(const char* id, std::int32_t size, double pixel_ratio) {
  return woken() != nullptr && app->draw_picture(view(id, size), pixel_ratio) ? 1 : 0;
}

void db_picture_done(std::int32_t is_on_clipboard) {
  if (woken() != nullptr) app->program().on_picture(is_on_clipboard != 0);
}

void db_paste_table(const char* rows, std::int32_t size) {
  const dealbench::Result<Value> value = dealbench::json::parse(view(rows, size));
  if (!value || value->array() == nullptr || woken() == nullptr) return;
  std::vector<std::vector<std::string>> table;
  for (const Value& row : *value->array()) {
    table.emplace_back();
    if (row.array() == nullptr) continue;
    for (const Value& cell : *row.array())
      table.back().push_back(cell.string() != nullptr ? *cell.string() : std::string());
  }
  app->program().on_table(std::move(table));
}

void db_file(const char* name, std::int32_t name_size, const char* content,
             std::int32_t content_size) {
  if (woken() != nullptr)
    app->program().on_file(view(name, name_size), view(content, content_size));
}

void db_file_too_large(const char* name, std::int32_t name_size, double bytes) {
  if (woken() != nullptr) app->program().on_file_too_large(view(name, name_size), bytes);
}

std::int32_t db_open_workbench(const char* playbook, std::int32_t size, const char* texts,
                               std::int32_t texts_size) {
  if (woken() == nullptr) return 1;
  if (!dealbench::wasm::bring_workbench_texts(view(texts, texts_size))) {
    app->program().on_workbench_missing();
    return 1;
  }
  return app->program().open_workbench(view(playbook, size)) ? 0 : 1;
}

void db_workbench_missing() {
  if (woken() != nullptr) app->program().on_workbench_missing();
}

void db_export_plan() {
  result = app != nullptr ? app->program().export_plan() : std::string();
}

void db_import_plan(const char* text, std::int32_t size) {
  result = woken() != nullptr ? app->program().import_plan(view(text, size)) : std::string();
}

const char* db_result() {
  return result.data();
}

std::int32_t db_result_size() {
  return static_cast<std::int32_t>(result.size());
}

void db_storage_done(std::int32_t request, std::int32_t error, const char* detail,
                     std::int32_t detail_size) {
  if (woken() != nullptr) app->storage().finish(request, error, view(detail, detail_size));
}

void db_storage_summary(std::int32_t request, const char* json, std::int32_t size) {
  if (app != nullptr) app->storage().add_summary(request, view(json, size));
}

void db_storage_snapshot(std::int32_t request, const char* text, std::int32_t size) {
  if (app != nullptr) app->storage().set_snapshot(request, view(text, size));
}

void db_storage_entry(std::int32_t request, const char* text, std::int32_t size) {
  if (app != nullptr) app->storage().add_entry(request, view(text, size));
}

void db_storage_setting(std::int32_t request, const char* value, std::int32_t size) {
  if (app != nullptr) app->storage().set_setting(request, view(value, size));
}

}  // extern "C"
