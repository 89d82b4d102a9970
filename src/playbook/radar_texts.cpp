#include "playbook/radar_texts.h"

#include <algorithm>

namespace dealbench::playbook {
namespace {

const std::string* text_member(const json::Value& value, std::string_view key) {
  const json::Value* found = value.find(key);
  return found ? found->string() : nullptr;
}

std::string step_of(const json::Value& item, std::size_t index) {
  const std::string* id = text_member(item, "id");
  return id ? *id : std::to_string(index);
}

}  // namespace

void TextTable::collect(const json::Value& value, const std::string& path) {
  const std::string* zh_cn = text_member(value, "zh-CN");
  const std::string* en = text_member(value, "en");
  if (zh_cn && en) {
    texts_.emplace_back(path, LocalizedText{*zh_cn, *en});
    return;
  }
  if (const json::Array* items = value.array()) {
    for (std::size_t i = 0; i < items->size(); ++i) {
      collect((*items)[i], path + "/" + step_of((*items)[i], i));
    }
  }
  if (const json::Object* members = value.object()) {
    for (const json::Member& member : *members) collect(member.value, path + "/" + member.key);
  }
}

const LocalizedText* TextTable::find(std::string_view path) const {
  const auto found = std::ranges::find(texts_, path, &std::pair<std::string, LocalizedText>::first);
  return found == texts_.end() ? nullptr : &found->second;
}

}  // namespace dealbench::playbook
