#include "ui/mirror/mirror.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "imgui_internal.h"

namespace dealbench::ui {
namespace {

class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) add_word(static_cast<unsigned char>(c));
    add_word(text.size());
  }
  void add(double value) {
    std::uint64_t word = 0;
    static_assert(sizeof word == sizeof value);
    std::memcpy(&word, &value, sizeof word);
    add_word(word);
  }
  void add_word(std::uint64_t word) { hash_ = (hash_ ^ word) * 0x100000001b3ULL ^ (hash_ >> 47); }
  [[nodiscard]] std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

void add_node(Hash& hash, const Node& node) {
  hash.add(node.id);
  hash.add(node.name);
  hash.add(node.value);
  hash.add(node.description);
  for (const float edge : {node.rect.x, node.rect.y, node.rect.z, node.rect.w})
    hash.add(static_cast<double>(edge));
  for (const double number : {node.value_now, node.value_min, node.value_max, node.value_step})
    hash.add(number);
  for (const std::int32_t number :
       {node.parent, node.level, node.field, node.row_count, node.row_index}) {
    hash.add_word(static_cast<std::uint32_t>(number));
  }
  const auto bits = [](Tristate state) { return static_cast<std::uint64_t>(state); };
  hash.add_word(static_cast<std::uint64_t>(node.role) | bits(node.checked) << 8 |
                bits(node.expanded) << 10 | bits(node.selected) << 12 |
                (node.is_visible ? 1U << 16 : 0U) | (node.is_disabled ? 1U << 17 : 0U) |
                (node.is_current ? 1U << 18 : 0U) | (node.is_invalid ? 1U << 19 : 0U));
}

// "text###screen/entity/field" has a stable id behind the marks; "text##more" has none.
std::string_view stable_id_of(std::string_view label) {
  const std::size_t marks = label.find("###");
  return marks == std::string_view::npos ? std::string_view() : label.substr(marks + 3);
}

std::string_view shown_text_of(std::string_view label) {
  return label.substr(0, label.find("##"));
}

}  // namespace

void Mirror::begin_frame() {
  connect_hooks(this);
  nodes_.clear();
  open_.clear();
  by_item_.clear();
}

Node& Mirror::add(Role role, std::string_view id, std::string_view name) {
  Node& node = nodes_.emplace_back();
  node.role = role;
  node.id = id;
  node.name = name;
  node.parent = open_.empty() ? -1 : open_.back();
  return node;
}

void Mirror::place(Node& node, const ImVec2& min, const ImVec2& max) {
  const ImGuiWindow* window = ImGui::GetCurrentContext()->CurrentWindow;
  ImRect rect(min, max);
  if (window != nullptr) {
    node.is_visible = rect.Overlaps(window->ClipRect);
    node.is_cut = !window->ClipRect.Contains(rect);
    rect.ClipWithFull(window->ClipRect);
  }
  node.rect = ImVec4(rect.Min.x, rect.Min.y, rect.Max.x, rect.Max.y);
}

Node& Mirror::begin(Role role, std::string_view id, std::string_view name) {
  Node& node = add(role, id, name);
  open_.push_back(static_cast<std::int32_t>(nodes_.size()) - 1);
  return node;
}

void Mirror::end() {
  IM_ASSERT(!open_.empty());
  if (!open_.empty()) open_.pop_back();
}

Node& Mirror::leaf(Role role, std::string_view name, std::string_view id) {
  Node& node = add(role, id, name);
  const ImRect& rect = ImGui::GetCurrentContext()->LastItemData.Rect;
  place(node, rect.Min, rect.Max);
  return node;
}

