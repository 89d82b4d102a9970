#include <algorithm>
#include <cstdio>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/files.h"
#include "i18n/catalog.h"
#include "plan/io/read.h"

namespace dealbench::cli {
namespace {

int check_one(const std::string& path) {
  const auto text = read_file(path);
  if (!text) return report_error(text.error(), path);
  const auto read = plan::read_plan(*text);
  if (!read) return report_error(read.error(), path);
  for (const Note& note : read->notes) {
    const std::string words(i18n::text_or_key(Language::en, note.key));
    std::fprintf(stderr, "dealbench: %s: %s · %s\n", path.c_str(), words.c_str(),
                 note.place.c_str());
  }
  return exit_done;
}

}  // namespace

int run_check(Words words) {
  const auto arguments = Arguments::parse(words, {});
  if (!arguments) return report_error(arguments.error(), "check");
  if (arguments->operands().empty())
    return report_error({ErrorCode::cli_usage, {}, "check PLAN..."}, "check");
  int worst = exit_done;
  for (const std::string& path : arguments->operands()) worst = std::max(worst, check_one(path));
  return worst;
}

}  // namespace dealbench::cli
