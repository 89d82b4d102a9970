#pragma once
// The program without a face, as a WebAssembly module of its own: evaluates plans for pages and
// scripts. It imports next to nothing from its surroundings (web/src/engine.ts) and keeps no state
// but the last result. Texts are UTF-8, lent for the length of a call (malloc and free are
// exported).

#include <cstdint>

extern "C" {

// Leaves the JSON of app::evaluate_for_page at db_result(), valid until the next call.
void db_evaluate(const char* plan, std::int32_t plan_size, const char* options,
                 std::int32_t options_size);
const char* db_result();
std::int32_t db_result_size();

}  // extern "C"
