#include "cli/arguments.h"

#include <algorithm>

namespace dealbench::cli {

Result<Arguments> Arguments::parse(std::span<const std::string_view> words,
                                   std::span<const OptionSpec> options) {
  Arguments arguments;
  bool only_operands = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (only_operands || word == "-" || !word.starts_with('-')) {
      arguments.operands_.emplace_back(word);
      continue;
    }
    if (word == "--") {
      only_operands = true;
      continue;
    }
    const auto option = std::ranges::find(options, word, &OptionSpec::name);
    if (option == options.end()) return fail(ErrorCode::cli_usage, {}, std::string(word));
    if (!option->takes_value) {
      arguments.given_.push_back({std::string(word), {}});
      continue;
    }
    if (i + 1 == words.size()) return fail(ErrorCode::cli_usage, {}, std::string(word));
    arguments.given_.push_back({std::string(word), std::string(words[++i])});
  }
  return arguments;
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = std::ranges::find(given_, option, &Given::name);
  return found == given_.end() ? std::nullopt : std::optional(found->value);
}

}  // namespace dealbench::cli
