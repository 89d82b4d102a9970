#pragma once
// What the C++ side asks of the page: the counterpart of bridge.h. Each function is forwarded by
// page.js to the object that web/src/page.ts hands to the module. Text is UTF-8 with its length;
// nothing is kept after the call returns.

#include <cstdint>
#include <string_view>

extern "C" {

// --- the interface's counterpart in the DOM
// -------------------------------------------------------------------------- A changed tree, see
// mirror_writer.h for the JSON.
void page_mirror(const char* json, std::int32_t size);
// Moves the DOM's focus to this data-id.
void page_focus(const char* id, std::int32_t size);
// Puts the caret into this text field, all its text selected.
void page_edit(const char* id, std::int32_t size);
// The pointer's shape, an ImGuiMouseCursor value.
void page_cursor(std::int32_t shape);

// --- glyphs, see glyphs.h
// --------------------------------------------------------------------------------------------
// Fills metrics with the ascent and descent of a line, in device pixels from the baseline.
void page_line_metrics(float em, std::int32_t is_bold, float metrics[2]);
// From now on this code point stands for this character of several code points.
void page_cluster(std::uint32_t code_point, const char* text, std::int32_t size);
// Width that the glyph takes in a line, in device pixels.
float page_glyph_advance(std::uint32_t code_point, float em, std::int32_t is_bold);
// Draws glyphs into one RGBA sheet of sheet_size x sheet_size pixels until the list or the sheet is
// used up or the deadline (of emscripten_get_now) has passed; at least one. Returns how many were
// done. `sheet` is an address in the module's memory.
std::int32_t page_rasterize(const void* requests, std::int32_t count, void* answers, void* sheet,
                            std::int32_t sheet_size, double deadline_ms);

// --- small services, see platform/host_web.h
// -------------------------------------------------------------------------
std::int32_t page_today();                         // days since 1970-01-01, local time
void page_utc_now(char text[20]);                  // "2026-11-23T08:15:30Z"
void page_random(void* bytes, std::int32_t size);  // cryptographically random
void page_offer_file(const char* name, std::int32_t name_size, const char* type,
                     std::int32_t type_size, const char* content, std::int32_t content_size);
void page_ask_for_file();
void page_copy_text(const char* text, std::int32_t size);
void page_print_document(const char* html, std::int32_t size);
// kind, a ui::CopyKind: 0 copy this table, 1 copy a picture of this chart, 2 save one as a file.
void page_copy(std::int32_t kind, const char* id, std::int32_t id_size, const char* name,
               std::int32_t name_size);
// Within db_draw_picture: the canvas takes this size, in device pixels.
void page_picture_size(std::int32_t width, std::int32_t height);
void page_ask_for_workbench();  // answered by db_open_workbench of bridge.h

// --- storage: answered later by the db_storage functions of bridge.h, see platform/storage_idb.h
// --------------------- A summary is JSON with the keys of platform::PlanSummary.
void page_storage_list(std::int32_t request);
void page_storage_load(std::int32_t request, const char* plan_id, std::int32_t size);
void page_storage_put(std::int32_t request, const char* summary, std::int32_t summary_size,
                      const char* snapshot, std::int32_t snapshot_size);
void page_storage_append(std::int32_t request, const char* summary, std::int32_t summary_size,
                         const char* entry, std::int32_t entry_size);
void page_storage_put_summary(std::int32_t request, const char* summary, std::int32_t size);
void page_storage_remove(std::int32_t request, const char* plan_id, std::int32_t size);
void page_storage_get_setting(std::int32_t request, const char* key, std::int32_t size);
void page_storage_put_setting(std::int32_t request, const char* key, std::int32_t key_size,
                              const char* value, std::int32_t value_size);

}  // extern "C"
