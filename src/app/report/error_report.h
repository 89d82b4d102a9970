#pragma once
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/json_writer.h"

namespace dealbench::app {

// {"error":{"code":"PLAN-003","place":"…","detail":"…"}}
void write_error(json::Writer& out, const Error& error);
// {"id":"d1","error":{"code":…}}: a record that cannot be evaluated; it leaves the others alone.
void write_record_error(json::Writer& out, std::string_view id, const Error& error);
// The same as a member of the object that is open.
void write_error_member(json::Writer& out, const Error& error);

// Answers to pages and scripts: {"ok":true}, and {"ok":false,"error":{…}}.
[[nodiscard]] std::string ok_json();
[[nodiscard]] std::string error_json(const Error& error);

}  // namespace dealbench::app
