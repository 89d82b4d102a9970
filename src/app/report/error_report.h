#pragma once
#include "base/error.h"
#include "base/json_writer.h"

namespace dealbench::app {

// {"error":{"code":"PLAN-003","place":"…","detail":"…"}}
void write_error(json::Writer& out, const Error& error);

}  // namespace dealbench::app
