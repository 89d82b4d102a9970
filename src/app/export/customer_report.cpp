// The report for a deal's customer: only what both sides know.
#include <algorithm>

#include "app/export/report_parts.h"
#include "app/view_model/field_options.h"
#include "i18n/keys/report.h"

namespace dealbench::app {
namespace {

namespace keys = i18n::keys;

using Rows = std::vector<std::vector<std::string>>;

std::string day(const std::optional<Date>& date) {
  return date ? date_text(*date) : std::string();
}

class CustomerReport {
 public:
  CustomerReport(const plan::Plan& plan, const plan::Deal& deal, const ReportOptions& options)
      : plan_(plan), deal_(deal), options_(options) {}

  std::string text() {
    const std::string account = name("accounts", deal_.account);
    begin_document(html_, options_, say(keys::report::customer_title),
                   {account.empty() ? deal_.name : account + " \u00b7 " + deal_.name,
                    i18n::fill(say(keys::report::made_on), {{"date", date_text(options_.today)}})});
    section(keys::report::plan,
            {keys::report::step, keys::report::by, keys::report::due, keys::report::state},
            steps());
    section(keys::report::meetings,
            {keys::report::date, keys::report::with, keys::report::agreed, keys::report::by,
             keys::report::due},
            meetings());
    section(keys::report::promises,
            {keys::report::promise, keys::report::by, keys::report::due, keys::report::state},
            promises());
    return html_.take() + "</html>\n";
  }

 private:
  [[nodiscard]] std::string say(i18n::Key key) const {
    return std::string(i18n::text(options_.language, key));
  }
  [[nodiscard]] std::string name(std::string_view collection, const Id& id) const {
    return id.empty() ? std::string() : record_name(plan_, collection, id, options_.language);
  }
  [[nodiscard]] std::string state(bool is_done) const {
    return say(is_done ? keys::report::done : keys::report::open);
  }
  void section(i18n::Key title, const std::vector<i18n::Key>& headings, const Rows& rows) {
    html_.element("h2", say(title));
    table(html_, options_.language, headings, rows);
  }
  // What the customer said they will do, visit by visit: agreed with them, so they may read it.
  [[nodiscard]] Rows steps() const;
  [[nodiscard]] Rows meetings() const;
  [[nodiscard]] Rows promises() const;
  [[nodiscard]] std::vector<const plan::Visit*> visits() const;

  const plan::Plan& plan_;
  const plan::Deal& deal_;
  const ReportOptions& options_;
  Html html_;
};

// The visits that took place, the oldest first.
std::vector<const plan::Visit*> CustomerReport::visits() const {
  std::vector<const plan::Visit*> held;
  for (const plan::Visit& visit : plan_.visits) {
    if (visit.deal == deal_.id && visit.state == "done") held.push_back(&visit);
  }
  std::ranges::stable_sort(
      held, {}, [](const plan::Visit* visit) { return visit->on ? visit->on->days : 0; });
  return held;
}

Rows CustomerReport::steps() const {
  Rows rows;
  for (const plan::Visit* visit : visits()) {
    if (visit->commitment.empty() || visit->commitment_state == "broken") continue;
    rows.push_back({visit->commitment, name("people", visit->commitment_by),
                    day(visit->commitment_due), state(visit->commitment_state == "kept")});
  }
  return rows;
}

Rows CustomerReport::meetings() const {
  Rows rows;
  for (const plan::Visit* visit : visits()) {
    std::string with;
    for (const std::string& person : visit->people) {
      if (!with.empty()) with += options_.language == Language::zh_cn ? "\u3001" : ", ";
      with += name("people", person);
    }
    rows.push_back({day(visit->on), with, visit->commitment, name("people", visit->commitment_by),
                    day(visit->next_on)});
  }
  return rows;
}

Rows CustomerReport::promises() const {
  Rows rows;
  for (const plan::Promise& promise : plan_.promises) {
    if (promise.deal != deal_.id) continue;
    rows.push_back({promise.text, name("members", promise.made_by), day(promise.due),
                    state(promise.kept_on.has_value())});
  }
  return rows;
}

}  // namespace

std::optional<std::string> customer_report(const plan::Plan& plan, const Id& deal,
                                           const ReportOptions& options) {
  const auto found = std::ranges::find(plan.deals, deal, &plan::Deal::id);
  if (found == plan.deals.end()) return std::nullopt;
  return CustomerReport(plan, *found, options).text();
}

}  // namespace dealbench::app
