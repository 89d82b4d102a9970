#include "app/evaluate.h"

#include <array>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/files.h"
#include "plan/io/read.h"

namespace dealbench::cli {
namespace {

constexpr std::array options{OptionSpec{"--today"}, OptionSpec{"-o"}};

Result<std::string> evaluate(const Arguments& arguments) {
  if (arguments.operands().size() != 1) return fail(ErrorCode::cli_usage, {}, "evaluate PLAN");
  app::EvaluateOptions how;
  if (const auto today = arguments.value("--today")) {
    how.today = parse_date(*today);
    if (!how.today) return fail(ErrorCode::cli_usage, "--today", *today);
  }
  const auto text = read_file(arguments.operands().front());
  if (!text) return std::unexpected(text.error());
  const auto read = plan::read_plan(*text);
  if (!read) return std::unexpected(read.error());
  const auto content = app::default_content();
  if (!content) return std::unexpected(content.error());
  return app::evaluate_plan(read->plan, *content, how);
}

}  // namespace

int run_evaluate(Words words) {
  const auto arguments = Arguments::parse(words, options);
  if (!arguments) return report_error(arguments.error(), "evaluate");
  const auto result = evaluate(*arguments);
  const std::string subject =
      arguments->operands().empty() ? "evaluate" : arguments->operands().front();
  if (!result) return report_error(result.error(), subject);
  const auto written = write_file(arguments->value("-o").value_or("-"), *result);
  return written ? exit_done : report_error(written.error(), "evaluate");
}

}  // namespace dealbench::cli
