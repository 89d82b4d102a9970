#include "wasm/platform/host_web.h"

#include <array>

#include "wasm/page.h"

namespace dealbench::wasm {
namespace {

std::int32_t size_of(std::string_view text) {
  return static_cast<std::int32_t>(text.size());
}

}  // namespace

Date HostWeb::today() const {
  return Date{page_today()};
}

std::string HostWeb::utc_now() const {
  std::array<char, 20> text = {};
  page_utc_now(text.data());
  return {text.data(), text.size()};
}

Id HostWeb::fresh_id() {
  static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  static constexpr unsigned fair_bytes =
      256 / letters.size() * letters.size();  // more would favour some letters
  static constexpr std::size_t id_size = 20;
  Id id;
  while (id.size() < id_size) {
    std::array<unsigned char, 32> bytes = {};
    page_random(bytes.data(), static_cast<std::int32_t>(bytes.size()));
    for (const unsigned char byte : bytes) {
      if (byte < fair_bytes && id.size() < id_size) id += letters[byte % letters.size()];
    }
  }
  return id;
}

void HostWeb::offer_file(std::string_view name, std::string_view media_type,
                         std::string_view content) {
  page_offer_file(name.data(), size_of(name), media_type.data(), size_of(media_type),
                  content.data(), size_of(content));
}

void HostWeb::ask_for_file() {
  page_ask_for_file();
}

void HostWeb::print_document(std::string_view html) {
  page_print_document(html.data(), size_of(html));
}

void HostWeb::copy_text(std::string_view text) {
  page_copy_text(text.data(), size_of(text));
}

void HostWeb::ask_for_workbench() {
  page_ask_for_workbench();
}

}  // namespace dealbench::wasm
