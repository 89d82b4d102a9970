#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "app/field_input.h"
#include "cli/command.h"

namespace dealbench::cli {
namespace {

struct Command {
  std::string_view name;
  std::string_view usage;
  int (*run)(Words);
};

constexpr std::array commands{
    Command{
        "evaluate",
        "evaluate PLAN [--today YYYY-MM-DD] [--playbook FILE] [--trials N] [--seed S] [-o FILE]\n"
        "                                                 all reports of a plan as JSON",
        run_evaluate},
    Command{
        "check",
        "check PLAN...                                  whether plans can be read; notes on stderr",
        run_check},
    Command{"classify",
            "classify LEADS.csv [--playbook FILE] [-o FILE]\n"
            "                                                 tier and way of each lead of a table",
            run_classify},
    Command{"fmt", "fmt PLAN [-o FILE] [--check]                   the plan's canonical text",
            run_fmt},
    Command{"new",
            "new [--sample tool|solution|strategic|team|empty] [--lang zh-CN|en] [-o FILE]\n"
            "                                                 a plan to begin with",
            run_new},
};

int print_usage(std::FILE* out, int code) {
  std::fputs("usage: dealbench COMMAND ...\n", out);
  for (const Command& command : commands)
    std::fprintf(out, "  %s\n", std::string(command.usage).c_str());
  return code;
}

int run(Words words) {
  if (words.empty()) return print_usage(stderr, exit_usage);
  if (words.front() == "--help" || words.front() == "help") return print_usage(stdout, exit_done);
  const auto command = std::ranges::find(commands, words.front(), &Command::name);
  if (command == commands.end()) return print_usage(stderr, exit_usage);
  return command->run(words.subspan(1));
}

}  // namespace

int report_error(const Error& error, std::string_view subject) {
  std::string line = "dealbench: ";
  if (!subject.empty()) line.append(subject).append(": ");
  line += app::error_text(error, Language::en);
  std::fprintf(stderr, "%s\n", line.c_str());
  if (error.code == ErrorCode::cli_usage) return exit_usage;
  return error.code == ErrorCode::cli_file ? exit_file : exit_wrong_input;
}

}  // namespace dealbench::cli

int main(int count, char** arguments) {
  return dealbench::cli::run(
      std::vector<std::string_view>(arguments + std::min(1, count), arguments + count));
}