Node& Mirror::item(Role role, ImGuiID item, std::string_view id, std::string_view name,
                   const ImVec2& min, const ImVec2& max) {
  const auto known = by_item_.find(item);
  Node& node = known != by_item_.end() ? nodes_[static_cast<std::size_t>(known->second)]
                                       : add(role, id, name);
  node.role = role;
  node.id = id;
  node.name = name;
  node.item = item;
  node.is_disabled = (ImGui::GetItemFlags() & ImGuiItemFlags_Disabled) != 0;
  by_item_.insert_or_assign(item, static_cast<std::int32_t>(&node - nodes_.data()));
  place(node, min, max);
  ImGuiWindow* window = ImGui::GetCurrentContext()->CurrentWindow;
  if (!scroll_to_.empty() && scroll_to_ == id && window != nullptr) {
    ImGui::ScrollToRectEx(window, ImRect(min, max),
                          ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
    scroll_to_.clear();
  }
  return node;
}

void Mirror::on_drawn_item(ImGuiID item, const char* label, const ImVec2& min, const ImVec2& max,
                           Role role, Tristate checked, Tristate expanded, bool is_disabled) {
  const std::string_view text = shown_text_of(label);
  if (by_item_.contains(item) || text.empty()) return;
  Node& node = add(role, stable_id_of(label), text);
  node.item = item;
  node.checked = checked;
  node.expanded = expanded;
  node.is_disabled = is_disabled;
  by_item_.emplace(item, static_cast<std::int32_t>(nodes_.size()) - 1);
  place(node, min, max);
}

void Mirror::end_frame() {
  IM_ASSERT(open_.empty());
  connect_hooks(nullptr);
  name_the_nameless();
  settle_requests();
  Hash hash;
  for (const Node& node : nodes_) add_node(hash, node);
  hash_ = hash.value();
}

// A node without an id of its own is called after its parent and its place there, so that it keeps
// its element.
void Mirror::name_the_nameless() {
  std::vector<std::int32_t> children(nodes_.size() + 1, 0);
  for (Node& node : nodes_) {
    const std::int32_t place = children[static_cast<std::size_t>(node.parent + 1)]++;
    if (!node.id.empty()) continue;
    const std::string parent =
        node.parent >= 0 ? nodes_[static_cast<std::size_t>(node.parent)].id : std::string("root");
    node.id = parent + "." + std::to_string(place);
  }
}

// A widget had this frame to take what was asked of it. What is left goes to ImGui's own item, if
// there is one.
void Mirror::settle_requests() {
  for (const std::string& id : activations_) {
    const auto node = std::ranges::find(nodes_, id, &Node::id);
    if (node != nodes_.end() && node->item != 0 && !node->is_disabled)
      ImGui::ActivateItemByID(node->item);
  }
  activations_.clear();
  values_.clear();
  scroll_to_.clear();
}

bool Mirror::take_activation(std::string_view id) {
  const auto found = std::ranges::find(activations_, id);
  if (found == activations_.end()) return false;
  activations_.erase(found);
  return true;
}

std::optional<double> Mirror::take_value(std::string_view id) {
  const auto found = std::ranges::find(values_, id, &std::pair<std::string, double>::first);
  if (found == values_.end()) return std::nullopt;
  const double value = found->second;
  values_.erase(found);
  return value;
}

bool Mirror::has_focus(std::string_view id) const {
  return !focused_.empty() && focused_ == id;
}

bool Mirror::take_scroll_request(std::string_view id) {
  if (scroll_to_.empty() || scroll_to_ != id) return false;
  scroll_to_.clear();
  return true;
}

void Mirror::request_focus(std::string_view id) {
  focus_request_ = id;
}

std::string Mirror::take_focus_request() {
  // Held back until the tree has the element.
  if (focus_request_.empty() ||
      std::ranges::find(nodes_, focus_request_, &Node::id) == nodes_.end())
    return {};
  return std::exchange(focus_request_, {});
}

void Mirror::activate(std::string_view id) {
  activations_.emplace_back(id);
}

void Mirror::set_value(std::string_view id, double value) {
  values_.emplace_back(id, value);
}

void Mirror::focus(std::string_view id) {
  focused_ = id;
  const auto node = std::ranges::find(nodes_, focused_, &Node::id);
  if (node != nodes_.end() && (!node->is_visible || node->is_cut)) scroll_to_ = focused_;
}

bool Mirror::has_pending() const {
  return !activations_.empty() || !values_.empty() || !scroll_to_.empty();
}

}  // namespace dealbench::ui
