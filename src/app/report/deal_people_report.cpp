// The people of a deal: how they stand, which roles are covered, what to do with whom.

#include <span>

#include "app/report/deal_sections.h"
#include "app/report/result_writer.h"

namespace dealbench::app {
namespace {

using json::Writer;

void write_rating(Writer& out, const engine::PersonState& person) {
  const engine::PersonRating& rating = person.rating;
  out.field("rated_on", person.rated_on)
      .field("mode",
             rating.mode.transform([](engine::ResponseMode m) { return engine::key_of(m); }))
      .field("mode_judged_on", person.mode_judged_on)
      .field("mode_has_evidence", rating.mode_has_evidence)
      .field("support", rating.support)
      .field("support_has_evidence", rating.support_has_evidence)
      .field("win", engine::key_of(rating.win))
      .field("result_in_customer_numbers", rating.result_in_customer_numbers)
      .key("coach_tests");
  write_list(out, rating.coach_tests);
  out.field("coach_tests_passed", person.coach_tests_passed())
      .field("mind_state", rating.mind_state);
}

void write_person(Writer& out, const engine::PersonState& person,
                  const engine::PersonAdvice& advice) {
  out.begin_object().field("id", person.id).key("kinds");
  write_list(out, person.kinds);
  out.key("roles").begin_array();
  for (const engine::BuyingRole role : engine::all_buying_roles) {
    if (person.has_role(role)) out.value(engine::key_of(role));
  }
  out.end_array()
      .field("decides", person.decides)
      .field("influence",
             person.influence.transform([](engine::InfluenceLevel i) { return engine::key_of(i); }))
      .field("changed_on", person.changed_on)
      .field("last_met", person.last_met);
  write_rating(out, person);
  out.field("is_key", advice.is_key).key("cards");
  write_list(out, advice.cards);
  out.field("mode_unknown", advice.mode_unknown)
      .field("mode_stale", advice.mode_stale)
      .field("highest_step", advice.highest_step)
      .end_object();
}

void write_coverage(Writer& out, const engine::RoleCoverageReport& coverage) {
  out.key("coverage").begin_object().key("rows");
  write_list(out, coverage.rows, [&out](const engine::CoverageRowReport& row) {
    out.begin_object()
        .field("row", row.row)
        .field("requirement", engine::key_of(row.requirement))
        .key("people");
    write_list(out, row.people);
    out.field("met", row.met).end_object();
  });
  out.key("groups");
  write_list(out, coverage.groups, [&out](const engine::CoverageGroupReport& group) {
    out.begin_object().key("rows");
    write_list(out, group.rows);
    out.field("requirement", engine::key_of(group.requirement))
        .field("met", group.met)
        .end_object();
  });
  out.field("must", coverage.must)
      .field("must_met", coverage.must_met)
      .field("rate", coverage.rate)
      .key("key_people");
  write_list(out, coverage.key_people);
  out.key("not_met_lately");
  write_list(out, coverage.not_met_lately);
  out.field("several_deciders", coverage.several_deciders).key("because");
  write_because(out, coverage.because);
  out.end_object();
}

void write_appearances(Writer& out, std::span<const engine::Appearance> appearances) {
  out.key("appearances");
  write_list(out, appearances, [&out](const engine::Appearance& appearance) {
    out.begin_object()
        .field("row", appearance.row)
        .field("involvement", appearance.involvement)
        .field("next_involvement", appearance.next_involvement)
        .key("people");
    write_list(out, appearance.people);
    out.field("missing", appearance.missing).end_object();
  });
}

}  // namespace

void write_deal_people(Writer& out, const engine::DealReport& report) {
  out.key("people").begin_array();
  for (std::size_t i = 0; i < report.state.people.size(); ++i) {
    write_person(out, report.state.people[i], report.people[i]);
  }
  out.end_array();
  write_coverage(out, report.state.coverage);
  out.field("modes_differ", report.modes_differ)
      .field("too_many_deciders", report.too_many_deciders)
      .key("postures");
  write_list(out, report.postures);
  write_appearances(out, report.appearances);
}

}  // namespace dealbench::app
