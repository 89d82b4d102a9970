#pragma once
// Files of the command line. "-" is stdin or stdout.

#include <string>
#include <string_view>

#include "base/error.h"

namespace dealbench::cli {

// Errors: cli_file with the path as place.
[[nodiscard]] Result<std::string> read_file(const std::string& path);
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view content);

}  // namespace dealbench::cli
