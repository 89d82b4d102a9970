#include "ui/mirror/table_cells.h"

#include <algorithm>

#include "base/json_writer.h"

namespace dealbench::ui {
namespace {

bool is_cell(Role role) {
  return role == Role::cell || role == Role::column_header || role == Role::row_header;
}

// What the node adds to the text of its cell.
std::string_view words_of(const Node& node, const TextFields& fields) {
  if (node.field >= 0 && static_cast<std::size_t>(node.field) < fields.looks().size())
    return fields.looks()[static_cast<std::size_t>(node.field)].text;
  if (!node.value.empty()) return node.value;
  const bool is_said = is_cell(node.role) || node.role == Role::text || node.role == Role::status ||
                       node.role == Role::link || node.role == Role::list_item;
  return is_said ? std::string_view(node.name) : std::string_view();
}

}  // namespace

std::vector<std::vector<std::string>> table_cells(const std::vector<Node>& nodes,
                                                  const TextFields& fields, std::string_view id) {
  std::vector<std::vector<std::string>> rows;
  const auto table = std::ranges::find(nodes, id, &Node::id);
  if (table == nodes.end() || table->role != Role::table) return rows;
  const auto top = static_cast<std::int32_t>(table - nodes.begin());
  // Parents come before their children, and all of the table before what follows it.
  for (auto at = static_cast<std::size_t>(top) + 1; at < nodes.size(); ++at) {
    const Node& node = nodes[at];
    if (node.parent < top) break;
    if (node.parent == top) {
      if (node.role == Role::row) rows.emplace_back();
      continue;
    }
    if (rows.empty()) continue;
    const Node& parent = nodes[static_cast<std::size_t>(node.parent)];
    if (parent.role == Role::row && parent.parent == top) rows.back().emplace_back();
    if (rows.back().empty()) continue;
    const std::string_view words = words_of(node, fields);
    std::string& cell = rows.back().back();
    if (!words.empty() && !cell.empty()) cell += ' ';
    cell += words;
  }
  return rows;
}

std::string cells_json(const std::vector<std::vector<std::string>>& rows) {
  json::Writer out;
  out.begin_array();
  for (const auto& row : rows) {
    out.begin_array();
    for (const std::string& cell : row) out.value(cell);
    out.end_array();
  }
  out.end_array();
  return out.take();
}

}  // namespace dealbench::ui
