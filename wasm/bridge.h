#pragma once
// The C functions that the page calls (web/src/bridge.ts; the same list is in exports.txt). Plain
// types; text is UTF-8 as address and length and is not kept. db_start comes first and once; before
// it every other call is ignored and answers 0. An input function only records what happened: the
// next db_frame acts on it.

#include <cstdint>

extern "C" {

// --- life
// ------------------------------------------------------------------------------------------------------------
// Starts the program on the canvas with the id "canvas". `settings` is JSON:
// {"language":"zh-CN"|"en","has_language_from_address":…,"screen":…,"sample":…,"has_storage":…,
//  "prefers_dark":…,"prefers_reduced_motion":…,"prefers_high_contrast":…,"has_coarse_pointer":…}.
// Returns 0, or 1: no WebGL2 context; 2: the settings are not readable.
std::int32_t db_start(const char* settings, std::int32_t size);
// The same keys when the surroundings changed (has_storage, screen and sample have no effect any
// more).
void db_set_surroundings(const char* settings, std::int32_t size);
// Size of the canvas in device pixels, and device pixels per CSS pixel.
void db_resize(double width, double height, double pixel_ratio);
// The page is looked at closely (its own pinch zoom): the canvas shows only a part of it, from this
// place in CSS pixels on, with `zoom` times the pixels; its size in device pixels. db_resize ends
// it.
void db_look_closely(double x, double y, double width, double height, double zoom);
// Draws what has changed. Returns the seconds until the next frame is wanted: 0 at once, negative:
// never.
double db_frame(double now_ms);
// After db_frame, bits: 1 pixels were drawn, 2 the program is ready, 4 dark theme, 8 English.
std::int32_t db_status();
// The page is being hidden or left: what waits to be saved is sent at once.
void db_rest();
void db_context_lost();
// The context is back: makes the GL objects anew. Everything is drawn by the next frame.
void db_context_restored();

// --- pointer, in CSS pixels of the stage
// ----------------------------------------------------------------------------- source: 0 mouse, 1
// touch, 2 pen. modifiers, bits: 1 Ctrl, 2 Shift, 4 Alt, 8 Meta.
void db_pointer_move(double x, double y, std::int32_t source, std::int32_t modifiers);
void db_pointer_button(std::int32_t button, std::int32_t is_down);  // 0 left, 1 right, 2 middle
void db_pointer_leave();
// Scrolls by pixels what lies under the pointer; positive shows what is further down or right.
void db_wheel(double dx, double dy);
// Scrolls what lies at this place by exactly this much. Returns 1 if anything there could move.
std::int32_t db_scroll_at(double x, double y, double dx, double dy);
void db_window_focus(std::int32_t has_focus);

// --- mirror, fields and keys
// -----------------------------------------------------------------------------------------
void db_mirror_activate(const char* id, std::int32_t size);
void db_mirror_set_value(const char* id, std::int32_t size, double value);
void db_mirror_focus(const char* id, std::int32_t size);  // empty: focus left the elements
void db_field_focus(const char* id, std::int32_t id_size, const char* text, std::int32_t text_size);
void db_field_input(const char* id, std::int32_t id_size, const char* text, std::int32_t text_size);
void db_field_commit(const char* id, std::int32_t id_size, const char* text,
                     std::int32_t text_size);
void db_field_cancel(const char* id, std::int32_t id_size);
// A key (KeyboardEvent.key) that no element used. Returns 1 when the program used it.
std::int32_t db_shortcut(const char* key, std::int32_t size, std::int32_t modifiers);

// --- tables and the clipboard
// -------------------------------------------------------------------------------------------
// The whole table with this data-id, also its rows out of sight, is left at db_result() as JSON,
// rows of texts; nothing: there is none.
void db_copy_table(const char* id, std::int32_t size);
void db_paste_table(const char* rows, std::int32_t size);  // the same form

// Draws this chart alone onto the canvas, `pixel_ratio` device pixels to a CSS pixel, after
// page_picture_size. Returns 1; 0: there is no such chart. The caller gives the canvas its size
// back.
std::int32_t db_draw_picture(const char* id, std::int32_t size, double pixel_ratio);
// What became of it: 1 it is on the clipboard, 0 it was saved as a file.
void db_picture_done(std::int32_t is_on_clipboard);

// --- files and the embedding interface
// -------------------------------------------------------------------------------
void db_file(const char* name, std::int32_t name_size, const char* content,
             std::int32_t content_size);
void db_file_too_large(const char* name, std::int32_t name_size, double bytes);
// The page has brought the workbench's code; these are its playbook and its words. 0: open. An
// error is told on the screen. Nothing else leads to that code, see wasm/split.py.
std::int32_t db_open_workbench(const char* playbook, std::int32_t size, const char* texts,
                               std::int32_t texts_size);
void db_workbench_missing();
// Each leaves a JSON text at db_result(), valid until the next of these calls.
void db_export_plan();
void db_import_plan(const char* text, std::int32_t size);
const char* db_result();
std::int32_t db_result_size();

// --- answers of the storage
// ------------------------------------------------------------------------------------------ error:
// 0 none, 1 storage_unavailable, 2 storage_refused, 3 storage_failed; detail names the browser's
// error.
void db_storage_done(std::int32_t request, std::int32_t error, const char* detail,
                     std::int32_t detail_size);
// Before db_storage_done: one summary of list(), the snapshot and each journal entry of load(), the
// setting.
void db_storage_summary(std::int32_t request, const char* json, std::int32_t size);
void db_storage_snapshot(std::int32_t request, const char* text, std::int32_t size);
void db_storage_entry(std::int32_t request, const char* text, std::int32_t size);
void db_storage_setting(std::int32_t request, const char* value, std::int32_t size);

}  // extern "C"
