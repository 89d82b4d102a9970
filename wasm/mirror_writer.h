#pragma once
// The mirror and its text fields as one JSON text for the page (web/src/mirror_data.ts reads it):
//   {"nodes":[{"i":id,"r":role,"n":name,"v":value,"d":description,"p":parent index,"l":heading
//   level,
//              "k":row count of a table or index of a
//              row,"b":[x,y,width,height],"f":flags,"s":[now,min,max,step],"t":{field}}, …]}
// in reading order; keys with an empty value are left out. Flags, bits: 1 visible, 2 disabled, 4
// current, 8 invalid; checked, expanded and selected as 2-bit values from bit 4, 6 and 8: 0 none, 1
// off, 2 on. A field:
// {"text","hint","mode","b":[…],"c":[clip],"size","base","line","ink","paper","f":flags,"max"};
// flags: 1 right-aligned, 2 bold, 4 covered.

#include <cstdint>
#include <string>

#include "ui/fields/text_fields.h"
#include "ui/mirror/mirror.h"

namespace dealbench::wasm {

[[nodiscard]] std::uint64_t hash_of(const ui::Mirror& mirror, const ui::TextFields& fields);
[[nodiscard]] std::string mirror_json(const ui::Mirror& mirror, const ui::TextFields& fields);

}  // namespace dealbench::wasm
