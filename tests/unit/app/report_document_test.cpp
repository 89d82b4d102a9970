// The plan on paper: what each reader is told, and nothing else.
#include <gtest/gtest.h>

#include "app/export/html.h"
#include "app/export/report.h"
#include "app/export/svg_charts.h"
#include "support/files.h"
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

constexpr Date today{20'781};  // 2026-11-24

plan::Plan team(std::string_view language) {
  auto read = plan::read_plan(test::content_of(
      test::checkout() / ("assets/plans/team." + std::string(language) + ".dealplan.json")));
  return read ? std::move(read->plan) : plan::Plan{};
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

TEST(Html, text_cannot_become_markup_and_hidden_characters_are_left_out) {
  EXPECT_EQ(escaped("<b a=\"x\">&'"), "&lt;b a=&quot;x&quot;&gt;&amp;&#39;");
  EXPECT_EQ(escaped("a\u202eb\u2066c\x01"
                    "d\te"),
            "abcd\te");
}

TEST(Html, what_is_open_is_closed_in_its_order) {
  Html html;
  html.open("a");
  html.open("b", "c");
  html.element("i", "<");
  EXPECT_EQ(html.take(), "<a><b class=\"c\"><i>&lt;</i>\n</b>\n</a>\n");
}

// A corner of the hexagon, by hand: the second axis of six at 100 lies 60 degrees from the top, at
// 320 + 140 sin 60 = 441.2 and 190 - 140 cos 60 = 120.
TEST(SvgCharts, a_radar_has_its_corners_where_geometry_puts_them) {
  std::vector<SvgAxis> axes(6, SvgAxis{"a", 100, 50});
  const std::string svg = radar_svg(axes, "t");
  EXPECT_NE(svg.find("320.0,50.0 441.2,120.0 441.2,260.0 320.0,330.0 198.8,260.0 198.8,120.0 "),
            std::string::npos);
  EXPECT_TRUE(radar_svg(std::vector<SvgAxis>(2), "t").empty());
}

TEST(SvgCharts, the_widest_stage_fills_the_funnel_and_half_of_it_half) {
  const std::vector<SvgStage> stages{{"a", "500", "50%", 500}, {"b", "250", "", 250}};
  const std::string svg = funnel_svg(stages, "t");
  EXPECT_NE(svg.find("width=\"360.0\""), std::string::npos);
  EXPECT_NE(svg.find("width=\"180.0\""), std::string::npos);
  EXPECT_TRUE(funnel_svg({}, "t").empty());
}

TEST(PlanReport, tells_the_funnel_and_every_open_deal_in_the_language) {
  for (const auto& [language, file] :
       {std::pair{Language::zh_cn, "zh-CN"}, std::pair{Language::en, "en"}}) {
    const plan::Plan plan = team(file);
    const std::string html = plan_report(plan, *shared_content(), {language, today});
    EXPECT_NE(html.find("<html lang=\"" + std::string(file) + "\">"), std::string::npos);
    EXPECT_EQ(html.find("report."), std::string::npos);  // no key without words
    for (const plan::Deal& deal : plan.deals) {
      if (deal.outcome.empty()) {
        EXPECT_NE(html.find(escaped(deal.name)), std::string::npos) << deal.id;
      }
    }
    // A radar for each of the twenty deals with a page, a funnel, and bars.
    EXPECT_GE(count_of(html, "<svg"), 15U);
    EXPECT_EQ(count_of(html, "<svg"), count_of(html, "</svg>"));
    EXPECT_EQ(count_of(html, "<script"), 0U);
  }
}

TEST(PlanReport, of_an_empty_plan_is_a_document_too) {
  Desk desk;
  const std::string html =
      plan_report(desk.session->plan(), *shared_content(), {Language::en, today});
  EXPECT_TRUE(html.starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(html.ends_with("</html>\n"));
}

plan::Plan one_deal() {
  plan::Plan plan;
  plan.settings.id = "settings";
  plan.accounts.resize(1);
  plan.accounts[0].id = "a";
  plan.accounts[0].name = "Acme";
  plan.people.resize(1);
  plan.people[0].id = "p";
  plan.people[0].name = "Zhang";
  plan.deals.resize(1);
  plan::Deal& deal = plan.deals[0];
  deal.id = "d";
  deal.name = "Line 3";
  deal.account = "a";
  deal.note = "SECRET note";
  deal.position = "behind";
  plan.rivals.resize(1);
  plan.rivals[0].id = "r";
  plan.rivals[0].deal = "d";
  plan.rivals[0].name = "SECRET rival";
  plan.visits.resize(2);
  plan.visits[0].id = "v";
  plan.visits[0].deal = "d";
  plan.visits[0].state = "done";
  plan.visits[0].on = Date{20'700};
  plan.visits[0].people = {"p"};
  plan.visits[0].commitment = "Sends the drawings";
  plan.visits[0].commitment_state = "kept";
  plan.visits[0].concern = "SECRET concern";
  plan.visits[0].note = "SECRET note";
  plan.visits[1].id = "w";  // planned: not yet between us
  plan.visits[1].deal = "d";
  plan.visits[1].commitment = "SECRET hope";
  plan.promises.resize(1);
  plan.promises[0].id = "m";
  plan.promises[0].deal = "d";
  plan.promises[0].text = "A trial in May";
  return plan;
}

TEST(CustomerReport, tells_what_both_sides_know_and_nothing_of_our_own) {
  const auto html = customer_report(one_deal(), "d", {Language::en, today});
  ASSERT_TRUE(html);
  for (const std::string_view told :
       {"Acme", "Line 3", "Zhang", "Sends the drawings", "A trial in May"})
    EXPECT_NE(html->find(told), std::string::npos) << told;
  EXPECT_EQ(html->find("SECRET"), std::string::npos);
}

TEST(CustomerReport, of_a_deal_that_is_not_there_is_none) {
  EXPECT_FALSE(customer_report(one_deal(), "x", {Language::en, today}));
}

}  // namespace
}  // namespace dealbench::app
