// The list of deals: what a row says, and what a filter leaves.
#include "app/view_model/deals/deals_view.h"

#include <gtest/gtest.h>

namespace dealbench::app {
namespace {

DealRow row(std::string name, std::int64_t value_minor, bool is_closed = false) {
  DealRow row{.id = name, .name = name};
  row.value_minor = value_minor;
  row.is_closed = is_closed;
  row.searched = name;
  return row;
}

std::vector<std::string> names(const DealsView& view, const DealFilter& filter) {
  std::vector<std::string> found;
  for (const std::size_t i : select_deals(view, filter, Language::en, "CNY").rows)
    found.push_back(view.rows[i].name);
  return found;
}

const DealsView view{
    {row("acme crm", 300), row("beta erp", -1), row("acme erp", 100), row("gone", 500, true)}};

using Names = std::vector<std::string>;

TEST(DealsView, open_deals_are_shown_unless_others_are_asked_for) {
  EXPECT_EQ(names(view, {}), (Names{"acme crm", "beta erp", "acme erp"}));
  EXPECT_EQ(names(view, {.scope = DealScope::closed}), Names{"gone"});
  EXPECT_EQ(names(view, {.scope = DealScope::all}).size(), 4U);
}

TEST(DealsView, a_search_finds_rows_with_all_of_its_words_in_any_case) {
  EXPECT_EQ(names(view, {.search = "ERP  acme"}), Names{"acme erp"});
  EXPECT_EQ(names(view, {.search = "nobody"}), Names{});
}

TEST(DealsView, rows_without_what_is_sorted_by_come_last_in_both_directions) {
  DealFilter filter{.order = DealOrder::value};
  EXPECT_EQ(names(view, filter), (Names{"acme erp", "acme crm", "beta erp"}));
  filter.is_descending = true;
  EXPECT_EQ(names(view, filter), (Names{"acme crm", "acme erp", "beta erp"}));
}

TEST(DealsView, the_total_is_that_of_the_shown_rows) {
  const DealsView two{{row("a", 120'000'000), row("b", 30'000'000), row("c", -1)}};
  EXPECT_EQ(select_deals(two, {}, Language::zh_cn, "CNY").total_value, "150万元");
  EXPECT_EQ(select_deals(two, {.search = "b"}, Language::zh_cn, "CNY").total_value, "30万元");
}

}  // namespace
}  // namespace dealbench::app
