// Which collections have a list of their own, what it shows, and how a record's page is grouped.
#include <algorithm>
#include <array>

#include "app/view_model/records/records_view.h"

namespace dealbench::app {
namespace {

using namespace std::string_view_literals;

constexpr std::array account_columns{"name"sv, "tier"sv,    "owner"sv,
                                     "kind"sv, "revenue"sv, "renewal_due_on"sv};
constexpr std::array account_basics{"name"sv,      "industry"sv, "region"sv,    "kind"sv, "owner"sv,
                                    "territory"sv, "is_key"sv,   "is_target"sv, "note"sv};
constexpr std::array account_value{"tier"sv,        "revenue"sv,        "profit"sv,
                                   "target"sv,      "last_bought_on"sv, "last_order_value"sv,
                                   "satisfaction"sv};
constexpr std::array account_relation{"customer_engagement"sv, "supplier_engagement"sv,
                                      "touch_every_days"sv};
constexpr std::array account_renewal{"renewal_due_on"sv, "renewal_value"sv, "renewal_state"sv,
                                     "renewal_years"sv, "fiscal_year_start_month"sv};
constexpr std::array account_sections{
    RecordSection{"basics", account_basics}, RecordSection{"value", account_value},
    RecordSection{"relation", account_relation}, RecordSection{"renewal", account_renewal}};

constexpr std::array person_columns{"name"sv, "title"sv, "department"sv, "account"sv, "phone"sv};
constexpr std::array person_basics{"name"sv,       "account"sv, "title"sv, "department"sv,
                                   "reports_to"sv, "phone"sv,   "email"sv, "known_since"sv,
                                   "moved_on"sv,   "note"sv};
constexpr std::array person_sections{RecordSection{"basics", person_basics}};

constexpr std::array lead_columns{"name"sv,  "company"sv,     "status"sv,
                                  "owner"sv, "received_on"sv, "callback_due"sv};
constexpr std::array lead_basics{"name"sv,   "company"sv, "channel"sv, "status"sv, "owner"sv,
                                 "amount"sv, "phone"sv,   "email"sv,   "note"sv};
constexpr std::array lead_course{"received_on"sv, "answered_on"sv, "callback_due"sv, "account"sv,
                                 "deal"sv};
constexpr std::array lead_sections{RecordSection{"basics", lead_basics},
                                   RecordSection{"course", lead_course}};

constexpr std::array channel_columns{"name"sv,          "cost"sv, "leads"sv,
                                     "opportunities"sv, "wins"sv, "revenue"sv};
constexpr std::array channel_sections{RecordSection{"basics", channel_columns}};

constexpr std::array member_columns{"name"sv, "role"sv, "way_of_selling"sv, "strength"sv,
                                    "reports_to"sv};
constexpr std::array member_basics{"name"sv,           "role"sv,     "reports_to"sv, "territory"sv,
                                   "way_of_selling"sv, "strength"sv, "work"sv,       "started_on"sv,
                                   "first_win_on"sv,   "note"sv};
constexpr std::array member_sections{RecordSection{"basics", member_basics}};

constexpr std::array visit_columns{"on"sv,    "deal"sv,  "account"sv,
                                   "owner"sv, "state"sv, "commitment_level"sv};
constexpr std::array visit_basics{"deal"sv,    "account"sv, "owner"sv, "on"sv,    "time"sv,
                                  "minutes"sv, "state"sv,   "depth"sv, "people"sv};
constexpr std::array visit_reason{"reason"sv, "reason_confirmed"sv};
constexpr std::array visit_commitment{
    "best_commitment"sv, "minimum_commitment"sv, "commitment_level"sv, "commitment"sv,
    "commitment_by"sv,   "commitment_due"sv,     "commitment_state"sv, "concern"sv};
constexpr std::array visit_after{
    "questions_answered"sv, "new_facts"sv,        "advantages_linked"sv, "reaction_asked"sv,
    "summary_sent_on"sv,    "summary_accepted"sv, "next_on"sv,           "note"sv};
constexpr std::array visit_sections{
    RecordSection{"basics", visit_basics}, RecordSection{"reason", visit_reason},
    RecordSection{"commitment", visit_commitment}, RecordSection{"after", visit_after}};

constexpr std::array action_columns{"text"sv, "deal"sv, "owner"sv, "due"sv, "done_on"sv};
constexpr std::array action_basics{"text"sv,  "deal"sv,  "account"sv, "person"sv,
                                   "visit"sv, "owner"sv, "due"sv,     "done_on"sv};
constexpr std::array action_sections{RecordSection{"basics", action_basics}};

constexpr std::array records_table{
    RecordsDef{"accounts", account_columns, account_sections},
    RecordsDef{"people", person_columns, person_sections},
    RecordsDef{"leads", lead_columns, lead_sections},
    RecordsDef{"channels", channel_columns, channel_sections},
    RecordsDef{"members", member_columns, member_sections},
    RecordsDef{"visits", visit_columns, visit_sections},
    RecordsDef{"actions", action_columns, action_sections},
};

}  // namespace

std::span<const RecordsDef> all_records() {
  return records_table;
}

const RecordsDef* find_records(std::string_view collection) {
  const auto found = std::ranges::find(records_table, collection, &RecordsDef::collection);
  return found == records_table.end() ? nullptr : &*found;
}

}  // namespace dealbench::app
