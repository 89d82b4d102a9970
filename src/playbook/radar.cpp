#include "playbook/radar.h"

#include <array>
#include <cmath>

#include "engine/radar/red_flags.h"
#include "playbook/radar_sections.h"

namespace dealbench::playbook {
namespace {

using engine::Indicator;

constexpr std::size_t quiz_options = 4;
constexpr std::int32_t longest_days = 3650;

void read_indicators(const Reader& section, engine::HealthParameters& health) {
  require_words(section, "indicators", "name", engine::indicator_keys);
  double sum = 0;
  for (const Reader& reader : section.children("indicators")) {
    (void)reader.localized("meaning");
    const auto indicator = read_word<Indicator>(reader, "id", engine::indicator_keys);
    const double weight = reader.real("weight", 0, 100);
    health.weights[engine::index_of(indicator)] = weight;
    sum += weight;
  }
  if (std::abs(sum - 100) > 1e-6) {
    section.report(ErrorCode::playbook_sum, "indicators", "weights (sum 100)");
  }
}

void read_bands(const Reader& section, engine::HealthParameters& health) {
  require_words(section, "bands", "name", engine::health_band_keys);
  for (const Reader& reader : section.children("bands")) {
    const std::string id = reader.text("id");
    const double from = reader.real("from", 0, 100);
    if (id == "green") health.green_from = from;
    if (id == "amber") health.amber_from = from;
  }
  if (health.amber_from > health.green_from) {
    section.report(ErrorCode::playbook_out_of_range, "bands", "amber above green");
  }
}

void read_questions(const Reader& section, std::span<const std::string> moves,
                    engine::QuizParameters& quiz) {
  (void)read_ids(section, "questions", "text");
  for (const Reader& reader : section.children("questions")) {
    engine::QuizQuestion question{
        .id = reader.text("id"),
        .indicator = read_word<Indicator>(reader, "indicator", engine::indicator_keys),
        .move = reader.text("move")};
    require_known(reader, "move", question.move, moves);
    const std::size_t options = reader.localized_list("options").size();
    if (options != quiz_options) {
      reader.report(ErrorCode::playbook_out_of_range, "options",
                    std::to_string(options) + " entries (4)");
    }
    quiz.questions.push_back(std::move(question));
  }
  for (const Indicator indicator : engine::all_indicators) {
    const auto asked =
        std::ranges::count(quiz.questions, indicator, &engine::QuizQuestion::indicator);
    if (asked == 0) {
      section.report(ErrorCode::playbook_missing, "questions",
                     std::string(engine::key_of(indicator)));
    }
  }
  const auto most = static_cast<std::int32_t>(quiz.questions.size()) + 1;
  quiz.unanswered_limit = read_int(section, "unanswered_limit", 1, most);
}

void read_caps(const Reader& section, engine::RadarParameters& parameters) {
  std::vector<std::string> questions;
  for (const engine::QuizQuestion& question : parameters.quiz.questions) {
    questions.push_back(question.id);
  }
  (void)read_ids(section, "caps", "name");
  for (const Reader& reader : section.children("caps")) {
    engine::HealthCap cap{
        .id = reader.text("id"),
        .trigger = read_word<engine::CapTrigger>(reader, "trigger", engine::cap_trigger_keys),
        .from_stage = read_int(reader, "from_stage", 1, 12),
        .ceiling = reader.real("ceiling", 0, 100)};
    if (cap.trigger == engine::CapTrigger::answers_older) {
      cap.max_age_days = read_int(reader, "max_age_days", 0, longest_days);
    } else {
      cap.question = reader.text("question");
      cap.option = read_int(reader, "option", 0, engine::highest_quiz_option);
      require_known(reader, "question", cap.question, questions);
    }
    if (cap.trigger == engine::CapTrigger::opponent_answer) {
      cap.opponent_support = read_int(reader, "opponent_support", -5, -1);
    }
    parameters.health.caps.push_back(std::move(cap));
  }
}

void read_streams(const Reader& section, const Stages& stages, engine::StreamsParameters& streams) {
  require_words(section, "lanes", "name", engine::stream_lane_keys);
  (void)read_ids(section, "items", "text");
  for (const Reader& reader : section.children("items")) {
    const std::string stage = reader.text("stage");
    const auto number = stage_number(stages, stage);
    if (!number) reader.report(ErrorCode::playbook_unknown_reference, "stage", stage);
    streams.items.push_back(
        {.id = reader.text("id"),
         .lane = read_word<engine::StreamLane>(reader, "lane", engine::stream_lane_keys),
         .stage = number.value_or(1)});
  }
}

void read_triangles(const Reader& section, engine::RadarParameters& parameters) {
  const Reader golden = section.child("golden_triangle");
  require_words(golden, "corners", "name", engine::golden_corner_keys);
  parameters.golden_triangle.low = read_int(golden, "low", 0, 10);
  parameters.golden_triangle.high =
      read_int(golden, "high", parameters.golden_triangle.low + 1, 100);
  const Reader iron = section.child("iron_triangle");
  require_words(iron, "corners", "name", engine::iron_corner_keys);
  (void)read_ids(iron, "duties", "name");
  for (const Reader& reader : iron.children("duties")) {
    engine::TeamDuty duty{.id = reader.text("id")};
    for (std::size_t i = 0; i < engine::iron_corner_keys.size(); ++i) {
      duty.corners[i] =
          read_word<engine::Duty>(reader, engine::iron_corner_keys[i], engine::duty_keys);
    }
    parameters.team_duties.push_back(std::move(duty));
  }
}

void read_closed(const Reader& section, engine::RadarParameters& parameters) {
  const Reader delivered = section.child("delivered");
  parameters.delivered.tolerance = delivered.real("tolerance", 0, 1);
  parameters.delivered.few_records = read_int(delivered, "few_records", 1, 1000);
  const Reader won_lost = section.child("won_lost");
  (void)won_lost.real("confidence_percent", 50, 99.999);
  parameters.won_lost.z = won_lost.real("z", 0.1, 10);
  parameters.won_lost.fewest_won_deals = read_int(won_lost, "fewest_won_deals", 1, 1000);
}

void read_review(const Reader& section, RadarPlaybook& radar) {
  const Reader review = section.child("review");
  radar.review.slot_minutes = read_int(review, "slot_minutes", 1, 1440);
  radar.review.shortest_minutes = read_int(review, "shortest_minutes", 1, 1440);
  radar.review.decay_ratio = review.real("decay_ratio", 0, 1);
  (void)read_ids(review, "questions", "name");
  (void)read_ids(section, "chips", "text");
  std::vector<std::string> codes(engine::red_flag_codes.begin(), engine::red_flag_codes.end());
  for (const Reader& reader : section.children("chips")) {
    engine::CommentChip chip{.id = reader.text("id"), .findings = reader.texts("findings")};
    for (const std::string& code : chip.findings) require_known(reader, "findings", code, codes);
    radar.chips.push_back(std::move(chip));
  }
  const Reader hand_over = section.child("hand_over");
  radar.hand_over.objective_tests = read_int(hand_over, "objective_tests", 0, 5);
  radar.hand_over.people_with_role = read_int(hand_over, "people_with_role", 0, 100);
  radar.hand_over.unknown_items = read_int(hand_over, "unknown_items", 0, 100);
  (void)read_ids(hand_over, "items", "name");
}

}  // namespace

RadarPlaybook read_radar(const json::Value& document, Problems& problems) {
  const Reader root(&document, {}, problems);
  RadarPlaybook radar;
  engine::RadarParameters& parameters = radar.parameters;
  radar.stages = read_stages(root.child("stages"));
  for (const Stage& stage : radar.stages.list) parameters.stages.push_back(stage.parameters);
  read_people_section(root.child("people"), radar.stages, parameters);
  read_checks_section(root.child("checks"), parameters);

  const Reader section = root.child("radar");
  const std::vector<std::string> moves = read_ids(section, "moves", "text");
  read_indicators(section, parameters.health);
  read_bands(section, parameters.health);
  (void)section.localized("not_assessable");
  parameters.differ_from = section.real("differ_from", 0, 100);
  parameters.move_count = static_cast<std::size_t>(section.integer("move_count", 1, 10));
  read_questions(section, moves, parameters.quiz);
  read_caps(section, parameters);
  read_flags(section, moves, parameters);
  read_streams(section.child("streams"), radar.stages, parameters.streams);
  read_triangles(section, parameters);
  read_closed(section, parameters);
  read_review(section, radar);
  for (const std::string_view name : {"stages", "people", "checks", "radar"}) {
    if (const json::Value* value = document.find(name)) {
      radar.texts.collect(*value, std::string(name));
    }
  }
  return radar;
}

}  // namespace dealbench::playbook
