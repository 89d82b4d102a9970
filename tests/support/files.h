#pragma once
// Files of the checkout for tests: content, and the files of a folder in the order of their names.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace dealbench::test {

inline std::filesystem::path checkout() {
  return DEALBENCH_SOURCE_DIR;
}

inline std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream content;
  content << file.rdbuf();
  return content.str();
}

// Paths of the files in the folder whose name ends so.
inline std::vector<std::filesystem::path> files_in(std::string_view folder,
                                                   std::string_view ending) {
  std::vector<std::filesystem::path> found;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(checkout() / folder, error)) {
    if (entry.path().filename().string().ends_with(ending)) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace dealbench::test
