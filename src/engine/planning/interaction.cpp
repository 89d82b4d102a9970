#include "engine/planning/interaction.h"

#include <algorithm>

#include "engine/funnel/check.h"

namespace dealbench::engine {

Result<InteractionReport> interaction_rate(const std::vector<AccountContact>& accounts, Date today,
                                           std::int32_t window_days) {
  Checker check;
  check.whole("window_days", window_days, 1, 3660);
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  InteractionReport report;
  report.accounts = static_cast<std::int64_t>(accounts.size());
  for (const AccountContact& account : accounts) {
    std::optional<std::int32_t> days;
    if (account.last_two_way && *account.last_two_way <= today)
      days = days_between(*account.last_two_way, today);
    if (days && *days <= window_days) {
      ++report.in_contact;
    } else {
      report.silent.push_back({account.id, days});
    }
  }
  std::sort(report.silent.begin(), report.silent.end(), [](const auto& a, const auto& b) {
    if (a.days.has_value() != b.days.has_value()) return !a.days;
    if (a.days != b.days) return *a.days > *b.days;
    return a.id < b.id;
  });
  if (report.accounts > 0)
    report.rate = static_cast<double>(report.in_contact) / static_cast<double>(report.accounts);
  report.because = {.formula = "PLANNING-014",
                    .inputs = {{"accounts", std::to_string(report.accounts)},
                               {"in_contact", std::to_string(report.in_contact)},
                               {"window_days", std::to_string(window_days)}}};
  return report;
}

}  // namespace dealbench::engine
