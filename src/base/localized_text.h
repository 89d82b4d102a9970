#pragma once
// A text of the playbook in both languages.

#include <cstdint>
#include <string>

namespace dealbench {

enum class Language : std::uint8_t { zh_cn, en };

struct LocalizedText {
  std::string zh_cn;
  std::string en;

  friend bool operator==(const LocalizedText&, const LocalizedText&) = default;
  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::zh_cn ? zh_cn : en;
  }
};

}  // namespace dealbench
