#pragma once
// The list of deals: a row for each, and which rows a filter leaves in which order.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/content.h"
#include "base/date.h"
#include "engine/radar/words.h"

namespace dealbench::app {

struct DealRow {
  Id id;
  std::string name, account, owner;  // account and owner may be empty
  std::string stage;                 // "S3"
  std::string stage_name;            // its name
  std::string value, close_date;     // "120万元", "2026-12-31"; empty: not stated
  std::string health;                // "72"; empty: not assessed
  std::optional<engine::HealthBand> band;
  bool is_closed = false;
  // What sorting compares.
  std::int64_t stage_number = 1;
  std::int64_t value_minor = -1;  // -1: not stated
  std::int64_t close_day = -1;    // days since 1970; -1: not stated
  double health_value = -1;       // 0..100; -1: not assessed
  std::string searched;           // what a search looks in: all words in lower case
};

struct DealsView {
  std::vector<DealRow> rows;  // in the order of the plan
};

enum class DealScope : std::uint8_t { open, closed, all };
enum class DealOrder : std::uint8_t {
  plan,
  name,
  account,
  owner,
  stage,
  health,
  value,
  close_date
};

struct DealFilter {
  std::string search;  // every word of it must be found
  DealScope scope = DealScope::open;
  DealOrder order = DealOrder::plan;
  bool is_descending = false;

  friend bool operator==(const DealFilter&, const DealFilter&) = default;
};

// What the filter leaves, as indices of rows. Rows that lack what is sorted by come last.
struct DealSelection {
  std::vector<std::size_t> rows;
  std::string total_value;  // of the shown rows, those without a value left out
};

// `content` must be a whole playbook.
[[nodiscard]] DealsView make_deals_view(const plan::Plan& plan, const Content& content, Date today,
                                        Language language);
[[nodiscard]] DealSelection select_deals(const DealsView& view, const DealFilter& filter,
                                         Language language, const std::string& currency);

}  // namespace dealbench::app
