#include "app/report/error_report.h"

namespace dealbench::app {

void write_error(json::Writer& out, const Error& error) {
  out.begin_object();
  write_error_member(out, error);
  out.end_object();
}

void write_record_error(json::Writer& out, std::string_view id, const Error& error) {
  out.begin_object().field("id", id);
  write_error_member(out, error);
  out.end_object();
}

void write_error_member(json::Writer& out, const Error& error) {
  out.key("error").begin_object();
  out.field("code", code_text(error.code))
      .field("place", error.place)
      .field("detail", error.detail);
  out.end_object();
}

std::string ok_json() {
  return R"({"ok":true})";
}

std::string error_json(const Error& error) {
  json::Writer out;
  out.begin_object().field("ok", false).key("error").begin_object();
  out.field("code", code_text(error.code))
      .field("place", error.place)
      .field("detail", error.detail);
  out.end_object().end_object();
  return out.take();
}

}  // namespace dealbench::app
