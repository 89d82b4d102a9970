#include "cli/files.h"

#include <cstdio>
#include <memory>

namespace dealbench::cli {
namespace {

struct Closer {
  void operator()(std::FILE* file) const {
    if (file != stdin && file != stdout) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, Closer>;

}  // namespace

Result<std::string> read_file(const std::string& path) {
  const File file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return fail(ErrorCode::cli_file, path);
  std::string content;
  char block[65'536];
  std::size_t count = 0;
  while ((count = std::fread(block, 1, sizeof block, file.get())) > 0) content.append(block, count);
  if (std::ferror(file.get()) != 0) return fail(ErrorCode::cli_file, path);
  return content;
}

Result<void> write_file(const std::string& path, std::string_view content) {
  const File file(path == "-" ? stdout : std::fopen(path.c_str(), "wb"));
  if (!file) return fail(ErrorCode::cli_file, path);
  const bool is_written =
      std::fwrite(content.data(), 1, content.size(), file.get()) == content.size();
  if (!is_written || std::fflush(file.get()) != 0) return fail(ErrorCode::cli_file, path);
  return {};
}

}  // namespace dealbench::cli
