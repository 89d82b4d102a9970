#pragma once
// Accounts, deals and leads in the terms of the playbook's tier table. What a record states counts;
// where it says nothing, the plan fills in what means the same:
//
//   criterion             from                                               for
//   price                 the deal's contract value, the lead's amount       deal, lead
//   deciders              people of the deal with a say (any buying role but coach), from two on:
//                         one known person does not prove that nobody else decides     deal
//   visits_to_close       visits that took place until it was won            won deal
//   initiative_linked     "yes" when the deal names an initiative            deal
//   relation_level        the signs of the account's relation ladder         all
//   customer_engagement, supplier_engagement   the account's                 all
//   value_type            the account's value quiz                           all
//   named_list            "yes" when the account is a key account            all
//   days_since_purchase   the account's last order                           all
//
// Need, department, contact level and what a phone screening found stand nowhere else: only the
// record states them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/assemble/assembly.h"
#include "engine/tier/classify.h"

namespace dealbench::app {

// A criterion that the record leaves open and the plan knows elsewhere.
struct FilledFact {
  std::string criterion;
  std::string source;  // "deals/d1/deal_value"
  friend bool operator==(const FilledFact&, const FilledFact&) = default;
};

// Fits the table: the engine accepts it.
struct TierInputs {
  std::vector<engine::TierFact> facts;   // by criterion
  std::vector<engine::TierAnswer> quiz;  // by item
  std::vector<FilledFact> filled;
  Omissions omissions;  // unknown criteria, options and items; numbers outside a criterion's range
};

[[nodiscard]] TierInputs tier_inputs(const plan::Account& account, const PlanIndex& index,
                                     const Content& content, Date today);
[[nodiscard]] TierInputs tier_inputs(const plan::Deal& deal, const PlanIndex& index,
                                     const Content& content, Date today);
[[nodiscard]] TierInputs tier_inputs(const plan::Lead& lead, const PlanIndex& index,
                                     const Content& content, Date today);

// A number of the inputs; nullopt: not known, or the table has no such number.
[[nodiscard]] std::optional<std::int64_t> number_of(const TierInputs& inputs,
                                                    const engine::TierTable& table,
                                                    std::string_view criterion);
// The option of a choice; empty: not known, or the table has no such choice.
[[nodiscard]] std::string_view option_of(const TierInputs& inputs, const engine::TierTable& table,
                                         std::string_view criterion);

// The tier that people stated, else the one classified. Nullopt: mixed, or too little is known.
[[nodiscard]] std::optional<engine::Tier> tier_of_deal(const plan::Deal& deal,
                                                       const PlanIndex& index,
                                                       const Content& content, Date today);
[[nodiscard]] std::optional<engine::Tier> tier_of_account(const plan::Account& account,
                                                          const PlanIndex& index,
                                                          const Content& content, Date today);

}  // namespace dealbench::app
