#include "engine/radar/red_flags.h"
#include "playbook/radar_sections.h"

namespace dealbench::playbook {
namespace {

constexpr std::int32_t longest_days = 3650;

void require_question(const Reader& reader, const std::string& question,
                      const engine::ChecksParameters& checks) {
  const auto found = std::ranges::find(checks.questions, question, &engine::SubQuestion::id);
  if (found == checks.questions.end() && !question.empty()) {
    reader.report(ErrorCode::playbook_unknown_reference, "question", question);
  }
}

// The thresholds that stand in the entry of a flag.
void read_limits(const Reader& reader, std::string_view code,
                 const engine::ChecksParameters& checks, engine::FlagLimits& limits) {
  if (code == "R02") limits.r02_new_days = read_int(reader, "days", 1, longest_days);
  if (code == "R03") {
    limits.r03_unknown = read_int(reader, "unknown", 1, 1000);
    limits.r03_checks = reader.texts("checks");
    for (const std::string& check : limits.r03_checks) {
      require_known(reader, "checks", check, checks.checks);
    }
  }
  if (code == "R04") limits.r04_evidence_from = read_int(reader, "from_support", 1, 5);
  if (code == "R05") limits.r05_support = read_int(reader, "support", -5, -1);
  if (code == "R09") {
    limits.r09_deal_value = reader.money("deal_value", Money{0}, Money{max_money_minor});
  }
  if (code == "R13") {
    limits.r13_visits = static_cast<std::size_t>(reader.integer("visits", 1, 100));
  }
  if (code == "R14") limits.r14_normal_times = reader.real("normal_times", 0.1, 100);
  if (code == "R15") {
    limits.r15_normal_times = reader.real("normal_times", 0.1, 100);
    limits.r15_close_date_moves = read_int(reader, "close_date_moves", 1, 100);
  }
  if (code == "R16") limits.r16_close_date_moves = read_int(reader, "close_date_moves", 1, 100);
  if (code == "R17") {
    limits.r17_low = read_int(reader, "low", 0, 10);
    limits.r17_high = read_int(reader, "high", limits.r17_low + 1, 11);
  }
  if (code == "R18")
    limits.r18_promises_from_stage = read_int(reader, "promises_from_stage", 1, 12);
  if (code == "R20") limits.r20_question = reader.text("question");
  if (code == "R20") require_question(reader, limits.r20_question, checks);
  if (code == "R21") limits.r21_support = read_int(reader, "support", 1, 5);
  if (code == "R22") limits.r22_question = reader.text("question");
  if (code == "R22") require_question(reader, limits.r22_question, checks);
}

}  // namespace

void read_flags(const Reader& section, std::span<const std::string> moves,
                engine::RadarParameters& parameters) {
  require_words(section, "severities", "name", engine::finding_severity_keys);
  require_words(section, "flags", "name", engine::red_flag_codes);
  for (const Reader& reader : section.children("flags")) {
    engine::RedFlag flag{.code = reader.text("id"),
                         .severity = read_word<engine::FindingSeverity>(
                             reader, "severity", engine::finding_severity_keys),
                         .from_stage = read_int(reader, "from_stage", 1, 12),
                         .move = reader.text("move"),
                         .on = reader.flag_or("on", true)};
    (void)reader.localized("rule");
    require_known(reader, "move", flag.move, moves);
    read_limits(reader, flag.code, parameters.checks, parameters.flags.limits);
    parameters.flags.flags.push_back(std::move(flag));
  }
}

}  // namespace dealbench::playbook
