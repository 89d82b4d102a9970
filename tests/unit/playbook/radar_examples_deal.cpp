// Facts of the examples as engine facts, and the formulas that look at a whole deal.
#include <algorithm>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "engine/radar/assess.h"
#include "engine/radar/history.h"
#include "unit/playbook/radar_support.h"

namespace dealbench::playbook::radar_test {
namespace {

using engine::DealFacts;
using engine::DealReport;
using json::Writer;

Date days_ago(std::int64_t days) {
  return Date{example_day.days - static_cast<std::int32_t>(days)};
}

template <typename Word>
std::optional<Word> word_at(const json::Value& object, std::string_view key,
                            std::span<const std::string_view> keys) {
  return engine::word_from<Word>(keys, text_at(object, key));
}

engine::PersonFacts person_from(const json::Value& facts) {
  engine::PersonFacts person{.id = text_at(facts, "id"),
                             .kinds = texts_at(facts, "kinds"),
                             .influence = word_at<engine::InfluenceLevel>(
                                 facts, "influence", engine::influence_level_keys)};
  if (const auto days = integer_at(facts, "met_days_ago")) person.met_on = {days_ago(*days)};
  engine::PersonRating rating{
      .on = days_ago(1),
      .mode = word_at<engine::ResponseMode>(facts, "mode", engine::response_mode_keys),
      .mode_has_evidence = flag_at(facts, "mode_evidence").value_or(false),
      .win = word_at<engine::WinStatus>(facts, "win", engine::win_status_keys)
                 .value_or(engine::WinStatus::unknown),
      .result_in_customer_numbers = flag_at(facts, "result").value_or(false)};
  if (const auto days = integer_at(facts, "mode_age_days")) rating.mode_judged_on = days_ago(*days);
  if (const auto support = integer_at(facts, "support")) {
    rating.support = static_cast<std::int32_t>(*support);
  }
  if (const auto state = integer_at(facts, "mind_state")) {
    rating.mind_state = static_cast<std::int32_t>(*state);
  }
  if (const json::Value* tests = facts.find("tests")) {
    for (std::size_t i = 0; i < rating.coach_tests.size(); ++i) {
      if (const bool* passed = (*tests->array())[i].boolean()) rating.coach_tests[i] = *passed;
    }
  }
  person.ratings = {rating};
  return person;
}

void read_lists(const json::Value& facts, DealFacts& deal) {
  const json::Value* people = facts.find("people");
  for (const json::Value& person : people ? *people->array() : json::Array{}) {
    deal.people.push_back(person_from(person));
  }
  for (const std::string& rival : texts_at(facts, "rivals")) deal.rivals.push_back({.id = rival});
  if (const json::Value* visits = facts.find("visits")) {
    for (const json::Value& obtained : *visits->array()) {
      deal.visits.push_back(
          {days_ago(static_cast<std::int64_t>(deal.visits.size()) + 1), *obtained.boolean()});
    }
  }
  if (const json::Value* checks = facts.find("checks")) {
    for (const json::Member& check : *checks->object()) {
      const auto value =
          engine::word_from<engine::CheckValue>(engine::check_value_keys, *check.value.string());
      deal.checks.push_back({check.key, value.value(), days_ago(1)});
    }
  }
  if (const json::Value* promises = facts.find("promises")) {
    for (const json::Member& promise : *promises->object()) {
      const bool* agreed = promise.value.boolean();
      deal.promises.push_back(
          {promise.key, days_ago(1), agreed ? std::optional(*agreed) : std::nullopt});
    }
  }
  const auto moves = integer_at(facts, "close_date_moves").value_or(0);
  deal.close_date_moves.assign(static_cast<std::size_t>(moves), days_ago(1));
}

DealReport report_of(const json::Value& facts) {
  auto report = engine::assess_deal(deal_from(facts), default_radar().parameters, example_day);
  EXPECT_TRUE(report) << report.error().place << " " << report.error().detail;
  return report.value_or(DealReport{});
}

void write_texts(Writer& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).begin_array();
  for (const std::string& text : texts) out.value(text);
  out.end_array();
}

template <typename Value>
void write_six(Writer& out, std::string_view key, const engine::PerIndicator<Value>& values) {
  out.key(key).begin_object();
  for (std::size_t i = 0; i < values.size(); ++i) out.field(engine::indicator_keys[i], values[i]);
  out.end_object();
}

void write_health(Writer& out, const DealReport& report) {
  out.field("status", engine::health_status_keys[static_cast<std::size_t>(report.status)]);
  out.key("health");
  if (!report.health) {
    out.null();
    return;
  }
  out.value(report.health->value);
  out.field("uncapped", report.health->uncapped);
  out.field("band", engine::key_of(report.health->band));
  std::vector<std::string> caps;
  for (const engine::CapHit& cap : report.health->caps) caps.push_back(cap.id);
  write_texts(out, "caps", caps);
  write_six(out, "gaps", report.health->gaps);
}

void write_moves(Writer& out, const DealReport& report) {
  std::vector<std::string> moves, indicators;
  for (const engine::RadarMove& move : report.moves) {
    moves.push_back(move.move);
    indicators.emplace_back(engine::key_of(move.indicator));
  }
  write_texts(out, "moves", moves);
  write_texts(out, "indicators", indicators);
  out.key("filled").begin_array();
  for (const engine::RadarMove& move : report.moves) out.value(move.filled);
  out.end_array();
}

void write_findings(Writer& out, const DealReport& report) {
  std::vector<std::string> findings;
  for (const engine::DealFinding& finding : report.findings) {
    findings.push_back(finding.code + " " + finding.place);
  }
  write_texts(out, "findings", findings);
}

void write_map(Writer& out, const DealReport& report) {
  write_six(out, "indicators", report.state.map.indicators);
  out.field("unassessed_support", report.state.map.unassessed_support);
  out.field("unassessed_modes", report.state.map.unassessed_modes);
}

void write_advice(Writer& out, const DealReport& report) {
  const engine::PersonAdvice& advice = report.people.front();
  write_texts(out, "cards", advice.cards);
  out.field("highest_step", advice.highest_step);
  out.field("mode_unknown", advice.mode_unknown).field("mode_stale", advice.mode_stale);
}

void write_checks(Writer& out, const DealReport& report) {
  out.key("percents").begin_object();
  for (const engine::CheckReport& check : report.state.checks.checks) {
    out.field(check.check, check.percent);
  }
  out.end_object();
  out.field("percent", report.state.checks.percent);
  out.field("completeness", report.state.checks.completeness);
}

void write_coverage(Writer& out, const DealReport& report) {
  const engine::RoleCoverageReport& coverage = report.state.coverage;
  out.field("must", coverage.must).field("must_met", coverage.must_met);
  out.field("rate", coverage.rate);
  write_texts(out, "key_people", coverage.key_people);
  write_texts(out, "not_met_lately", coverage.not_met_lately);
}

void write_rival(Writer& out, const DealReport& report) {
  const engine::RivalReport& rival = report.rivals.front();
  out.field("health", rival.health->value);
  write_six(out, "lead", rival.lead);
  std::vector<std::string> ahead;
  for (const engine::Indicator indicator : rival.ahead_of_us) {
    ahead.emplace_back(engine::key_of(indicator));
  }
  write_texts(out, "ahead_of_us", ahead);
}

void write_streams(Writer& out, const DealReport& report) {
  const engine::StreamsReport& streams = report.state.streams;
  for (const bool left : {false, true}) {
    out.key(left ? "left_open" : "open").begin_object();
    for (std::size_t i = 0; i < streams.lanes.size(); ++i) {
      const engine::LaneReport& lane = streams.lanes[i];
      write_texts(out, engine::stream_lane_keys[i], left ? lane.left_open : lane.open);
    }
    out.end_object();
  }
  out.field("agreed", streams.agreed);
  write_texts(out, "refused", streams.refused);
  write_texts(out, "unasked", streams.unasked);
}

void write_comparison(Writer& out, const json::Value& facts) {
  DealFacts deal = deal_from(facts);
  deal.answers = answers_from(*facts.find("answers"), 10);
  for (const json::Member& later : *facts.find("later_answers")->object()) {
    deal.answers.push_back(
        {later.key, static_cast<std::int32_t>(*later.value.integer()), days_ago(1)});
  }
  const auto comparison =
      engine::compare_days(deal, default_radar().parameters, days_ago(5), example_day).value();
  out.field("before", comparison.before.health).field("after", comparison.after.health);
  write_six(out, "change", comparison.change);
  std::vector<std::string> answers;
  for (const engine::AnswerChange& change : comparison.answers) answers.push_back(change.question);
  write_texts(out, "answers", answers);
}

}  // namespace

