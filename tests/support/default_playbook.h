#pragma once
// The default playbook, joined from the checkout's files.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "playbook/playbook.h"
#include "support/files.h"

namespace dealbench::test {

// {"type", "format", what playbook.json holds, and each other file as a section of its name}
inline std::string default_playbook_text() {
  const std::filesystem::path folder = checkout() / "assets/playbooks/default";
  std::vector<std::filesystem::path> sections;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json" && entry.path().stem() != "playbook")
      sections.push_back(entry.path());
  }
  std::ranges::sort(sections);
  const std::string head = content_of(folder / "playbook.json");
  const std::size_t first = head.find('{') + 1;
  std::string text = R"({"type":"dealbench.playbook","format":1,)";
  text += head.substr(first, head.rfind('}') - first);
  for (const std::filesystem::path& section : sections)
    text += ",\"" + section.stem().string() + "\":" + content_of(section);
  return text + "}";
}

inline const playbook::Playbook& default_playbook() {
  static const playbook::Playbook read = [] {
    auto result = playbook::read_playbook(default_playbook_text());
    if (!result) ADD_FAILURE() << result.error().place << " " << result.error().detail;
    return result ? std::move(*result) : playbook::Playbook{};
  }();
  return read;
}

}  // namespace dealbench::test
