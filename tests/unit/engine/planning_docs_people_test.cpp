// The worked examples of docs/method/PLANNING-012 to -020, run against the engine.

#include <algorithm>

#include "engine/planning/account_plan.h"
#include "engine/planning/coaching.h"
#include "engine/planning/customer_year.h"
#include "engine/planning/interaction.h"
#include "engine/planning/meetings.h"
#include "engine/planning/organisation.h"
#include "engine/planning/planning_wizard.h"
#include "engine/planning/territory.h"
#include "unit/engine/planning_support.h"

namespace dealbench::engine {
namespace {

using example::Facts;
using example::list_field;
using example::run_page;

AccountPlanForm form_from(const Facts& facts) {
  AccountPlanForm form{.fields = {},
                       .insight_steps = facts.texts("insight_steps"),
                       .maxims = facts.texts("maxims"),
                       .ladder = facts.texts("ladder")};
  for (const std::string& field : facts.texts("fields")) {  // "?" marks an optional one
    const bool is_optional = field.front() == '?';
    form.fields.push_back({is_optional ? field.substr(1) : field, !is_optional});
  }
  return form;
}

AccountPlanFacts account_from(const Facts& facts) {
  AccountPlanFacts out{.filled_fields = facts.texts("filled_fields"),
                       .filled_insight_steps = facts.texts("filled_insight_steps"),
                       .maxims = {},
                       .ladder = {},
                       .kpis = {},
                       .actions_due = facts.whole_or("actions_due", 0),
                       .actions_done = facts.whole_or("actions_done", 0)};
  for (const json::Member& member : facts.members("answers"))
    out.maxims.push_back({member.key, *member.value.boolean()});
  for (const json::Member& member : facts.members("orders"))
    out.ladder.push_back({member.key, Money{*member.value.integer()}});
  for (const Facts& kpi : facts.list("kpis")) {
    out.kpis.push_back({kpi.text("id"), kpi.flag("has_department"), kpi.flag("has_figure"),
                        kpi.flag("is_served")});
  }
  return out;
}

TEST(PlanningDocs, account_plan_examples_hold) {
  run_page("PLANNING-012", [](const Facts& facts) {
    const auto report = evaluate_account_plan(account_from(facts), form_from(facts));
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("completeness", report->completeness)
        .field("insight_filled", report->insight_filled)
        .field("insight_reach", report->insight_reach)
        .field("kpis_complete", report->kpis_complete)
        .field("plan_completion", report->plan_completion)
        .key("insight_next")
        .value(report->insight_next ? *report->insight_next : std::string());
    list_field(out, "missing", report->missing);
    list_field(out, "maxims_broken", report->maxims_broken);
    list_field(out, "maxims_open", report->maxims_open);
    list_field(out, "rungs_missing", report->rungs_missing);
    return list_field(out, "findings", words(report->findings)).end_object().take();
  });
}

TEST(PlanningDocs, order_size_examples_hold) {
  run_page("PLANNING-013", [](const Facts& facts) {
    const auto amounts = [&](std::string_view key) {
      std::vector<Money> out;
      for (const Facts& item : facts.list(key)) out.push_back(Money{*item.value->integer()});
      return out;
    };
    const auto report = order_sizes(amounts("orders"), amounts("band_edges"));
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("orders", report->orders)
        .field("value", report->value)
        .field("mean", report->mean)
        .field("largest_share", report->largest_share)
        .key("bands")
        .begin_array();
    for (const OrderBand& band : report->bands) {
      out.begin_object()
          .field("below", band.below)
          .field("orders", band.orders)
          .field("value", band.value)
          .end_object();
    }
    return out.end_array().end_object().take();
  });
}

TEST(PlanningDocs, interaction_examples_hold) {
  run_page("PLANNING-014", [](const Facts& facts) {
    std::vector<AccountContact> accounts;
    for (const Facts& item : facts.list("accounts"))
      accounts.push_back({item.text("id"), item.date("last_two_way")});
    const auto report =
        interaction_rate(accounts, *facts.date("today"), facts.whole_or("window_days", 0));
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("accounts", report->accounts)
        .field("in_contact", report->in_contact)
        .field("rate", report->rate)
        .key("silent")
        .begin_array();
    for (const SilentAccount& silent : report->silent)
      out.begin_object().field("id", silent.id).field("days", silent.days).end_object();
    return out.end_array().end_object().take();
  });
}

YearDay year_day(const std::string& text) {
  const CalendarDay day = calendar_day(*parse_date("2024-" + text));
  return {day.month, day.day};
}

std::vector<std::string> span_texts(const std::vector<YearSpan>& spans) {
  std::vector<std::string> out;
  for (const YearSpan& span : spans)
    out.push_back(span.entry + " " + date_text(span.from) + " " + date_text(span.to));
  return out;
}

TEST(PlanningDocs, customer_year_examples_hold) {
  run_page("PLANNING-015", [](const Facts& facts) {
    CustomerYearCalendar calendar;
    for (const Facts& item : facts.list("entries")) {
      YearEntry entry{.id = item.text("id"),
                      .variant = item.text("variant"),
                      .windows = {},
                      .is_until_spring_festival = item.flag("until_spring_festival")};
      for (const std::string& window : item.texts("windows"))
        entry.windows.push_back({year_day(window.substr(0, 5)), year_day(window.substr(6))});
      calendar.entries.push_back(std::move(entry));
    }
    for (const std::string& date : facts.texts("spring_festivals"))
      calendar.spring_festivals.push_back(*parse_date(date));
    const auto report = customer_year(
        {*facts.date("today"), facts.whole_or("fiscal_year_start_month", 0), facts.text("variant")},
        calendar);
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object().field("year_start", report->year_start).field("year_end", report->year_end);
    list_field(out, "now", span_texts(report->now));
    list_field(out, "upcoming", span_texts(report->upcoming));
    return list_field(out, "year", span_texts(report->year)).end_object().take();
  });
}

TEST(PlanningDocs, wizard_examples_hold) {
  run_page("PLANNING-016", [](const Facts& facts) {
    std::vector<WizardStep> steps;
    for (const Facts& item : facts.list("steps"))
      steps.push_back({item.text("id"), item.texts("needs")});
    std::vector<WizardMark> marks;
    for (const json::Member& member : facts.members("marks")) {
      const std::string& state = *member.value.string();
      marks.push_back({member.key, state == "done"    ? WizardState::done
                                   : state == "draft" ? WizardState::draft
                                                      : WizardState::open});
    }
    const auto report = wizard_progress(marks, steps);
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("done", report->done)
        .field("progress", report->progress)
        .field("next", report->next.value_or(""));
    list_field(out, "findings", words(report->findings));
    out.key("steps").begin_array();
    for (const WizardStepReport& step : report->steps) {
      out.begin_object().field("id", step.id).field("is_ready", step.is_ready);
      list_field(out, "waits_for", step.waits_for).end_object();
    }
    return out.end_array().end_object().take();
  });
}

TEST(PlanningDocs, meeting_examples_hold) {
  run_page("PLANNING-017", [](const Facts& facts) {
    MeetingTemplate meeting{.id = "m",
                            .items = {},
                            .shortest_slot_minutes = facts.whole_or("shortest_slot_minutes", 1)};
    for (const Facts& item : facts.list("items")) {
      meeting.items.push_back(
          {item.text("id"), item.whole_or("minutes", 0), item.flag("is_per_deal")});
    }
    MeetingFacts wanted{.deals = facts.texts("deals"), .available_minutes = std::nullopt};
    if (facts.whole("available_minutes"))
      wanted.available_minutes = facts.whole_or("available_minutes", 0);
    const auto report = plan_meeting(meeting, wanted);
    if (!report) return example::failure(report);
    std::vector<std::string> slots;
    for (const AgendaSlot& slot : report->slots) {
      slots.push_back(slot.item + " " + slot.deal + " " + std::to_string(slot.start_minute) + " " +
                      std::to_string(slot.minutes));
    }
    json::Writer out;
    out.begin_object()
        .field("slot_minutes", report->slot_minutes)
        .field("total_minutes", report->total_minutes)
        .field("spare_minutes", report->spare_minutes)
        .field("missing_minutes", report->missing_minutes);
    list_field(out, "slots", slots);
    return list_field(out, "deals_left_out", report->deals_left_out).end_object().take();
  });
}

TEST(PlanningDocs, organisation_examples_hold) {
  run_page("PLANNING-018", [](const Facts& facts) {
    OrganisationTemplate organisation{.id = "o", .basis = facts.text("basis"), .roles = {}};
    for (const Facts& item : facts.list("roles")) {
      const auto per = item.real("per");
      organisation.roles.push_back({.id = item.text("id"),
                                    .heads = *item.real("heads"),
                                    .per = per,
                                    .per_low = item.real("per_low").value_or(per.value_or(0)),
                                    .per_high = item.real("per_high").value_or(per.value_or(0))});
    }
    OrganisationFacts people{.units = *facts.real("units"), .present = {}};
    for (const json::Member& member : facts.members("present"))
      people.present.push_back({member.key, *member.value.integer()});
    const auto report = organisation_need(people, organisation);
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("needed", report->needed)
        .field("present", report->present)
        .field("fill", report->fill)
        .key("roles")
        .begin_array();
    for (const RoleNeed& role : report->roles) {
      out.begin_object()
          .field("id", role.id)
          .field("needed", role.needed)
          .field("least", role.least)
          .field("most", role.most)
          .field("present", role.present)
          .field("missing", role.missing)
          .end_object();
    }
    return out.end_array().end_object().take();
  });
}

std::string path_json(const Facts& facts) {
  std::vector<PathStep> path;
  for (const Facts& item : facts.list("path"))
    path.push_back({item.text("id"), item.whole_or("by_day", 0)});
  const auto report =
      new_hire_progress(path, *facts.date("start"), *facts.date("today"), facts.texts("done"));
  if (!report) return example::failure(report);
  json::Writer out;
  out.begin_object()
      .field("day", report->day)
      .field("progress", report->progress)
      .field("next", report->next.value_or(""));
  return list_field(out, "late", report->late).end_object().take();
}

TEST(PlanningDocs, coaching_examples_hold) {
  run_page("PLANNING-019", [](const Facts& facts) {
    if (facts.find("path")) return path_json(facts);
    CoachingFacts coaching{.reps = facts.texts("reps"),
                           .sessions = {},
                           .from = *facts.date("from"),
                           .to = *facts.date("to")};
    for (const Facts& item : facts.list("sessions"))
      coaching.sessions.push_back(
          {item.text("rep"), *item.date("date"), item.whole_or("minutes", 0)});
    const auto report = evaluate_coaching(coaching);
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("hours", report->hours)
        .field("hours_per_rep_month", report->hours_per_rep_month)
        .field("reps_coached", report->reps_coached)
        .field("coverage", report->coverage);
    list_field(out, "findings", words(report->findings));
    out.key("reps").begin_array();
    for (const RepCoaching& rep : report->reps) {
      out.begin_object()
          .field("rep", rep.rep)
          .field("sessions", rep.sessions)
          .field("minutes", rep.minutes)
          .field("last", rep.last)
          .end_object();
    }
    return out.end_array().end_object().take();
  });
}

void write_per_head(json::Writer& out, std::string_view key, const PerHead& figure) {
  out.key(key).begin_object().field("value", figure.value).field("relative", figure.relative);
  out.end_object();
}

void write_line(json::Writer& out, const TerritoryLine& line) {
  out.begin_object().field("id", line.id);
  write_per_head(out, "leads", line.leads);
  write_per_head(out, "visits", line.visits);
  write_per_head(out, "accounts", line.accounts);
  write_per_head(out, "bookings", line.bookings);
  out.end_object();
}

TEST(PlanningDocs, territory_examples_hold) {
  run_page("PLANNING-020", [](const Facts& facts) {
    std::vector<TerritoryFacts> territories;
    for (const Facts& item : facts.list("territories")) {
      territories.push_back({.id = item.text("id"),
                             .reps = item.real("reps"),
                             .leads = item.real("leads"),
                             .visits = item.real("visits"),
                             .accounts = item.real("accounts"),
                             .bookings = item.real("bookings")});
    }
    const auto report = compare_territories(territories);
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object().key("team");
    write_line(out, report->team);
    out.key("territories").begin_array();
    for (const TerritoryLine& line : report->territories) write_line(out, line);
    return out.end_array().end_object().take();
  });
}

}  // namespace
}  // namespace dealbench::engine