json::Value document(const std::vector<Replacement>& replacements) {
  std::string text = "{\"type\":\"dealbench.playbook\"";
  for (const std::string section : {"stages", "people", "checks", "radar"}) {
    std::ifstream file(std::string(DEALBENCH_SOURCE_DIR) + "/assets/playbooks/default/" + section +
                       ".json");
    std::string content((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    for (const Replacement& replacement : replacements) {
      if (replacement.section != section) continue;
      const auto at = content.find(replacement.from);
      EXPECT_NE(at, std::string::npos) << replacement.from;
      if (at != std::string::npos) content.replace(at, replacement.from.size(), replacement.to);
    }
    text += ",\"" + section + "\":" + content;
  }
  auto value = json::parse(text + "}");
  EXPECT_TRUE(value) << value.error().place;
  return value.value_or(json::Value{});
}

const RadarPlaybook& default_radar() {
  static const RadarPlaybook radar = [] {
    Problems problems;
    RadarPlaybook read = read_radar(document(), problems);
    EXPECT_FALSE(problems.first) << problems.first->place << " " << problems.first->detail;
    return read;
  }();
  return radar;
}

DealFacts deal_from(const json::Value& facts) {
  DealFacts deal;
  deal.id = "d1";
  deal.stage = stage_number(default_radar().stages, text_at(facts, "stage", "s1")).value_or(0);
  deal.tier = engine::tier_from(text_at(facts, "tier"));
  deal.position =
      word_at<engine::CompetitivePosition>(facts, "position", engine::competitive_position_keys);
  deal.lane_ticks = texts_at(facts, facts.find("ticks") ? "ticks" : "lane_ticks");
  if (const auto feeling = integer_at(facts, "feeling")) {
    deal.feeling = static_cast<std::int32_t>(*feeling);
  }
  if (const auto days = integer_at(facts, "stage_days")) deal.stage_since = days_ago(*days);
  if (const auto value = integer_at(facts, "deal_value")) deal.deal_value = Money{*value};
  const auto age = static_cast<std::int32_t>(integer_at(facts, "answers_age_days").value_or(0));
  if (const json::Value* answers = facts.find("answers")) {
    deal.answers = answers_from(*answers, age);
  }
  if (const json::Value* rival = facts.find("rival")) {
    deal.rivals.push_back({.id = "rival", .answers = answers_from(*rival, 0)});
  }
  if (facts.find("kinds")) deal.people.push_back(person_from(facts));
  if (const json::Value* objective = facts.find("objective")) {
    deal.objective = objective_from(*objective);
  }
  read_lists(facts, deal);
  return deal;
}

std::vector<engine::QuizAnswer> answers_from(const json::Value& list, std::int32_t age_days) {
  std::vector<engine::QuizAnswer> answers;
  for (std::size_t i = 0; i < list.array()->size(); ++i) {
    const auto option = (*list.array())[i].integer();
    if (!option) continue;
    answers.push_back(
        {"q" + std::to_string(i + 1), static_cast<std::int32_t>(*option), days_ago(age_days)});
  }
  return answers;
}

engine::ObjectiveFacts objective_from(const json::Value& facts) {
  engine::ObjectiveFacts objective{.sentence = text_at(facts, "sentence"),
                                   .product = text_at(facts, "product"),
                                   .quantity = integer_at(facts, "quantity"),
                                   .date = parse_date(text_at(facts, "date")),
                                   .clear_to_a_stranger = flag_at(facts, "clear_to_a_stranger"),
                                   .single = flag_at(facts, "single")};
  if (const auto amount = integer_at(facts, "amount")) objective.amount = Money{*amount};
  return objective;
}

std::string text_at(const json::Value& object, std::string_view key, std::string_view fallback) {
  const json::Value* found = object.find(key);
  return found && found->string() ? *found->string() : std::string(fallback);
}

std::optional<std::int64_t> integer_at(const json::Value& object, std::string_view key) {
  const json::Value* found = object.find(key);
  return found ? found->integer() : std::nullopt;
}

std::optional<bool> flag_at(const json::Value& object, std::string_view key) {
  const json::Value* found = object.find(key);
  return found && found->boolean() ? std::optional(*found->boolean()) : std::nullopt;
}

std::vector<std::string> texts_at(const json::Value& object, std::string_view key) {
  std::vector<std::string> texts;
  const json::Value* found = object.find(key);
  for (const json::Value& item : found ? *found->array() : json::Array{}) {
    texts.push_back(*item.string());
  }
  return texts;
}

std::vector<double> reals_at(const json::Value& object, std::string_view key) {
  std::vector<double> reals;
  const json::Value* found = object.find(key);
  for (const json::Value& item : found ? *found->array() : json::Array{}) {
    reals.push_back(item.real().value());
  }
  return reals;
}

std::string run_deal_example(const std::string& formula, const json::Value& facts) {
  using Write = void (*)(Writer&, const DealReport&);
  static constexpr std::pair<std::string_view, Write> writers[] = {
      {"RADAR-002", write_health},   {"RADAR-004", write_map},    {"RADAR-006", write_moves},
      {"RADAR-007", write_findings}, {"RADAR-008", write_advice}, {"RADAR-009", write_checks},
      {"RADAR-010", write_coverage}, {"RADAR-014", write_rival},  {"RADAR-017", write_streams}};
  Writer out;
  out.begin_object();
  if (formula == "RADAR-013") write_comparison(out, facts);
  for (const auto& [code, write] : writers) {
    if (code == formula) write(out, report_of(facts));
  }
  out.end_object();
  return out.take();
}

}  // namespace dealbench::playbook::radar_test
