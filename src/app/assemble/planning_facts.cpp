#include "app/assemble/planning_facts.h"

#include <algorithm>
#include <charconv>

#include "app/assemble/field_words.h"
#include "app/assemble/funnel_facts.h"
#include "base/money_math.h"
#include "engine/funnel/scenarios.h"

namespace dealbench::app {
namespace {

using engine::months_per_year;

constexpr std::int32_t months_in_year = 12;
constexpr std::int64_t days_in_year = 365;

// "1" to "12" as 0 to 11.
std::optional<std::size_t> month_index(std::string_view key) {
  std::int32_t month = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), month);
  if (error != std::errc{} || end != key.data() + key.size()) return std::nullopt;
  if (month < 1 || month > months_in_year) return std::nullopt;
  return static_cast<std::size_t>(month - 1);
}

// The first day of the month that is `months` after the first month of the fiscal year.
Date month_start(std::int32_t year, std::int32_t first_month, std::int32_t months) {
  const std::int32_t month = first_month - 1 + months;
  const auto day = date_from({year + month / months_in_year, month % months_in_year + 1, 1});
  return day.value_or(Date{});
}

// The calendar year in which the fiscal year of a day begins.
std::int32_t begins_in(Date day, std::int32_t first_month) {
  const CalendarDay calendar = calendar_day(day);
  return calendar.month >= first_month ? calendar.year : calendar.year - 1;
}

std::optional<Money> yearly_bookings(const plan::Plan& plan) {
  auto scenario =
      std::ranges::find(plan.scenarios, plan.settings.selected_scenario, &plan::Scenario::id);
  if (scenario == plan.scenarios.end()) scenario = plan.scenarios.begin();
  if (scenario == plan.scenarios.end() || !is_complete(*scenario)) return std::nullopt;
  if (scenario->period_days.value_or(days_in_year) != days_in_year) return std::nullopt;
  const auto report = engine::evaluate_funnel(funnel_facts(*scenario));
  if (!report) return std::nullopt;
  const auto bookings =
      engine::reported_values(*report)[static_cast<std::size_t>(engine::FunnelOutput::bookings)];
  if (!bookings) return std::nullopt;
  const auto money = money_from_real(*bookings);
  return money ? std::optional(*money) : std::nullopt;
}

engine::TargetSource source_of(std::string_view word) {
  if (word == "slapped") return engine::TargetSource::slapped;
  return word == "computed" ? engine::TargetSource::computed : engine::TargetSource::unknown;
}

}  // namespace

PlanningYear planning_year(const plan::Plan& plan, Date today) {
  PlanningYear found;
  const auto selected = std::ranges::find(plan.years, plan.settings.selected_year, &plan::Year::id);
  if (selected != plan.years.end()) {
    found.year = &*selected;
  } else if (!plan.years.empty()) {
    found.year = &plan.years.front();
  }
  const std::int32_t first_month =
      found.year ? narrowed(found.year->start_month.value_or(1)) : std::int32_t{1};
  const std::int32_t year =
      found.year && found.year->year ? narrowed(*found.year->year) : begins_in(today, first_month);
  found.whole = {month_start(year, first_month, 0),
                 {month_start(year, first_month, months_in_year).days - 1}};
  if (today >= found.whole.from)
    found.until_today = Period{found.whole.from, std::min(today, found.whole.to)};
  for (std::int32_t month = 1; month <= months_in_year; ++month) {
    if (month_start(year, first_month, month) <= today) found.months_elapsed = month;
  }
  return found;
}

