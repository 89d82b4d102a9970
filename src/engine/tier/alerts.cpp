#include "engine/tier/alerts.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

// Looks at the facts of one rule one after the other. As soon as one says no, the rule is out,
// whatever else is unknown; the rule speaks only when all of them say yes.
class Look {
 public:
  explicit Look(std::string_view field) : field_(field) {}

  template <typename T, typename Test>
  Look& when(std::string_view name, const std::optional<T>& fact, Test holds) {
    if (!fact) {
      missing_.emplace_back(name);
      return *this;
    }
    inputs_.push_back({std::string(name), text(*fact)});
    out_ = out_ || !holds(*fact);
    return *this;
  }
  Look& limit(std::int64_t limit) {
    inputs_.push_back({"limit", std::to_string(limit)});
    return *this;
  }

  void report_to(const TierAlertRule& rule, TierAlertReport& report) {
    if (out_) return;
    if (missing_.empty()) {
      report.alerts.push_back(
          {rule.id, rule.severity, std::string(field_), {"TIER-005", inputs_, {{rule.id, true}}}});
      return;
    }
    report.not_checked.push_back(rule.id);
    for (const std::string& name : missing_) report.missing_facts.push_back(name);
  }

 private:
  static std::string text(std::int32_t number) { return std::to_string(number); }
  static std::string text(bool flag) { return flag ? "true" : "false"; }
  static std::string text(Money money) { return std::to_string(money.minor); }
  static std::string text(Tier tier) { return std::string(key_of(tier)); }
  static std::string text(WayOfSelling way) { return std::string(key_of(way)); }
  static std::string text(OfferModel model) {
    return std::string(offer_model_keys[static_cast<std::size_t>(model)]);
  }
  static std::string text(CustomerKind kind) {
    return std::string(customer_kind_keys[static_cast<std::size_t>(kind)]);
  }

  std::string_view field_;
  std::vector<Input> inputs_;
  std::vector<std::string> missing_;
  bool out_ = false;
};

template <typename T>
auto is(T wanted) {
  return [wanted](T value) { return value == wanted; };
}
auto above(std::int64_t limit) {
  return [limit](std::int32_t value) { return value > limit; };
}
auto up_to(std::int64_t limit) {
  return [limit](std::int32_t value) { return value <= limit; };
}
Look on_tier(Tier tier, std::string_view field, const TierAlertFacts& facts) {
  Look look(field);
  look.when("tier", facts.tier, is(tier));
  return look;
}

using Check = Look (*)(const TierAlertFacts&, std::int64_t limit);
struct Entry {
  std::string_view id;
  Check check;
};

