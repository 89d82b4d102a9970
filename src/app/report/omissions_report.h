#pragma once
// What facts left out, as JSON.

#include "app/assemble/omissions.h"
#include "app/report/result_writer.h"

namespace dealbench::app {

// Members of the object that is open: "incomplete", "unknown_keys", "out_of_range" and
// "superseded", lists of places.
inline void write_omissions(json::Writer& out, const Omissions& omissions) {
  write_list(out.key("incomplete"), omissions.incomplete);
  write_list(out.key("unknown_keys"), omissions.unknown_keys);
  write_list(out.key("out_of_range"), omissions.out_of_range);
  write_list(out.key("superseded"), omissions.superseded);
}

}  // namespace dealbench::app
