// The work on a deal and the team behind it: objective, kind of customer, streams, triangles,
// hand-over, return on investment.

#include "app/assemble/deal_team_facts.h"
#include "app/report/deal_sections.h"
#include "app/report/error_report.h"
#include "app/report/result_writer.h"

namespace dealbench::app {
namespace {

using json::Writer;

void write_objective(Writer& out, const engine::ObjectiveReport& report,
                     const engine::ObjectiveFacts& facts) {
  out.key("objective").begin_object().key("tests").begin_object();
  for (std::size_t i = 0; i < engine::objective_test_count; ++i) {
    out.field(engine::objective_test_keys[i],
              engine::test_result_keys[static_cast<std::size_t>(report.tests[i])]);
  }
  out.end_object()
      .field("passed", report.passed)
      .field("is_single_objective", report.is_single_objective)
      .key("joining_words_found");
  write_list(out, report.joining_words_found);
  out.field("fingerprint", engine::objective_fingerprint(facts)).key("because");
  write_because(out, report.because);
  out.end_object();
}

void write_ideal_customer(Writer& out, const engine::IdealCustomerReport& report) {
  out.key("ideal_customer").begin_object().field("sum", report.sum);
  out.field("pursuit", report.pursuit.transform([](engine::Pursuit pursuit) {
       return engine::pursuit_keys[static_cast<std::size_t>(pursuit)];
     }))
      .key("unrated");
  write_list(out, report.unrated);
  out.key("because");
  write_because(out, report.because);
  out.end_object();
}

void write_streams(Writer& out, const engine::StreamsReport& report) {
  out.key("streams").begin_object().key("lanes").begin_object();
  for (std::size_t i = 0; i < engine::stream_lane_count; ++i) {
    const engine::LaneReport& lane = report.lanes[i];
    out.key(engine::stream_lane_keys[i]).begin_object().field("is_open", lane.is_open());
    out.key("done");
    write_list(out, lane.done);
    out.key("open");
    write_list(out, lane.open);
    out.key("left_open");
    write_list(out, lane.left_open);
    out.end_object();
  }
  out.end_object().field("promises", report.promises).field("agreed", report.agreed);
  out.key("refused");
  write_list(out, report.refused);
  out.key("unasked");
  write_list(out, report.unasked);
  out.end_object();
}

void write_corners(Writer& out, std::span<const std::size_t> corners,
                   std::span<const std::string_view> keys) {
  write_list(out, corners, [&](std::size_t corner) { out.value(keys[corner]); });
}

void write_golden_triangle(Writer& out, const TriangleFacts& facts, const Content& content) {
  out.key("golden_triangle");
  const auto report =
      engine::assess_golden_triangle(content.radar.parameters.golden_triangle, facts.ratings);
  if (!report) return write_error(out, report.error());
  out.begin_object().key("ratings");
  write_keyed(out, engine::golden_corner_keys, facts.ratings);
  out.field("mean", report->mean).key("coaching_corners");
  write_corners(out, report->coaching_corners, engine::golden_corner_keys);
  out.key("unrated");
  write_corners(out, report->unrated, engine::golden_corner_keys);
  out.key("because");
  write_because(out, report->because);
  out.end_object();
}

void write_iron_triangle(Writer& out, const TriangleFacts& facts, const Content& content) {
  const auto report =
      engine::assess_iron_triangle(content.radar.parameters.team_duties, facts.people);
  out.key("iron_triangle").begin_object().key("people");
  write_keyed(out, engine::iron_corner_keys, facts.people);
  out.key("vacant");
  write_corners(out, report.vacant, engine::iron_corner_keys);
  out.key("in_several_corners");
  write_list(out, report.in_several_corners);
  out.key("without_one_owner");
  write_list(out, report.without_one_owner);
  out.key("owner_vacant");
  write_list(out, report.owner_vacant);
  out.end_object();
}

void write_hand_over(Writer& out, const engine::HandOverReport& report) {
  out.key("hand_over").begin_object().field("may_be_sent", report.may_be_sent).key("items");
  write_list(out, report.items, [&out](const engine::HandOverItem& item) {
    out.begin_object().field("item", item.item).field("ready", item.ready).key("missing");
    write_list(out, item.missing);
    out.end_object();
  });
  out.end_object();
}

void write_totals(Writer& out, const engine::RoiFacts& facts, const engine::RoiTotals& totals) {
  out.begin_object()
      .field("benefit", totals.benefit)
      .field("cost", totals.cost)
      .field("roi", totals.roi)
      .field("payback_month", totals.payback_month)
      .field("cost_of_delay", totals.cost_of_delay)
      .key("because");
  write_because(out, engine::explain_roi(facts, totals));
  out.end_object();
}

void write_roi_report(Writer& out, const engine::RoiFacts& facts) {
  const auto report = engine::evaluate_roi(facts);
  if (!report) return write_error(out, report.error());
  out.begin_object().key("all");
  write_totals(out, facts, report->all);
  out.key("confirmed_only");
  write_totals(out, facts, report->confirmed_only);
  out.key("benefits");
  write_list(out, report->benefits, [&out](const engine::BenefitResult& benefit) {
    out.begin_object()
        .field("id", benefit.id)
        .field("monthly", benefit.monthly)
        .field("total", benefit.total)
        .field("confirmed", benefit.confirmed)
        .end_object();
  });
  out.key("cumulative");
  write_list(out, report->cumulative);
  out.key("unconfirmed");
  write_list(out, report->unconfirmed);
  out.end_object();
}

void write_roi(Writer& out, const RoiSheet& sheet) {
  out.key("roi");
  if (!sheet.begun) {
    out.null();
    return;
  }
  out.begin_object().key("missing");
  write_list(out, sheet.missing);
  out.key("assumed");
  write_list(out, sheet.assumed);
  out.key("report");
  if (sheet.can_be_reckoned()) {
    write_roi_report(out, sheet.facts);
  } else {
    out.null();
  }
  out.end_object();
}

}  // namespace

void write_deal_work(Writer& out, const engine::DealReport& report,
                     const engine::DealFacts& facts) {
  write_objective(out, report.objective, facts.objective);
  write_ideal_customer(out, report.ideal_customer);
  write_streams(out, report.state.streams);
}

void write_deal_team(Writer& out, const engine::DealReport& report, const plan::Deal& deal,
                     const PlanIndex& index, const Content& content, Omissions& omissions) {
  const TriangleFacts triangles = triangle_facts(deal, index);
  write_golden_triangle(out, triangles, content);
  write_iron_triangle(out, triangles, content);
  omissions.add(triangles.omissions);
  write_hand_over(out,
                  engine::check_hand_over(content.radar.hand_over, hand_over_facts(deal, index),
                                          report.state, report.objective));
  const RoiSheet roi = roi_sheet(deal, index, content);
  write_roi(out, roi);
  omissions.add(roi.omissions);
}

}  // namespace dealbench::app
