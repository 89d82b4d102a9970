#include "app/report/error_report.h"

namespace dealbench::app {

void write_error(json::Writer& out, const Error& error) {
  out.begin_object().key("error").begin_object();
  out.field("code", code_text(error.code))
      .field("place", error.place)
      .field("detail", error.detail);
  out.end_object().end_object();
}

}  // namespace dealbench::app
