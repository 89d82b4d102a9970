#include <algorithm>
#include <array>

#include "assets/cli_plan_empty_en_generated.h"
#include "assets/cli_plan_empty_zh_cn_generated.h"
#include "assets/cli_plan_sample_en_generated.h"
#include "assets/cli_plan_sample_zh_cn_generated.h"
#include "assets/cli_plan_strategic_en_generated.h"
#include "assets/cli_plan_strategic_zh_cn_generated.h"
#include "assets/cli_plan_team_en_generated.h"
#include "assets/cli_plan_team_zh_cn_generated.h"
#include "assets/cli_plan_tool_en_generated.h"
#include "assets/cli_plan_tool_zh_cn_generated.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/files.h"

namespace dealbench::cli {
namespace {

constexpr std::array options{OptionSpec{"--sample"}, OptionSpec{"--lang"}, OptionSpec{"-o"}};

struct Sample {
  std::string_view name;
  const std::string_view* zh_cn;
  const std::string_view* en;
};

constexpr std::array samples{
    Sample{"empty", &assets::cli_plan_empty_zh_cn, &assets::cli_plan_empty_en},
    Sample{"tool", &assets::cli_plan_tool_zh_cn, &assets::cli_plan_tool_en},
    Sample{"solution", &assets::cli_plan_sample_zh_cn, &assets::cli_plan_sample_en},
    Sample{"strategic", &assets::cli_plan_strategic_zh_cn, &assets::cli_plan_strategic_en},
    Sample{"team", &assets::cli_plan_team_zh_cn, &assets::cli_plan_team_en},
};

Result<std::string_view> sample_text(const Arguments& arguments) {
  const std::string name = arguments.value("--sample").value_or("empty");
  const std::string language = arguments.value("--lang").value_or("zh-CN");
  const auto sample = std::ranges::find(samples, name, &Sample::name);
  if (sample == samples.end()) return fail(ErrorCode::cli_usage, "--sample", name);
  if (language == "zh-CN") return *sample->zh_cn;
  if (language == "en") return *sample->en;
  return fail(ErrorCode::cli_usage, "--lang", language);
}

}  // namespace

int run_new(Words words) {
  const auto arguments = Arguments::parse(words, options);
  if (!arguments) return report_error(arguments.error(), "new");
  if (!arguments->operands().empty())
    return report_error({ErrorCode::cli_usage, {}, "new takes no file; -o names the result"},
                        "new");
  const auto text = sample_text(*arguments);
  if (!text) return report_error(text.error(), "new");
  const auto written = write_file(arguments->value("-o").value_or("-"), *text);
  return written ? exit_done : report_error(written.error(), "new");
}

}  // namespace dealbench::cli
