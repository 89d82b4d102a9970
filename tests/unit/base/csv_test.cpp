#include "base/csv.h"

#include <gtest/gtest.h>

namespace dealbench {
namespace {

using Rows = std::vector<CsvRow>;

TEST(Csv, quotes_hold_separators_line_breaks_and_doubled_quotes) {
  const auto table =
      parse_csv("id,name\r\n1,\"A, B\"\r\n2,\"say \"\"yes\"\"\"\r\n3,\"two\nlines\"\r\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows, (Rows{{1, {"id", "name"}},
                               {2, {"1", "A, B"}},
                               {3, {"2", "say \"yes\""}},
                               {4, {"3", "two\nlines"}}}));
}

TEST(Csv, the_separator_is_what_stands_most_often_in_the_first_line) {
  EXPECT_EQ(parse_csv("a;b;c\n1;2,5;3")->rows,
            (Rows{{1, {"a", "b", "c"}}, {2, {"1", "2,5", "3"}}}));
  EXPECT_EQ(parse_csv("a\tb\n1\t2")->separator, '\t');
  EXPECT_EQ(parse_csv("only\n1")->separator, ',');
}

TEST(Csv, a_byte_order_mark_is_skipped_and_blanks_belong_to_a_cell) {
  EXPECT_EQ(parse_csv("\xEF\xBB\xBF客户,金额\n 甲 ,\n")->rows,
            (Rows{{1, {"客户", "金额"}}, {2, {" 甲 ", ""}}}));
}

TEST(Csv, rows_without_content_are_left_out_and_counted_with_every_line_end) {
  const Rows expected{{2, {"a", "b"}}, {5, {"1", "2"}}};
  EXPECT_EQ(parse_csv("\na,b\n\n , \n1,2\n")->rows, expected);
  EXPECT_EQ(parse_csv("\r\na,b\r\n\r\n,\r\n1,2")->rows, expected);
  EXPECT_EQ(parse_csv("\ra,b\r\r,\r1,2\r")->rows, expected);
}

TEST(Csv, rows_keep_their_own_length) {
  EXPECT_EQ(parse_csv("a,b\n1\n1,2,3\n")->rows,
            (Rows{{1, {"a", "b"}}, {2, {"1"}}, {3, {"1", "2", "3"}}}));
}

TEST(Csv, what_is_no_table_is_refused_with_its_row) {
  EXPECT_EQ(parse_csv("").error().code, ErrorCode::csv_empty);
  EXPECT_EQ(parse_csv("\n\r\n").error().code, ErrorCode::csv_empty);
  EXPECT_EQ(parse_csv("a\xFF").error().code, ErrorCode::csv_not_utf8);
  const auto open = parse_csv("a,b\n1,\"never closed\n");
  ASSERT_FALSE(open);
  EXPECT_EQ(open.error(), (Error{ErrorCode::csv_syntax, "row 2", ""}));
  EXPECT_EQ(parse_csv("a,b\n\n1,2\n3,\"x\"y\n").error().place, "row 4");
  EXPECT_EQ(parse_csv("a,b\n1,5\" screen\n").error().place, "row 2");
}

}  // namespace
}  // namespace dealbench