engine::TargetFacts target_facts(const plan::Year& year, const Content& content,
                                 Omissions& omissions) {
  const std::vector<engine::TargetLevel> levels = content.planning.targets.engine_levels();
  engine::TargetFacts facts{.goal = year.goal, .own_amounts = {}};
  facts.own_amounts.resize(levels.size());
  for (const auto& [level, amount] : year.level_amounts) {
    const auto found = std::ranges::find(levels, level, &engine::TargetLevel::id);
    if (found == levels.end()) {
      omissions.unknown_keys.push_back(field_place("years", year, "level_amounts", level));
    } else {
      facts.own_amounts[static_cast<std::size_t>(found - levels.begin())] = Money{amount};
    }
  }
  for (const auto& [month, weight] : year.month_weights) {
    if (const auto index = month_index(month)) {
      facts.weights[*index] = Ratio{weight};
    } else {
      omissions.unknown_keys.push_back(field_place("years", year, "month_weights", month));
    }
  }
  return facts;
}

engine::ProgressFacts progress_facts(const PlanningYear& year, Omissions& omissions) {
  engine::ProgressFacts facts{.actual = {}, .months_elapsed = year.months_elapsed};
  for (const auto& [month, amount] : year.year->actual) {
    if (const auto index = month_index(month)) {
      facts.actual[*index] = Money{amount};
    } else {
      omissions.unknown_keys.push_back(field_place("years", *year.year, "actual", month));
    }
  }
  return facts;
}

engine::TargetOrigin goal_origin(const plan::Plan& plan, const plan::Year& year,
                                 std::optional<Money> bottom_up) {
  return {.id = year.id,
          .source = source_of(year.target_source),
          .target = year.goal,
          .computed = bottom_up ? bottom_up : yearly_bookings(plan)};
}

std::vector<engine::QuotaPart> quota_parts(const plan::Plan& plan) {
  std::vector<engine::QuotaPart> parts;
  for (const plan::Account* account : in_id_order(plan.accounts)) {
    if (account->target || account->is_key || account->is_target)
      parts.push_back({account->id, account->target});
  }
  return parts;
}

std::vector<engine::WizardMark> wizard_marks(const plan::Year& year, const Content& content,
                                             Omissions& omissions) {
  std::vector<engine::WizardMark> marks;
  const auto& steps = content.planning.wizard.steps;
  for (const auto& [step, state] : year.wizard) {
    const bool is_known = std::ranges::any_of(
        steps, [&step](const playbook::WizardStepText& known) { return known.step.id == step; });
    if (is_known) {
      marks.push_back(
          {step, state == "done" ? engine::WizardState::done : engine::WizardState::draft});
    } else {
      omissions.unknown_keys.push_back(field_place("years", year, "wizard", step));
    }
  }
  return marks;
}

const engine::OrganisationTemplate* organisation_of(const plan::Year& year, const Content& content,
                                                    Omissions& omissions) {
  if (year.organisation.empty()) return nullptr;
  for (const playbook::OrganisationText& text : content.planning.organisations) {
    if (text.organisation.id == year.organisation) return &text.organisation;
  }
  omissions.unknown_keys.push_back(field_place("years", year, "organisation"));
  return nullptr;
}

std::optional<engine::OrganisationFacts> organisation_facts(
    const plan::Plan& plan, const plan::Year& year,
    const engine::OrganisationTemplate& organisation, Omissions& omissions) {
  engine::OrganisationFacts facts;
  if (year.organisation_units) {
    facts.units = static_cast<double>(*year.organisation_units);
  } else if (organisation.basis == "key_accounts") {
    facts.units = static_cast<double>(std::ranges::count_if(plan.accounts, &plan::Account::is_key));
  } else if (organisation.basis == "reps") {
    facts.units = static_cast<double>(std::ranges::count(plan.members, "rep", &plan::Member::role));
  } else {
    omissions.incomplete.push_back(field_place("years", year, "organisation_units"));
    return std::nullopt;
  }
  for (const auto& [role, heads] : year.positions) {
    const auto found = std::ranges::find(organisation.roles, role, &engine::RoleRatio::id);
    if (found == organisation.roles.end()) {
      omissions.unknown_keys.push_back(field_place("years", year, "positions", role));
    } else {
      facts.present.push_back({role, heads});
    }
  }
  return facts;
}

}  // namespace dealbench::app
