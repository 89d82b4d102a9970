#include "engine/tier/warmth.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

constexpr std::int32_t longest_days = 3650;
constexpr std::int32_t oldest_touch_days = 100'000;

Result<void> check_rules(const WarmthRules& rules) {
  if (rules.kinds.empty()) return fail(ErrorCode::engine_empty, "warmth/kinds");
  if (rules.bands.empty()) return fail(ErrorCode::engine_empty, "warmth/bands");
  if (rules.fade_days < 1 || rules.fade_days > longest_days)
    return fail(ErrorCode::engine_out_of_range, "warmth/fade_days",
                std::to_string(rules.fade_days) + " (1..3650)");
  for (const WarmthTouchKind& kind : rules.kinds) {
    if (!(kind.points >= 0 && kind.points <= 100))
      return fail(ErrorCode::engine_out_of_range, "warmth/kinds/" + kind.id, "(0..100)");
  }
  for (std::size_t i = 0; i < rules.bands.size(); ++i) {
    const double from = rules.bands[i].from;
    if (i == 0 ? from == 0 : from > rules.bands[i - 1].from) continue;
    return fail(ErrorCode::engine_out_of_range, "warmth/bands/" + rules.bands[i].id);
  }
  return {};
}

Result<double> points_of(const WarmthRules& rules, const NamedAccount& account,
                         const WarmthTouch& touch) {
  const auto kind = std::find_if(rules.kinds.begin(), rules.kinds.end(),
                                 [&](const WarmthTouchKind& k) { return k.id == touch.kind; });
  const std::string place = "accounts/" + account.id;
  if (kind == rules.kinds.end())
    return fail(ErrorCode::engine_unknown_key, place + "/touches/" + touch.kind);
  if (touch.days_ago < 0 || touch.days_ago > oldest_touch_days)
    return fail(ErrorCode::engine_out_of_range, place + "/days_ago",
                std::to_string(touch.days_ago) + " (0..100000)");
  const double left = 1 - static_cast<double>(touch.days_ago) / rules.fade_days;
  return left > 0 ? kind->points * left : 0;
}

Result<AccountWarmth> assess(const WarmthRules& rules, const NamedAccount& account) {
  if (account.touch_every_days < 1 || account.touch_every_days > longest_days)
    return fail(ErrorCode::engine_out_of_range, "accounts/" + account.id + "/touch_every_days",
                std::to_string(account.touch_every_days) + " (1..3650)");
  AccountWarmth result;
  result.id = account.id;
  // Added from small to large, so that the order of the touches cannot change the last bit.
  std::vector<double> points;
  for (const WarmthTouch& touch : account.touches) {
    const auto worth = points_of(rules, account, touch);
    if (!worth) return std::unexpected(worth.error());
    points.push_back(*worth);
    result.last_touch_days =
        std::min(result.last_touch_days.value_or(touch.days_ago), touch.days_ago);
  }
  std::sort(points.begin(), points.end());
  for (const double worth : points) result.warmth += worth;
  result.warmth = std::min(100.0, result.warmth);
  while (result.band + 1 < rules.bands.size() && result.warmth >= rules.bands[result.band + 1].from)
    ++result.band;
  result.due = !result.last_touch_days || *result.last_touch_days >= account.touch_every_days;
  result.because.formula = "TIER-012";
  result.because.inputs.push_back({"touches", std::to_string(account.touches.size())});
  result.because.inputs.push_back({"warmth", decimal_text(result.warmth)});
  result.because.rules.push_back({rules.bands[result.band].id, true});
  return result;
}

}  // namespace

Result<std::vector<AccountWarmth>> rank_warmth(const WarmthRules& rules,
                                               std::span<const NamedAccount> accounts) {
  if (const auto checked = check_rules(rules); !checked) return std::unexpected(checked.error());
  std::vector<AccountWarmth> ranked;
  for (const NamedAccount& account : accounts) {
    auto result = assess(rules, account);
    if (!result) return std::unexpected(result.error());
    ranked.push_back(std::move(*result));
  }
  const auto never = std::numeric_limits<std::int32_t>::max();
  std::sort(ranked.begin(), ranked.end(), [never](const AccountWarmth& a, const AccountWarmth& b) {
    return std::tuple(a.warmth, -a.last_touch_days.value_or(never), std::string_view(a.id)) <
           std::tuple(b.warmth, -b.last_touch_days.value_or(never), std::string_view(b.id));
  });
  return ranked;
}

}  // namespace dealbench::engine
