#include <array>
#include <cstdio>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/files.h"
#include "plan/io/read.h"
#include "plan/io/write.h"

namespace dealbench::cli {
namespace {

constexpr std::array options{OptionSpec{"-o"}, OptionSpec{"--check", false}};

}  // namespace

int run_fmt(Words words) {
  const auto arguments = Arguments::parse(words, options);
  if (!arguments) return report_error(arguments.error(), "fmt");
  if (arguments->operands().size() != 1)
    return report_error({ErrorCode::cli_usage, {}, "fmt PLAN"}, "fmt");
  const std::string& path = arguments->operands().front();
  const auto text = read_file(path);
  if (!text) return report_error(text.error(), path);
  const auto read = plan::read_plan(*text);
  if (!read) return report_error(read.error(), path);
  const std::string canonical = plan::write_plan(read->plan);
  if (arguments->has("--check")) {
    if (canonical == *text) return exit_done;
    std::fprintf(stderr, "dealbench: %s: not in canonical form\n", path.c_str());
    return exit_wrong_input;
  }
  const auto written = write_file(arguments->value("-o").value_or("-"), canonical);
  return written ? exit_done : report_error(written.error(), path);
}

}  // namespace dealbench::cli
