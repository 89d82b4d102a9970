// Every example of docs/method/RADAR-*.md runs through the engine with the default playbook.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include <gtest/gtest.h>

#include "engine/radar/delivered.h"
#include "engine/radar/hand_over.h"
#include "engine/radar/health.h"
#include "engine/radar/readings.h"
#include "engine/radar/review.h"
#include "engine/radar/triangles.h"
#include "engine/radar/won_lost.h"
#include "unit/playbook/radar_support.h"

namespace dealbench::playbook::radar_test {
namespace {

using json::Writer;
using Texts = std::vector<std::string>;

void write_texts(Writer& out, std::string_view key, const Texts& texts) {
  out.key(key).begin_array();
  for (const std::string& text : texts) out.value(text);
  out.end_array();
}

void run_quiz(Writer& out, const json::Value& facts) {
  const auto report = engine::score_quiz(default_radar().parameters.quiz,
                                         answers_from(*facts.find("answers"), 0), example_day)
                          .value();
  out.key("indicators").begin_object();
  for (std::size_t i = 0; i < engine::indicator_count; ++i) {
    out.field(engine::indicator_keys[i], report.indicators[i]);
  }
  out.end_object();
  out.field("completeness", report.completeness).field("assessable", report.assessable);
  write_texts(out, "unanswered", report.unanswered);
}

void run_polygon(Writer& out, const json::Value& facts) {
  engine::PerIndicator<double> actual{}, standard{};
  std::ranges::copy(reals_at(facts, "actual"), actual.begin());
  std::ranges::copy(reals_at(facts, "standard"), standard.begin());
  engine::HealthParameters parameters = default_radar().parameters.health;
  parameters.weights.fill(100.0 / 6);
  const auto health = engine::assess_health(parameters, actual, standard, {}).value();
  out.field("health", health.value).field("polygon_share", health.polygon_share);
  out.field("covered", health.covered);
}

void run_reading(Writer& out, const json::Value& facts) {
  const auto choice = engine::word_from<engine::IndicatorSource>(engine::indicator_source_keys,
                                                                 text_at(facts, "choice", "lower"));
  const auto reading =
      engine::read_indicator(facts.find("quiz")->real().value(), facts.find("map")->real(),
                             choice.value(), default_radar().parameters.differ_from);
  out.field("used", reading.used).field("source", engine::key_of(reading.source));
  out.field("differs", reading.differs).field("decided_by_user", reading.decided_by_user);
}

void write_interval(Writer& out, std::string_view key, const engine::ShareInterval& interval) {
  out.key(key).begin_array().value(interval.low).value(interval.high).end_array();
}

void run_lesson(Writer& out, const json::Value& facts) {
  std::vector<engine::ClosedDealFacts> deals;
  for (const std::string side : {"won", "lost"}) {
    const std::vector<double> counts = reals_at(facts, side);
    for (int i = 0; i < static_cast<int>(counts[1]); ++i) {
      const bool covered = i < static_cast<int>(counts[0]);
      deals.push_back({side + std::to_string(i),
                       side == "won",
                       {{3, covered ? Texts{"final_decider"} : Texts{}, {}}}});
    }
  }
  const auto lesson =
      engine::learn_roles(default_radar().parameters.won_lost, Texts{"final_decider"}, deals)
          .value()
          .front();
  write_interval(out, "won", lesson.won);
  write_interval(out, "lost", lesson.lost);
  out.field("suggested", lesson.suggested);
}

void run_recalibration(Writer& out, const json::Value& facts) {
  const RadarPlaybook& radar = default_radar();
  const std::int32_t stage = stage_number(radar.stages, text_at(facts, "stage")).value();
  std::vector<engine::ClosedDealFacts> deals;
  for (const double coach : reals_at(facts, "coach")) {
    deals.push_back({"w" + std::to_string(deals.size()),
                     true,
                     {{stage, {}, engine::PerIndicator<double>{coach}}}});
  }
  std::vector<engine::PerIndicator<double>> standards;
  for (const auto& parameters : radar.parameters.stages) standards.push_back(parameters.standard);
  const auto changes =
      engine::recalibrate_standards(radar.parameters.won_lost, standards, deals).value();
  if (changes.empty()) {
    out.key("proposed").null();
    return;
  }
  out.field("now", changes[0].now).field("proposed", changes[0].proposed);
  out.field("won_deals", changes[0].won_deals);
}

void run_objective(Writer& out, const json::Value& facts) {
  const auto report =
      engine::test_objective(default_radar().parameters.objective, objective_from(facts));
  Texts tests;
  for (const engine::TestResult result : report.tests) {
    tests.emplace_back(engine::test_result_keys[static_cast<std::size_t>(result)]);
  }
  write_texts(out, "tests", tests);
  out.field("passed", report.passed).field("single", report.is_single_objective);
  write_texts(out, "joining_words", report.joining_words_found);
}

void run_ideal_customer(Writer& out, const json::Value& facts) {
  std::vector<engine::TraitRating> ratings;
  for (const json::Member& trait : *facts.object()) {
    ratings.push_back({trait.key, static_cast<std::int32_t>(*trait.value.integer())});
  }
  const auto report =
      engine::score_ideal_customer(default_radar().parameters.ideal_customer, ratings).value();
  out.field("sum", report.sum).key("pursuit");
  if (report.pursuit) {
    out.value(engine::pursuit_keys[static_cast<std::size_t>(*report.pursuit)]);
  } else {
    out.null();
  }
  write_texts(out, "unrated", report.unrated);
}

void run_triangles(Writer& out, const json::Value& facts) {
  const auto& parameters = default_radar().parameters;
  std::array<std::optional<std::int32_t>, 3> ratings;
  std::array<std::optional<Id>, 3> people;
  for (std::size_t i = 0; i < 3; ++i) {
    const json::Value& rating = (*facts.find("golden")->array())[i];
    const json::Value& name = (*facts.find("people")->array())[i];
    if (rating.integer()) ratings[i] = static_cast<std::int32_t>(*rating.integer());
    if (name.string()) people[i] = *name.string();
  }
  const auto golden = engine::assess_golden_triangle(parameters.golden_triangle, ratings).value();
  const auto iron = engine::assess_iron_triangle(parameters.team_duties, people);
  Texts coaching, vacant;
  for (const std::size_t i : golden.coaching_corners) {
    coaching.emplace_back(engine::golden_corner_keys[i]);
  }
  for (const std::size_t i : iron.vacant) vacant.emplace_back(engine::iron_corner_keys[i]);
  out.field("mean", golden.mean);
  write_texts(out, "coaching", coaching);
  write_texts(out, "vacant", vacant);
  write_texts(out, "in_several_corners", iron.in_several_corners);
  write_texts(out, "owner_vacant", iron.owner_vacant);
  write_texts(out, "without_one_owner", iron.without_one_owner);
}

void run_review(Writer& out, const json::Value& facts) {
  const RadarPlaybook& radar = default_radar();
  if (facts.find("findings")) {
    std::vector<engine::DealFinding> findings;
    for (const std::string& code : texts_at(facts, "findings")) findings.push_back({.code = code});
    write_texts(out, "chips", engine::suggest_chips(radar.chips, findings));
    return;
  }
  const std::vector<Id> deals(static_cast<std::size_t>(integer_at(facts, "deals").value()), "d");
  const auto plan = engine::plan_review(radar.review, deals,
                                        static_cast<std::int32_t>(*integer_at(facts, "minutes")))
                        .value();
  out.field("slot_seconds", plan.slots.front().seconds);
  out.field("spare_seconds", plan.spare_seconds).field("too_short", plan.too_short);
  std::vector<std::int32_t> used;
  for (const double seconds : reals_at(facts, "used")) {
    used.push_back(static_cast<std::int32_t>(seconds));
  }
  const auto timing = engine::judge_review(radar.review, plan, used).value();
  out.field("last_to_first", timing.last_to_first).field("decays", timing.decays);
  out.key("over").begin_array();
  for (const std::size_t slot : timing.over) out.value(slot);
  out.end_array();
}

void run_hand_over(Writer& out, const json::Value& facts) {
  const RadarPlaybook& radar = default_radar();
  const engine::DealFacts deal = deal_from(facts);
  const engine::HandOverFacts request{
      .concept_written_for = texts_at(facts, "concepts"),
      .unknown_items = static_cast<std::int32_t>(*integer_at(facts, "unknown_items")),
      .asks_for_something = flag_at(facts, "asks").value(),
      .has_date = flag_at(facts, "has_date").value()};
  const auto report = engine::check_hand_over(
      radar.hand_over, request, engine::deal_state(deal, radar.parameters, example_day).value(),
      engine::test_objective(radar.parameters.objective, deal.objective));
  out.field("may_be_sent", report.may_be_sent);
  out.key("ready").begin_object();
  for (const auto& item : report.items) out.field(item.item, item.ready);
  out.end_object().key("missing").begin_object();
  for (const auto& item : report.items) write_texts(out, item.item, item.missing);
  out.end_object();
}

void run_delivered(Writer& out, const json::Value& facts) {
  std::vector<engine::DeliveredFacts> records;
  for (const json::Value& record : *facts.find("records")->array()) {
    const json::Array& pair = *record.array();
    engine::DeliveredFacts entry{.owner = "ann",
                                 .period = std::to_string(records.size()),
                                 .promised = Money{*pair[0].integer()}};
    if (pair[1].integer()) entry.delivered = Money{*pair[1].integer()};
    records.push_back(entry);
  }
  const auto report = engine::compare_delivered(default_radar().parameters.delivered, records)
                          .value()
                          .owners.front();
  out.field("closed", report.closed).field("running", report.running).field("kept", report.kept);
  out.field("delivered_share", report.delivered_share).field("kept_share", report.kept_share);
  out.field("leaning", engine::leaning_keys[static_cast<std::size_t>(report.leaning)]);
}

std::string run_example(const std::string& formula, const json::Value& facts) {
  using Run = void (*)(Writer&, const json::Value&);
  static constexpr std::pair<std::string_view, Run> runs[] = {
      {"RADAR-001", run_quiz},           {"RADAR-003", run_polygon},
      {"RADAR-005", run_reading},        {"RADAR-011", run_lesson},
      {"RADAR-012", run_recalibration},  {"RADAR-015", run_objective},
      {"RADAR-016", run_ideal_customer}, {"RADAR-018", run_triangles},
      {"RADAR-019", run_review},         {"RADAR-020", run_hand_over},
      {"RADAR-021", run_delivered}};
  for (const auto& [code, run] : runs) {
    if (code != formula) continue;
    Writer out;
    out.begin_object();
    run(out, facts);
    out.end_object();
    return out.take();
  }
  return run_deal_example(formula, facts);
}

// Everything expected is in the result: objects by key, lists entry by entry, numbers to the sixth
// decimal.
void expect_within(const json::Value& expected, const json::Value* got, const std::string& path) {
  ASSERT_NE(got, nullptr) << path;
  if (const json::Object* members = expected.object()) {
    for (const json::Member& member : *members) {
      expect_within(member.value, got->find(member.key), path + "/" + member.key);
    }
  } else if (const json::Array* items = expected.array()) {
    ASSERT_TRUE(got->array()) << path;
    ASSERT_EQ(got->array()->size(), items->size()) << path << " " << json::text(*got);
    for (std::size_t i = 0; i < items->size(); ++i) {
      expect_within((*items)[i], &(*got->array())[i], path + "/" + std::to_string(i));
    }
  } else if (expected.is_number()) {
    ASSERT_TRUE(got->is_number()) << path << " " << json::text(*got);
    EXPECT_NEAR(got->real().value(), expected.real().value(), 1.5e-6) << path;
  } else {
    EXPECT_EQ(json::text(*got), json::text(expected)) << path;
  }
}

Texts examples_of(const std::string& page) {
  std::ifstream file(page);
  Texts examples;
  std::string line;
  bool inside = false;
  while (std::getline(file, line)) {
    if (inside && line != "```") examples.push_back(line);
    inside = line == "```example" || (inside && line != "```");
  }
  return examples;
}

TEST(RadarExamples, of_every_method_page_come_out_of_the_engine) {
  std::set<std::string> formulas;
  const std::string folder = std::string(DEALBENCH_SOURCE_DIR) + "/docs/method/";
  for (int number = 1; number <= 21; ++number) {
    const std::string code =
        "RADAR-0" + std::string(number < 10 ? "0" : "") + std::to_string(number);
    const Texts examples = examples_of(folder + code + ".md");
    EXPECT_FALSE(examples.empty()) << code;
    for (const std::string& text : examples) {
      SCOPED_TRACE(text);
      const auto example = json::parse(text);
      ASSERT_TRUE(example);
      const std::string formula = text_at(*example, "formula");
      EXPECT_EQ(formula, code);
      const auto got = json::parse(run_example(formula, *example->find("facts")));
      ASSERT_TRUE(got);
      ASSERT_FALSE(example->find("expect")->object()->empty());
      expect_within(*example->find("expect"), &*got, formula);
      formulas.insert(formula);
    }
  }
  EXPECT_EQ(formulas.size(), 21u);
}

}  // namespace
}  // namespace dealbench::playbook::radar_test
