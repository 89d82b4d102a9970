#include "app/classify.h"

#include <array>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/content.h"
#include "cli/files.h"

namespace dealbench::cli {
namespace {

constexpr std::array options{OptionSpec{"--playbook"}, OptionSpec{"-o"}};

Result<std::string> classify(const Arguments& arguments) {
  if (arguments.operands().size() != 1) return fail(ErrorCode::cli_usage, {}, "classify LEADS.csv");
  const auto content = content_for(arguments, {});
  if (!content) return std::unexpected(content.error());
  const auto text = read_file(arguments.operands().front());
  if (!text) return std::unexpected(text.error());
  return app::classify_leads(*text, *content);
}

}  // namespace

int run_classify(Words words) {
  const auto arguments = Arguments::parse(words, options);
  if (!arguments) return report_error(arguments.error(), "classify");
  const auto result = classify(*arguments);
  const std::string subject =
      arguments->operands().empty() ? "classify" : arguments->operands().front();
  if (!result) return report_error(result.error(), subject);
  const auto written = write_file(arguments->value("-o").value_or("-"), *result);
  return written ? exit_done : report_error(written.error(), "classify");
}

}  // namespace dealbench::cli
