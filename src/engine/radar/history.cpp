#include "engine/radar/history.h"

#include <algorithm>
#include <map>
#include <set>

namespace dealbench::engine {
namespace {

HistoryPoint point_of(const DealReport& report) {
  HistoryPoint point{.day = report.state.today,
                     .stage = report.state.stage,
                     .status = report.status,
                     .completeness = report.state.quiz.completeness};
  if (report.health) {
    point.health = report.health->value;
    point.band = report.health->band;
  }
  std::ranges::transform(report.readings, point.indicators.begin(), &IndicatorReading::used);
  point.findings = static_cast<std::int32_t>(std::ranges::count_if(
      report.findings, [](const DealFinding& finding) { return !finding.acknowledged(); }));
  return point;
}

std::set<Date> dated_days(const DealFacts& facts) {
  std::set<Date> days;
  for (const QuizAnswer& answer : facts.answers) days.insert(answer.answered_on);
  for (const PersonFacts& person : facts.people) {
    days.insert(person.met_on.begin(), person.met_on.end());
    for (const PersonRating& rating : person.ratings) days.insert(rating.on);
  }
  for (const StageChange& change : facts.earlier_stages) days.insert(change.since);
  if (facts.stage_since) days.insert(*facts.stage_since);
  return days;
}

Result<void> check_order(Date from, Date to) {
  if (from <= to) return {};
  return fail(ErrorCode::engine_out_of_range, "from",
              date_text(from) + " (.." + date_text(to) + ")");
}

// Findings of `a` that `b` does not have.
std::vector<DealFinding> without(std::span<const DealFinding> a, std::span<const DealFinding> b) {
  std::vector<DealFinding> rest;
  std::ranges::copy_if(a, std::back_inserter(rest), [&](const DealFinding& finding) {
    return std::ranges::none_of(b, [&](const DealFinding& other) {
      return other.code == finding.code && other.place == finding.place;
    });
  });
  return rest;
}

const PersonState* person_in(const DealReport& report, const Id& id) {
  const auto found = std::ranges::find(report.state.people, id, &PersonState::id);
  return found == report.state.people.end() ? nullptr : &*found;
}

void compare_people(const DealReport& before, const DealReport& after, DealComparison& comparison) {
  for (const PersonState& person : after.state.people) {
    const PersonState* earlier = person_in(before, person.id);
    if (!earlier) comparison.people_new.push_back(person.id);
    const bool met_before = earlier && earlier->last_met;
    if (person.last_met && !met_before) comparison.people_met.push_back(person.id);
  }
}

void compare_answers(const RadarParameters& parameters, const DealReport& before,
                     const DealReport& after, DealComparison& comparison) {
  for (std::size_t i = 0; i < parameters.quiz.questions.size(); ++i) {
    const auto old_points = before.state.quiz.points[i];
    const auto new_points = after.state.quiz.points[i];
    if (old_points == new_points) continue;
    comparison.answers.push_back({parameters.quiz.questions[i].id, old_points, new_points});
  }
}

// The last day of each stage: the day before the next one began.
std::map<std::int32_t, Date> stage_ends(const DealFacts& facts, Date closed_on) {
  std::set<Date> begins;
  for (const StageChange& change : facts.earlier_stages) begins.insert(change.since);
  if (facts.stage_since) begins.insert(*facts.stage_since);
  std::map<std::int32_t, Date> ends;
  for (const Date begin : begins) {
    if (begin > closed_on) break;
    const auto next = begins.upper_bound(begin);
    const Date end = next == begins.end() || *next > closed_on ? closed_on : Date{next->days - 1};
    ends[stage_on(facts, begin).stage] = end;
  }
  if (ends.empty()) ends[facts.stage] = closed_on;
  return ends;
}

}  // namespace

Result<std::vector<HistoryPoint>> score_history(const DealFacts& facts,
                                                const RadarParameters& parameters, Date from,
                                                Date to) {
  if (auto checked = check_order(from, to); !checked) return std::unexpected(checked.error());
  std::set<Date> days = dated_days(facts);
  days.insert(to);
  std::vector<HistoryPoint> points;
  for (const Date day : days) {
    if (day < from || day > to) continue;
    const auto report = assess_deal(facts, parameters, day);
    if (!report) return std::unexpected(report.error());
    points.push_back(point_of(*report));
  }
  return points;
}

Result<DealComparison> compare_days(const DealFacts& facts, const RadarParameters& parameters,
                                    Date from, Date to) {
  if (auto checked = check_order(from, to); !checked) return std::unexpected(checked.error());
  const auto before = assess_deal(facts, parameters, from);
  if (!before) return std::unexpected(before.error());
  const auto after = assess_deal(facts, parameters, to);
  if (!after) return std::unexpected(after.error());
  DealComparison comparison{.before = point_of(*before), .after = point_of(*after)};
  for (std::size_t i = 0; i < indicator_count; ++i) {
    comparison.change[i] = comparison.after.indicators[i] - comparison.before.indicators[i];
  }
  compare_answers(parameters, *before, *after, comparison);
  comparison.appeared = without(after->findings, before->findings);
  comparison.gone = without(before->findings, after->findings);
  compare_people(*before, *after, comparison);
  return comparison;
}

Result<ClosedDealFacts> closed_deal(const DealFacts& facts, const RadarParameters& parameters,
                                    bool won, Date closed_on) {
  ClosedDealFacts closed{.id = facts.id, .won = won};
  for (const auto& [stage, end] : stage_ends(facts, closed_on)) {
    const auto report = assess_deal(facts, parameters, end);
    if (!report) return std::unexpected(report.error());
    ClosedStage entry{.stage = stage};
    for (const CoverageRowReport& row : report->state.coverage.rows) {
      if (row.met) entry.covered_rows.push_back(row.row);
    }
    if (report->state.quiz.assessable) {
      entry.indicators = point_of(*report).indicators;
    }
    closed.stages.push_back(std::move(entry));
  }
  return closed;
}

}  // namespace dealbench::engine
