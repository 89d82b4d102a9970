#pragma once
// The closed lists of words that fields choose from.

#include <array>
#include <string_view>

namespace dealbench::plan::choices {

inline constexpr std::array<std::string_view, 5> member_roles{"rep", "manager", "pre_sales",
                                                              "delivery", "executive"};
inline constexpr std::array<std::string_view, 3> ways_of_selling{"online", "field", "key_account"};
inline constexpr std::array<std::string_view, 3> tiers{"product", "solution", "strategic"};
inline constexpr std::array<std::string_view, 3> customer_kinds{"small_business", "enterprise",
                                                                "government"};
inline constexpr std::array<std::string_view, 2> yes_no{"yes", "no"};
inline constexpr std::array<std::string_view, 3> renewal_states{"open", "kept", "lost"};
inline constexpr std::array<std::string_view, 3> influence_levels{"low", "medium", "high"};
inline constexpr std::array<std::string_view, 3> knowledge{"guessed", "heard", "said"};
inline constexpr std::array<std::string_view, 4> response_modes{"growth", "trouble", "even_keel",
                                                                "overconfident"};
inline constexpr std::array<std::string_view, 3> win_statuses{"guessed", "heard", "said"};
inline constexpr std::array<std::string_view, 4> lead_statuses{"open", "in_contact", "qualified",
                                                               "dropped"};
inline constexpr std::array<std::string_view, 3> deal_outcomes{"won", "lost", "no_decision"};
inline constexpr std::array<std::string_view, 3> zombie_decisions{"keep", "drop", "hand_over"};
inline constexpr std::array<std::string_view, 4> competitive_positions{"alone", "ahead", "level",
                                                                       "behind"};
inline constexpr std::array<std::string_view, 2> indicator_sources{"quiz", "map"};
inline constexpr std::array<std::string_view, 4> check_values{"yes", "partly", "no", "unknown"};
inline constexpr std::array<std::string_view, 3> benefit_kinds{"extra_income", "saved_cost",
                                                               "avoided_loss"};
inline constexpr std::array<std::string_view, 3> visit_states{"planned", "done", "cancelled"};
inline constexpr std::array<std::string_view, 2> visit_depths{"simple", "full"};
inline constexpr std::array<std::string_view, 4> visit_marks{"not_done", "partly", "done",
                                                             "not_applicable"};
inline constexpr std::array<std::string_view, 3> commitment_states{"open", "kept", "broken"};
inline constexpr std::array<std::string_view, 3> speakers{"rep", "customer", "silence"};
inline constexpr std::array<std::string_view, 6> question_kinds{
    "none", "confirmation", "new_information", "attitude", "commitment", "concern"};
inline constexpr std::array<std::string_view, 5> unknown_kinds{
    "outdated", "missing", "feeling_missing", "readiness", "doubt"};
inline constexpr std::array<std::string_view, 2> coaching_kinds{"coaching", "training"};
inline constexpr std::array<std::string_view, 4> offer_models{"tool", "solution", "operation",
                                                              "transaction"};
inline constexpr std::array<std::string_view, 5> offer_roles{"traffic", "profit", "stickiness",
                                                             "scale", "brand"};
inline constexpr std::array<std::string_view, 3> target_sources{"slapped", "computed", "unknown"};
inline constexpr std::array<std::string_view, 2> wizard_states{"draft", "done"};
inline constexpr std::array<std::string_view, 2> distributions{"triangular", "pert"};
inline constexpr std::array<std::string_view, 7> levers{
    "leads",        "lead_conversion", "win_rate", "deal_value", "collection_ratio",
    "renewal_rate", "sales_cycle_days"};

}  // namespace dealbench::plan::choices
