#pragma once
// The commands of `dealbench`. Each takes the words behind its name and returns the exit code of
// cli/README.md.

#include <span>
#include <string_view>

#include "base/error.h"

namespace dealbench::cli {

enum ExitCode : int { exit_done = 0, exit_wrong_input = 1, exit_usage = 2, exit_file = 3 };

using Words = std::span<const std::string_view>;

[[nodiscard]] int run_evaluate(Words words);
[[nodiscard]] int run_check(Words words);
[[nodiscard]] int run_classify(Words words);
[[nodiscard]] int run_fmt(Words words);
[[nodiscard]] int run_new(Words words);

// Prints "dealbench: subject: CODE message · place · detail" to stderr; returns the exit code that
// fits the error.
[[nodiscard]] int report_error(const Error& error, std::string_view subject);

}  // namespace dealbench::cli
