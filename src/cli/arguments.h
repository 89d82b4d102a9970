#pragma once
// The command line split into operands and options. "--name value" or "--flag"; "--" ends the
// options.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace dealbench::cli {

struct OptionSpec {
  std::string_view name;  // "--today" or "-o"
  bool takes_value = true;
};

class Arguments {
 public:
  // Errors: cli_usage with the offending word as detail.
  [[nodiscard]] static Result<Arguments> parse(std::span<const std::string_view> words,
                                               std::span<const OptionSpec> options);

  [[nodiscard]] const std::vector<std::string>& operands() const { return operands_; }
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  [[nodiscard]] bool has(std::string_view option) const { return value(option).has_value(); }

 private:
  struct Given {
    std::string name, value;
  };
  std::vector<std::string> operands_;
  std::vector<Given> given_;
};

}  // namespace dealbench::cli
