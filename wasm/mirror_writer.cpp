#include "wasm/mirror_writer.h"

#include <array>
#include <cmath>
#include <string_view>

#include "base/json_writer.h"

namespace dealbench::wasm {
namespace {

using ui::FieldLook;
using ui::Node;
using ui::Role;
using ui::Tristate;

// In the order of ui::Role.
constexpr std::array<std::string_view, 32> role_names = {
    "group",  "navigation", "toolbar",      "region",    "dialog", "tablist",  "radiogroup",
    "list",   "table",      "row",          "menu",      "status", "alert",    "heading",
    "text",   "cell",       "columnheader", "rowheader", "image",  "listitem", "progress",
    "button", "link",       "checkbox",     "switch",    "radio",  "tab",      "option",
    "slider", "textbox",    "menuitem",     "treeitem"};

constexpr std::array<std::string_view, 5> mode_names = {"text", "decimal", "numeric", "search",
                                                        "multiline"};

double tenths(float value) {
  return std::round(static_cast<double>(value) * 10) / 10;
}

void write_box(json::Writer& out, const ImVec4& rect) {
  out.begin_array().value(tenths(rect.x)).value(tenths(rect.y));
  out.value(tenths(rect.z - rect.x)).value(tenths(rect.w - rect.y)).end_array();
}

std::string css_color(ImU32 color) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT}) {
    const ImU32 part = (color >> shift) & 0xff;
    text += digits[part >> 4];
    text += digits[part & 15];
  }
  return text;
}

std::int32_t bits(Tristate state, int shift) {
  return static_cast<std::int32_t>(state) << shift;
}

std::int32_t flags_of(const Node& node) {
  return (node.is_visible ? 1 : 0) | (node.is_disabled ? 2 : 0) | (node.is_current ? 4 : 0) |
         (node.is_invalid ? 8 : 0) | bits(node.checked, 4) | bits(node.expanded, 6) |
         bits(node.selected, 8);
}

void write_text(json::Writer& out, std::string_view key, const std::string& text) {
  if (!text.empty()) out.field(key, text);
}

void write_field(json::Writer& out, const FieldLook& look) {
  out.key("t").begin_object().field("text", look.text);
  write_text(out, "hint", look.placeholder);
  out.field("mode", mode_names[static_cast<std::size_t>(look.mode)]);
  write_box(out.key("b"), look.rect);
  write_box(out.key("c"), look.clip);
  out.field("size", tenths(look.font_size)).field("base", tenths(look.baseline));
  if (look.mode == ui::InputMode::multiline) out.field("line", tenths(look.line_height));
  out.field("ink", css_color(look.text_color)).field("paper", css_color(look.back_color));
  out.field("f",
            (look.is_right_aligned ? 1 : 0) | (look.is_bold ? 2 : 0) | (look.is_covered ? 4 : 0));
  if (look.max_length > 0) out.field("max", look.max_length);
  out.end_object();
}

void write_node(json::Writer& out, const Node& node, const ui::TextFields& fields) {
  out.begin_object()
      .field("i", node.id)
      .field("r", role_names[static_cast<std::size_t>(node.role)]);
  write_text(out, "n", node.name);
  write_text(out, "v", node.value);
  write_text(out, "d", node.description);
  if (node.parent >= 0) out.field("p", node.parent);
  if (node.level > 0) out.field("l", node.level);
  if (node.row_count + node.row_index > 0) out.field("k", node.row_count + node.row_index);
  write_box(out.key("b"), node.rect);
  out.field("f", flags_of(node));
  if (node.role == Role::slider || node.role == Role::progress) {
    out.key("s").begin_array().value(node.value_now).value(node.value_min).value(node.value_max);
    out.value(node.value_step).end_array();
  }
  const auto field = static_cast<std::size_t>(node.field);
  if (node.field >= 0 && field < fields.looks().size()) write_field(out, fields.looks()[field]);
  out.end_object();
}

class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    add_byte(0xff);
  }
  void add(float value) { add(static_cast<std::int32_t>(std::lround(value * 10))); }
  void add(std::int32_t value) { add(static_cast<std::uint32_t>(value)); }
  void add(std::uint32_t value) { hash_ = (hash_ ^ value) * prime; }
  void add(const ImVec4& rect) {
    for (const float edge : {rect.x, rect.y, rect.z, rect.w}) add(edge);
  }
  [[nodiscard]] std::uint64_t value() const { return hash_; }

 private:
  static constexpr std::uint64_t prime = 0x100000001b3ULL;
  void add_byte(unsigned char byte) { hash_ = (hash_ ^ byte) * prime; }
  std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

}  // namespace

std::uint64_t hash_of(const ui::Mirror& mirror, const ui::TextFields& fields) {
  Hash hash;
  for (const FieldLook& look : fields.looks()) {
    hash.add(look.id);
    hash.add(look.text);
    hash.add(look.placeholder);
    hash.add(look.rect);
    hash.add(look.clip);
    hash.add(look.font_size);
    hash.add(look.baseline);
    hash.add(look.line_height);
    hash.add(look.text_color);
    hash.add(look.back_color);
    hash.add((look.is_right_aligned ? 1 : 0) | (look.is_bold ? 2 : 0) | (look.is_covered ? 4 : 0));
  }
  return hash.value() ^ mirror.hash();
}

std::string mirror_json(const ui::Mirror& mirror, const ui::TextFields& fields) {
  json::Writer out;
  out.begin_object().key("nodes").begin_array();
  for (const Node& node : mirror.nodes()) write_node(out, node, fields);
  out.end_array().end_object();
  return out.take();
}

}  // namespace dealbench::wasm
