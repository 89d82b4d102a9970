#pragma once
// The mismatch alerts T1..T12 of one opportunity. A condition lives here; its limit, severity and
// wording are playbook data. An alert whose facts are not known is listed as not checked, never as
// fine. Page: docs/method/TIER-005.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/money.h"
#include "engine/explain.h"
#include "engine/tier/offers.h"
#include "engine/tier/tier.h"

namespace dealbench::engine {

// What is known about an opportunity; nullopt: not known. Counts are 0..1'000'000.
struct TierAlertFacts {
  std::optional<Tier> tier;  // as classified; mixed and unknown are nullopt
  std::optional<WayOfSelling> way_of_selling;
  std::optional<Tier> team;              // the team at work: online S, field M, key-account G
  std::optional<std::int32_t> visits;    // made so far
  std::optional<std::int32_t> meetings;  // face to face or by video, with this customer
  std::optional<std::int32_t> contacts;  // people known on the buying side
  std::optional<bool> standard_package;
  std::optional<bool> initiative_linked;       // a key initiative of the customer is named
  std::optional<Money> price;                  // 0..max_money_minor
  std::optional<std::int32_t> relation_level;  // 0..100, see relation.h
  std::optional<std::int32_t> customer_engagement;
  std::optional<std::int32_t> supplier_engagement;
  std::optional<Tier> rep_strength;  // where the rep at work is best
  std::optional<Tier> rep_work;      // the tier of the work given to the rep; leads are S
  std::optional<OfferModel> offer_own_view;
  std::optional<OfferModel> offer_customer_view;
  std::optional<CustomerKind> customer_kind;
  std::optional<std::int32_t> renewal_years;  // planned
};

enum class TierSeverity : std::uint8_t { info, warning, critical };
struct TierAlertRule {
  std::string id;  // "T1".."T12"
  std::int64_t limit =
      0;  // T2 T3 T4 T8 T9 T12: a count or level; T7: minor units; others have none
  TierSeverity severity = TierSeverity::warning;
  bool active = true;
};

struct TierAlert {
  std::string id;
  TierSeverity severity = TierSeverity::warning;
  std::string field;  // the fact to change, e.g. "team"
  Because because;    // formula "TIER-005", the facts looked at, the limit
};

struct TierAlertReport {
  std::vector<TierAlert> alerts;           // in the order of the rules
  std::vector<std::string> not_checked;    // rules whose facts are missing
  std::vector<std::string> missing_facts;  // what those rules wait for, sorted, each once
};

// Errors: engine_unknown_key at "mismatch_alerts/<id>" for a rule that is not one of the twelve;
// engine_out_of_range at the fact's name.
[[nodiscard]] Result<TierAlertReport> check_alerts(std::span<const TierAlertRule> rules,
                                                   const TierAlertFacts& facts);

}  // namespace dealbench::engine
