// A table of leads becomes tiers and routes; the tier table is the default playbook's.
#include "app/classify.h"

#include "base/json.h"
#include "support/default_playbook.h"

namespace dealbench::app {
namespace {

using json::Value;

Value classified(std::string_view csv) {
  const auto text = classify_leads(csv, test::default_playbook());
  if (!text) ADD_FAILURE() << text.error().place << " " << text.error().detail;
  return json::parse(text.value_or("null")).value_or(Value{});
}

const Value& lead(const Value& root, std::size_t index) {
  return (*root.find("leads")->array())[index];
}

std::string word(const Value& value, std::string_view key) {
  const Value* found = value.find(key);
  return found && found->string() ? *found->string() : json::text(found ? *found : Value{});
}

// Every item of the quiz, answered alike.
std::string quiz_columns() {
  std::string heading;
  for (const auto& item : test::default_playbook().tier.table.quiz) heading += "," + item.id;
  return heading;
}
std::string quiz_cells(std::string_view answer) {
  std::string cells;
  for (std::size_t i = 0; i < test::default_playbook().tier.table.quiz.size(); ++i)
    cells += "," + std::string(answer);
  return cells;
}

TEST(ClassifyLeads, ten_answers_of_one_tier_decide_it_by_key_or_letter) {
  const Value root =
      classified("id,company" + quiz_columns() + "\nl1,甲公司" + quiz_cells("solution") +
                 "\nl2,乙公司" + quiz_cells("G") + "\nl3,丙公司\n");
  EXPECT_EQ(word(lead(root, 0), "outcome"), "solution");
  EXPECT_EQ(word(lead(root, 0), "decided_by"), "quiz");
  EXPECT_EQ(word(lead(root, 0), "name"), "甲公司");
  EXPECT_EQ(json::text(*lead(root, 0).find("votes")),
            R"({"product":0,"solution":10,"strategic":0})");
  EXPECT_EQ(word(lead(root, 1), "outcome"), "strategic");
  EXPECT_EQ(word(lead(root, 2), "outcome"), "unknown");
  EXPECT_EQ(json::text(*root.find("totals")->find("by_outcome")),
            R"({"product":0,"solution":1,"strategic":1,"mixed":0,"unknown":1})");
}

TEST(ClassifyLeads, columns_and_options_are_found_by_id_and_by_name_in_both_languages) {
  const playbook::TierPlaybook& tier = test::default_playbook().tier;
  const std::size_t need = *engine::find_criterion(tier.table, "need");
  const std::string by_id = "need\n" + tier.table.criteria[need].options[0].id + "\n";
  const std::string by_name =
      tier.criteria[need].name.zh_cn + "\n\"" + tier.criteria[need].options[0].zh_cn + "\"\n";
  const std::string in_english =
      "\"" + tier.criteria[need].name.en + "\"\n\"" + tier.criteria[need].options[0].en + "\"\n";
  const std::string expected = json::text(lead(classified(by_id), 0));
  EXPECT_EQ(json::text(lead(classified(by_name), 0)), expected);
  EXPECT_EQ(json::text(lead(classified(in_english), 0)), expected);
  EXPECT_EQ(json::text(*classified(by_name).find("problems")), "[]");
}

TEST(ClassifyLeads, amounts_are_read_as_people_type_them) {
  const Value typed = classified("price\n\"20万\"\n\"200,000\"\n200000\n");
  EXPECT_EQ(json::text(*typed.find("problems")), "[]");
  const Value none = classified("price\nplenty\n");
  EXPECT_EQ(json::text(*none.find("problems")),
            R"([{"row":2,"column":1,"heading":"price","value":"plenty"}])");
  EXPECT_EQ(word(lead(none, 0), "outcome"), "unknown");
}

TEST(ClassifyLeads, what_cannot_be_used_is_listed_and_the_rest_stands) {
  const Value root =
      classified("id,colour,deciders,Deciders\n\nl1,red,-5,3\nl2,blue,2,3,more, \nl3\n");
  EXPECT_EQ(json::text(*root.find("columns")),
            R"({"used":["id","deciders"],"ignored":["colour","Deciders"]})");
  EXPECT_EQ(json::text(*root.find("problems")),
            R"([{"row":3,"column":3,"heading":"deciders","value":"-5"},)"
            R"({"row":4,"column":5,"heading":null,"value":"more"}])");
  EXPECT_EQ(word(lead(root, 0), "route"), "phone_screening");  // L12, the others
  EXPECT_EQ(word(lead(root, 1), "route"), "field");            // L7, several people decide
  EXPECT_EQ(word(lead(root, 1), "route_rule"), "L7");
  EXPECT_EQ(word(lead(root, 2), "id"), "l3");
}

TEST(ClassifyLeads, case_and_blanks_around_do_not_matter) {
  const Value root = classified(" ID ,Company,NEED\n a1 , Acme ,\t Problem\n");
  EXPECT_EQ(json::text(*root.find("columns")), R"({"used":["ID","Company","NEED"],"ignored":[]})");
  EXPECT_EQ(json::text(*root.find("problems")), "[]");
  EXPECT_EQ(word(lead(root, 0), "id"), "a1");
  EXPECT_EQ(word(lead(root, 0), "name"), "Acme");
  EXPECT_EQ(word(lead(root, 0), "outcome"), "solution");
}

TEST(ClassifyLeads, id_and_name_have_chinese_headings_too) {
  for (const char* name : {"公司", "客户", "名称", "customer"}) {
    const Value root = classified(std::string("编号,") + name + "\nl1,甲公司\n");
    EXPECT_EQ(word(lead(root, 0), "id"), "l1");
    EXPECT_EQ(word(lead(root, 0), "name"), "甲公司");
  }
}

TEST(ClassifyLeads, each_lead_stands_on_a_line_of_its_own) {
  std::string csv = "id\n";
  for (int i = 0; i < 1000; ++i) csv += "l" + std::to_string(i) + "\n";
  const auto text = classify_leads(csv, test::default_playbook());
  ASSERT_TRUE(text);
  std::size_t lines = 0;
  for (std::size_t at = text->find("\n{\"row\":"); at != std::string::npos;
       at = text->find("\n{\"row\":", at + 1))
    ++lines;
  EXPECT_EQ(lines, 1000U);
  EXPECT_NE(text->find("\n{\"row\":1001,\"id\":\"l999\","), std::string::npos);
}

TEST(ClassifyLeads, the_order_of_rows_changes_no_verdict) {
  const std::string heading = "id" + quiz_columns() + "\n";
  const std::string a = "a" + quiz_cells("product") + "\n";
  const std::string b = "b" + quiz_cells("strategic") + "\n";
  const Value forth = classified(heading + a + b);
  const Value back = classified(heading + b + a);
  for (const char* key : {"id", "outcome", "decided_by", "rule", "votes", "opposite", "route"}) {
    EXPECT_EQ(word(lead(forth, 0), key), word(lead(back, 1), key)) << key;
    EXPECT_EQ(word(lead(forth, 1), key), word(lead(back, 0), key)) << key;
  }
  EXPECT_EQ(word(lead(forth, 0), "outcome"), "product");
  EXPECT_EQ(word(lead(forth, 1), "outcome"), "strategic");
}

TEST(ClassifyLeads, a_broken_table_is_an_error_with_its_row) {
  const auto broken = classify_leads("a\n\"open", test::default_playbook());
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error(), (Error{ErrorCode::csv_syntax, "row 2", ""}));
}

}  // namespace
}  // namespace dealbench::app