Look field_team_on_tool(const TierAlertFacts& f, std::int64_t) {
  return on_tier(Tier::product, "team", f).when("team", f.team, is(Tier::solution));
}
Look too_many_visits(const TierAlertFacts& f, std::int64_t limit) {
  return on_tier(Tier::product, "visits", f).when("visits", f.visits, above(limit)).limit(limit);
}
Look one_contact(const TierAlertFacts& f, std::int64_t limit) {
  return on_tier(Tier::solution, "contacts", f)
      .when("contacts", f.contacts, up_to(limit))
      .limit(limit);
}
Look close_or_reclassify(const TierAlertFacts& f, std::int64_t limit) {
  return on_tier(Tier::solution, "visits", f)
      .when("visits", f.visits, above(limit))
      .when("standard_package", f.standard_package, is(true))
      .limit(limit);
}
Look strategy_online(const TierAlertFacts& f, std::int64_t) {
  return on_tier(Tier::strategic, "way_of_selling", f)
      .when("way_of_selling", f.way_of_selling, is(WayOfSelling::online));
}
Look no_initiative(const TierAlertFacts& f, std::int64_t) {
  return on_tier(Tier::strategic, "initiative_linked", f)
      .when("initiative_linked", f.initiative_linked, is(false));
}
Look above_meeting_threshold(const TierAlertFacts& f, std::int64_t limit) {
  return Look("meetings")
      .when("price", f.price, [limit](Money price) { return price.minor > limit; })
      .when("meetings", f.meetings, is(0))
      .limit(limit);
}
Look relation_too_low(const TierAlertFacts& f, std::int64_t limit) {
  return on_tier(Tier::strategic, "relation_level", f)
      .when("relation_level", f.relation_level, up_to(limit))
      .limit(limit);
}
Look self_indulgence(const TierAlertFacts& f, std::int64_t limit) {
  std::optional<std::int32_t> difference;
  if (f.customer_engagement && f.supplier_engagement)
    difference = *f.supplier_engagement - *f.customer_engagement;
  const auto any = [](std::int32_t) { return true; };
  Look look("supplier_engagement");
  look.when("customer_engagement", f.customer_engagement, any)
      .when("supplier_engagement", f.supplier_engagement, any);
  if (difference)
    look.when("difference", difference, [limit](std::int32_t d) { return d >= limit; });
  return look.limit(limit);
}
Look wrong_work(const TierAlertFacts& f, std::int64_t) {
  return Look("rep_work")
      .when("rep_strength", f.rep_strength, is(Tier::strategic))
      .when("rep_work", f.rep_work, is(Tier::product));
}
Look views_differ(const TierAlertFacts& f, std::int64_t) {
  Look look("offer_own_view");
  look.when("offer_own_view", f.offer_own_view, [](OfferModel) { return true; });
  return look.when("offer_customer_view", f.offer_customer_view, [&f](OfferModel customer) {
    return !f.offer_own_view || customer != *f.offer_own_view;
  });
}
Look renewal_in_doubt(const TierAlertFacts& f, std::int64_t limit) {
  return Look("renewal_years")
      .when("customer_kind", f.customer_kind, is(CustomerKind::small_business))
      .when("renewal_years", f.renewal_years, above(limit))
      .limit(limit);
}

constexpr std::array<Entry, 12> entries{{{"T1", field_team_on_tool},
                                         {"T2", too_many_visits},
                                         {"T3", one_contact},
                                         {"T4", close_or_reclassify},
                                         {"T5", strategy_online},
                                         {"T6", no_initiative},
                                         {"T7", above_meeting_threshold},
                                         {"T8", relation_too_low},
                                         {"T9", self_indulgence},
                                         {"T10", wrong_work},
                                         {"T11", views_differ},
                                         {"T12", renewal_in_doubt}}};

Result<void> check_facts(const TierAlertFacts& facts) {
  struct Count {
    std::string_view name;
    const std::optional<std::int32_t>& value;
  };
  const Count counts[] = {{"visits", facts.visits},
                          {"meetings", facts.meetings},
                          {"contacts", facts.contacts},
                          {"relation_level", facts.relation_level},
                          {"customer_engagement", facts.customer_engagement},
                          {"supplier_engagement", facts.supplier_engagement},
                          {"renewal_years", facts.renewal_years}};
  for (const Count& count : counts) {
    if (count.value && (*count.value < 0 || *count.value > 1'000'000))
      return fail(ErrorCode::engine_out_of_range, std::string(count.name),
                  std::to_string(*count.value) + " (0..1000000)");
  }
  if (facts.price && (facts.price->minor < 0 || facts.price->minor > max_money_minor))
    return fail(ErrorCode::engine_out_of_range, "price", std::to_string(facts.price->minor));
  return {};
}

}  // namespace

Result<TierAlertReport> check_alerts(std::span<const TierAlertRule> rules,
                                     const TierAlertFacts& facts) {
  if (const auto checked = check_facts(facts); !checked) return std::unexpected(checked.error());
  TierAlertReport report;
  for (const TierAlertRule& rule : rules) {
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& e) { return e.id == rule.id; });
    if (entry == entries.end())
      return fail(ErrorCode::engine_unknown_key, "mismatch_alerts/" + rule.id);
    if (rule.active) entry->check(facts, rule.limit).report_to(rule, report);
  }
  std::sort(report.missing_facts.begin(), report.missing_facts.end());
  const auto last = std::unique(report.missing_facts.begin(), report.missing_facts.end());
  report.missing_facts.erase(last, report.missing_facts.end());
  return report;
}

}  // namespace dealbench::engine
