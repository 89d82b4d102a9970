#include "app/view_model/deals/deals_view.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/assemble/plan_deals.h"
#include "app/view_model/search_words.h"
#include "i18n/catalog.h"
#include "i18n/keys/deals.h"
#include "i18n/number_output.h"

namespace dealbench::app {
namespace {

// A deal that the radar refuses has no health.
void add_health(DealRow& row, const PlanDeal& deal) {
  if (!deal.report || !deal.report->health) return;
  row.health_value = deal.report->health->value;
  row.band = deal.report->health->band;
  row.health = i18n::count_text(row.health_value);
}

DealRow row_of(const PlanDeal& deal, const PlanIndex& index, const plan::Plan& plan,
               const Content& content, const Initials& initials, Language language) {
  const plan::Deal& record = *deal.record;
  DealRow row{.id = record.id, .is_closed = deal.closed};
  row.name = record.name.empty() ? std::string(i18n::text(language, i18n::keys::deals::unnamed))
                                 : record.name;
  if (const plan::Account* account = index.accounts.find(record.account))
    row.account = account->name;
  if (const plan::Member* owner = index.members.find(record.owner)) row.owner = owner->name;
  row.stage_number = record.stage.value_or(1);
  const playbook::Stage* stage =
      playbook::stage_at(content.radar.stages, static_cast<std::int32_t>(row.stage_number));
  if (stage != nullptr) {
    row.stage = stage->code;
    row.stage_name = stage->name.in(language);
  }
  if (record.deal_value) {
    row.value_minor = record.deal_value->minor;
    row.value = i18n::short_money_text(*record.deal_value, language, plan.settings.currency);
  }
  if (const auto close = deal.closed ? record.closed_on : record.close_date) {
    row.close_day = close->days;
    row.close_date = date_text(*close);
  }
  add_health(row, deal);
  row.searched = searchable(
      row.name + '\n' + row.account + '\n' + row.owner + '\n' + row.stage + '\n' + row.stage_name,
      initials);
  return row;
}

bool is_in_scope(const DealRow& row, DealScope scope) {
  return scope == DealScope::all || row.is_closed == (scope == DealScope::closed);
}

struct SortKey {
  bool is_missing = false;
  std::string_view text;
  double number = 0;
};

SortKey key_of(const DealRow& row, DealOrder order) {
  const auto number = [](double value) { return SortKey{value < 0, {}, value}; };
  switch (order) {
    case DealOrder::plan:
      break;
    case DealOrder::name:
      return {row.name.empty(), row.name};
    case DealOrder::account:
      return {row.account.empty(), row.account};
    case DealOrder::owner:
      return {row.owner.empty(), row.owner};
    case DealOrder::stage:
      return number(static_cast<double>(row.stage_number));
    case DealOrder::health:
      return number(row.health_value);
    case DealOrder::value:
      return number(static_cast<double>(row.value_minor));
    case DealOrder::close_date:
      return number(static_cast<double>(row.close_day));
  }
  return {};
}

}  // namespace

DealsView make_deals_view(const plan::Plan& plan, const Content& content, Date today,
                          Language language) {
  const PlanIndex index(plan);
  DealsView view;
  const Initials initials;
  for (const PlanDeal& deal : plan_deals(plan, index, content, today))
    view.rows.push_back(row_of(deal, index, plan, content, initials, language));
  return view;
}

DealSelection select_deals(const DealsView& view, const DealFilter& filter, Language language,
                           const std::string& currency) {
  DealSelection selection;
  const std::vector<std::string> words = search_words(filter.search);
  std::int64_t total = 0;
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    const DealRow& row = view.rows[i];
    if (!holds_all(row.searched, words) || !is_in_scope(row, filter.scope)) continue;
    selection.rows.push_back(i);
    total += std::max<std::int64_t>(row.value_minor, 0);
  }
  std::ranges::stable_sort(selection.rows, [&](std::size_t a, std::size_t b) {
    const SortKey left = key_of(view.rows[a], filter.order);
    const SortKey right = key_of(view.rows[b], filter.order);
    if (left.is_missing != right.is_missing) return right.is_missing;
    const bool is_less =
        left.text != right.text ? left.text < right.text : left.number < right.number;
    const bool is_more =
        left.text != right.text ? left.text > right.text : left.number > right.number;
    return filter.is_descending ? is_more : is_less;
  });
  selection.total_value = i18n::short_money_text(Money{total}, language, currency);
  return selection;
}

}  // namespace dealbench::app
