// What is no playbook, a newer one, or a broken one is refused: with the code, the key and the
// allowed range.

#include <limits>

#include "unit/playbook/playbook_support.h"

namespace dealbench::playbook::playbook_test {
namespace {

std::string refusal(std::string_view text) {
  const auto read = read_playbook(text);
  return read ? "read" : as_text(read.error());
}

void set(json::Value& document, const std::vector<std::string>& path, json::Value value) {
  json::Value* found = member_at(document, path);
  ASSERT_NE(found, nullptr) << path.back();
  *found = std::move(value);
}

void remove(json::Value& document, const std::string& key) {
  std::erase_if(*document.object(), [&](const json::Member& member) { return member.key == key; });
}

TEST(BrokenPlaybook, what_is_no_playbook_says_so) {
  EXPECT_EQ(refusal(""), "JSON-001 line 1, column 1 ");
  EXPECT_EQ(refusal("[]"), "PLAYBOOK-002  object");
  EXPECT_EQ(refusal("{}"), "PLAYBOOK-002 type dealbench.playbook");
  EXPECT_EQ(refusal(R"({"type":"dealbench.plan","format":1})"),
            "PLAYBOOK-002 type dealbench.playbook");
  EXPECT_EQ(refusal(R"({"type":7,"format":1})"), "PLAYBOOK-002 type dealbench.playbook");
  EXPECT_EQ(refusal(R"({"type":"dealbench.playbook"})"), "PLAYBOOK-001 format ");
  EXPECT_EQ(refusal(R"({"type":"dealbench.playbook","format":"1"})"),
            "PLAYBOOK-002 format whole number");
  EXPECT_EQ(refusal(R"({"type":"dealbench.playbook","format":0})").substr(0, 19),
            "PLAYBOOK-003 format");
  EXPECT_EQ(refusal(R"({"type":"dealbench.playbook","format":1})"), "PLAYBOOK-001 id ");
}

TEST(BrokenPlaybook, a_newer_format_is_refused_by_name_whatever_else_it_holds) {
  EXPECT_EQ(refusal(R"({"type":"dealbench.playbook","format":2})"), "PLAYBOOK-007 format 2 (1)");
  EXPECT_EQ(refusal(R"({"type":"dealbench.playbook","format":9000000000,"stages":7})"),
            "PLAYBOOK-007 format 9000000000 (1)");
}

TEST(BrokenPlaybook, a_text_cut_off_anywhere_is_refused) {
  const std::string text = default_text();
  for (std::size_t length = 0; length < text.size() - 2; length += text.size() / 40 + 1)
    EXPECT_FALSE(read_playbook(std::string_view(text).substr(0, length)).has_value()) << length;
}

TEST(BrokenPlaybook, a_missing_section_is_named) {
  for (const std::string section : {"stages", "funnel", "radar", "people", "checks", "visit",
                                    "guide", "tier", "planning", "metrics"}) {
    const Error error = error_after([&](json::Value& document) { remove(document, section); });
    EXPECT_EQ(error.code, ErrorCode::playbook_missing) << as_text(error);
    EXPECT_EQ(error.place, section) << as_text(error);
  }
}

TEST(BrokenPlaybook, a_section_that_is_no_object_is_named) {
  for (const std::string section : {"stages", "funnel", "radar", "people", "checks", "visit",
                                    "guide", "tier", "planning", "metrics"}) {
    const Error error =
        error_after([&](json::Value& document) { set(document, {section}, word("text")); });
    EXPECT_EQ(as_text(error), "PLAYBOOK-002 " + section + " object");
  }
}

TEST(BrokenPlaybook, the_head_has_its_own_rules) {
  const auto head = [](const std::string& key, json::Value value) {
    return as_text(
        error_after([&](json::Value& document) { set(document, {key}, std::move(value)); }));
  };
  EXPECT_EQ(head("id", word("My Playbook")), "PLAYBOOK-003 id My Playbook");
  EXPECT_EQ(head("version", whole(0)), "PLAYBOOK-003 version 0 (1..1000000)");
  EXPECT_EQ(head("title", word("Default")), "PLAYBOOK-002 title object");
}

struct Broken {
  std::vector<std::string> path;
  json::Value value;
  std::string refusal;
};

TEST(BrokenPlaybook, each_section_names_key_and_range) {
  const std::vector<Broken> cases{
      {{"stages", "list", "0", "standard", "coach"},
       whole(101),
       "PLAYBOOK-003 stages/list/s1/standard/coach 101 (0..100)"},
      {{"funnel", "presets", "0", "levers", "win_rate"},
       whole(2),
       "PLAYBOOK-003 funnel/presets/tool/levers/win_rate 2 (0..1)"},
      {{"radar", "move_count"}, whole(0), "PLAYBOOK-003 radar/move_count 0 (1..10)"},
      {{"people", "mode_stale_days"}, whole(0), "PLAYBOOK-003 people/mode_stale_days 0 (1..3650)"},
      {{"checks", "partly_credit"}, whole(2), "PLAYBOOK-003 checks/partly_credit 2 (0..1)"},
      {{"visit", "focus_min_visits"}, whole(0), "PLAYBOOK-003 visit/focus_min_visits 0 (1..100)"},
      {{"guide", "programmes", "0", "length_days"},
       whole(0),
       "PLAYBOOK-003 guide/programmes/visit_habit/length_days 0 (1..3660)"},
      {{"tier", "mixed_from_opposite"},
       whole(0),
       "PLAYBOOK-003 tier/mixed_from_opposite 0 (1..64)"},
      {{"planning", "market_grid", "rules", "gap_limit"},
       whole(11),
       "PLAYBOOK-003 planning/market_grid/rules/gap_limit 11 (0..10)"},
      {{"metrics", "windows", "analysis_days"},
       whole(0),
       "PLAYBOOK-003 metrics/windows/analysis_days 0 (1..3660)"}};
  for (const Broken& broken : cases)
    EXPECT_EQ(as_text(error_after(
                  [&](json::Value& document) { set(document, broken.path, broken.value); })),
              broken.refusal);
}

TEST(BrokenPlaybook, references_from_one_section_to_another_must_lead_somewhere) {
  EXPECT_EQ(as_text(error_after([](json::Value& document) {
              set(document, {"tier", "tiers", "0", "organisation"}, word("nobody"));
            })),
            "PLAYBOOK-004 tier/tiers/product/organisation nobody");
  const Error ask = error_after([](json::Value& document) {
    set(document, {"visit", "commitment", "by_stage", "0", "stage"}, whole(7));
  });
  EXPECT_EQ(ask.code, ErrorCode::playbook_unknown_reference);
  EXPECT_EQ(ask.detail, "7");
  const Error ring = error_after([](json::Value& document) {
    set(document, {"visit", "ring_emphasis", "0", "stage"}, whole(8));
  });
  EXPECT_EQ(as_text(ring), "PLAYBOOK-004 visit/ring_emphasis/8/stage 8");
}

TEST(BrokenPlaybook, the_first_problem_in_reading_order_is_the_one_that_is_told) {
  const Error error = error_after([](json::Value& document) {
    set(document, {"metrics", "windows", "analysis_days"}, whole(0));
    set(document, {"planning", "market_grid", "rules", "gap_limit"}, whole(11));
  });
  EXPECT_EQ(error.place, "planning/market_grid/rules/gap_limit");
}

}  // namespace
}  // namespace dealbench::playbook::playbook_test
