#include <array>

#include "app/content.h"
#include "app/document.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/files.h"
#include "plan/io/write.h"

namespace dealbench::cli {
namespace {

constexpr std::array options{OptionSpec{"--sample"}, OptionSpec{"-o"}};

std::string empty_plan() {
  plan::Plan plan;
  plan.app = app::app_name;
  plan.plan_id = "plan";
  plan.scenarios.emplace_back().id = "scenario-1";
  plan.settings.selected_scenario = "scenario-1";
  return plan::write_plan(plan);
}

}  // namespace

int run_new(Words words) {
  const auto arguments = Arguments::parse(words, options);
  if (!arguments) return report_error(arguments.error(), "new");
  if (!arguments->operands().empty())
    return report_error({ErrorCode::cli_usage, {}, "new takes no file; -o names the result"},
                        "new");
  const std::string sample = arguments->value("--sample").value_or("empty");
  std::string text;
  if (sample == "empty") {
    text = empty_plan();
  } else if (sample == "zh-CN" || sample == "en") {
    text = app::sample_plan_text(sample == "en" ? Language::en : Language::zh_cn);
  } else {
    return report_error({ErrorCode::cli_usage, "--sample", sample}, "new");
  }
  const auto written = write_file(arguments->value("-o").value_or("-"), text);
  return written ? exit_done : report_error(written.error(), "new");
}

}  // namespace dealbench::cli
