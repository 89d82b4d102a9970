#include "app/evaluate.h"

#include <array>
#include <charconv>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/content.h"
#include "cli/files.h"
#include "plan/io/read.h"

namespace dealbench::cli {
namespace {

constexpr std::array options{OptionSpec{"--today"}, OptionSpec{"--playbook"},
                             OptionSpec{"--trials"}, OptionSpec{"--seed"}, OptionSpec{"-o"}};

// A whole number of low..high that an option gives.
Result<std::optional<std::int64_t>> number_of(const Arguments& arguments, std::string_view option,
                                              std::int64_t low, std::int64_t high) {
  const auto text = arguments.value(option);
  if (!text) return std::nullopt;
  const auto wrong = [&] {
    return fail(ErrorCode::cli_usage, std::string(option),
                *text + " (" + std::to_string(low) + ".." + std::to_string(high) + ")");
  };
  std::int64_t number = 0;
  const auto end = text->data() + text->size();
  const auto [stop, problem] = std::from_chars(text->data(), end, number);
  if (problem != std::errc{} || stop != end || number < low || number > high) return wrong();
  return number;
}

Result<app::EvaluateOptions> how_to_evaluate(const Arguments& arguments) {
  app::EvaluateOptions how;
  if (const auto today = arguments.value("--today")) {
    how.today = parse_date(*today);
    if (!how.today) return fail(ErrorCode::cli_usage, "--today", *today);
  }
  const auto trials = number_of(arguments, "--trials", 1, engine::most_trials);
  if (!trials) return std::unexpected(trials.error());
  if (*trials) how.forecast.trials = static_cast<std::uint32_t>(**trials);
  const auto seed = number_of(arguments, "--seed", 0, app::largest_seed);
  if (!seed) return std::unexpected(seed.error());
  if (*seed) how.forecast.seed = static_cast<std::uint64_t>(**seed);
  return how;
}

Result<std::string> evaluate(const Arguments& arguments) {
  if (arguments.operands().size() != 1) return fail(ErrorCode::cli_usage, {}, "evaluate PLAN");
  const auto how = how_to_evaluate(arguments);
  if (!how) return std::unexpected(how.error());
  const auto text = read_file(arguments.operands().front());
  if (!text) return std::unexpected(text.error());
  const auto read = plan::read_plan(*text);
  if (!read) return std::unexpected(read.error());
  const auto content = content_for(arguments, read->plan);
  if (!content) return std::unexpected(content.error());
  return app::evaluate_plan(read->plan, *content, *how);
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
