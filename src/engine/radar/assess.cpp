#include "engine/radar/assess.h"

#include <algorithm>

#include "engine/radar/red_flags.h"

namespace dealbench::engine {
namespace {

PerIndicator<IndicatorReading> read_indicators(const DealFacts& facts,
                                               const RadarParameters& parameters,
                                               const DealState& state) {
  PerIndicator<IndicatorReading> readings;
  for (std::size_t i = 0; i < indicator_count; ++i) {
    readings[i] = read_indicator(state.quiz.indicators[i], state.map.indicators[i],
                                 facts.sources[i], parameters.differ_from);
  }
  return readings;
}

PerIndicator<double> used_values(const PerIndicator<IndicatorReading>& readings) {
  PerIndicator<double> used{};
  std::ranges::transform(readings, used.begin(), &IndicatorReading::used);
  return used;
}

// Health and moves, when the stage and the quiz allow it.
Result<void> judge(const RadarParameters& parameters, DealReport& report) {
  const DealState& state = report.state;
  const StageParameters& stage = parameters.stages[static_cast<std::size_t>(state.stage) - 1];
  report.standard = stage.standard;
  if (!stage.radar) {
    report.status = HealthStatus::radar_off;
    return {};
  }
  if (!state.quiz.assessable) return {};
  auto health = assess_health(
      parameters.health, used_values(report.readings), stage.standard,
      caps_that_apply(parameters.health, state.stage, parameters.quiz, state.quiz, state.people));
  if (!health) return std::unexpected(health.error());
  report.status = HealthStatus::assessed;
  report.moves = choose_moves(parameters.quiz, state.quiz, health->gaps, parameters.move_count);
  report.health = std::move(*health);
  return {};
}

Result<void> add_rivals_and_traits(const DealFacts& facts, const RadarParameters& parameters,
                                   DealReport& report) {
  const bool assessed = report.status == HealthStatus::assessed;
  const PerIndicator<double> ours = used_values(report.readings);
  auto rivals = score_rivals(parameters, facts.rivals, report.state.stage,
                             assessed ? &ours : nullptr, report.state.today);
  if (!rivals) return std::unexpected(rivals.error());
  auto ideal = score_ideal_customer(parameters.ideal_customer, facts.traits);
  if (!ideal) return std::unexpected(ideal.error());
  report.rivals = std::move(*rivals);
  report.ideal_customer = std::move(*ideal);
  return {};
}

std::vector<std::string> information_needed(const DealState& state) {
  const std::string deal = "deals/" + state.id + "/";
  std::vector<std::string> needed;
  for (const std::string& question : state.quiz.unanswered) {
    needed.push_back(deal + "answers/" + question);
  }
  for (const std::string& question : state.checks.information_needed) {
    needed.push_back(deal + "checks/" + question);
  }
  for (const PersonState& person : state.people) {
    const std::string place = deal + "people/" + person.id + "/";
    if (person.kinds.empty()) needed.push_back(place + "kinds");
    if (!person.rating.mode) needed.push_back(place + "mode");
    if (!person.rating.support) needed.push_back(place + "support");
    if (person.rating.win != WinStatus::said) needed.push_back(place + "win");
  }
  return needed;
}

std::vector<std::string> to_recheck(const DealFacts& facts, const DealState& state,
                                    const RadarParameters& parameters) {
  std::vector<std::string> recheck;
  const std::optional<Date> changed = facts.objective_changed_on;
  if (!changed || *changed > state.today) return recheck;
  const std::string deal = "deals/" + facts.id + "/";
  const auto stale = [&](Date judged_on) { return judged_on < *changed; };
  for (std::size_t i = 0; i < parameters.quiz.questions.size(); ++i) {
    const std::string& question = parameters.quiz.questions[i].id;
    std::optional<Date> last;
    for (const QuizAnswer& answer : facts.answers) {
      if (answer.question != question || answer.answered_on > state.today) continue;
      last = std::max(last.value_or(answer.answered_on), answer.answered_on);
    }
    if (last && stale(*last)) recheck.push_back(deal + "answers/" + question);
  }
  for (const PersonState& person : state.people) {
    if (person.rated_on && stale(*person.rated_on)) recheck.push_back(deal + "people/" + person.id);
  }
  return recheck;
}

}  // namespace

Result<DealReport> assess_deal(const DealFacts& facts, const RadarParameters& parameters,
                               Date today) {
  if (auto checked = check_radar_parameters(parameters); !checked) {
    return std::unexpected(checked.error());
  }
  auto state = deal_state(facts, parameters, today);
  if (!state) return std::unexpected(state.error());
  DealReport report{.state = std::move(*state)};
  report.readings = read_indicators(facts, parameters, report.state);
  if (auto judged = judge(parameters, report); !judged) return std::unexpected(judged.error());
  if (auto added = add_rivals_and_traits(facts, parameters, report); !added) {
    Error error = added.error();
    error.place = "deals/" + facts.id + "/" + error.place;
    return std::unexpected(std::move(error));
  }
  const std::span<const PersonState> people(report.state.people);
  report.findings = raise_red_flags(report.state, parameters, report.readings);
  acknowledge_findings(report.findings, facts.acknowledgements, today);
  report.people = advise_people(parameters.strategy, parameters.people.mind_states, people,
                                report.state.coverage.key_people, today);
  report.modes_differ = modes_differ(people);
  report.too_many_deciders = report.state.coverage.several_deciders && !facts.is_committee;
  if (facts.position) {
    report.postures = parameters.strategy.postures[static_cast<std::size_t>(*facts.position)];
  }
  report.appearances = who_appears(parameters.appearance, report.state.stage, people);
  report.objective = test_objective(parameters.objective, facts.objective);
  report.information_needed = information_needed(report.state);
  report.recheck = to_recheck(facts, report.state, parameters);
  return report;
}

}  // namespace dealbench::engine
