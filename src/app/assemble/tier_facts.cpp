#include "app/assemble/tier_facts.h"

#include <algorithm>

#include "app/assemble/contact_facts.h"
#include "app/assemble/relation_facts.h"

namespace dealbench::app {
namespace {

using engine::Tier;
using engine::TierCriterion;

// Puts what one record states, then what fills its gaps, into the order of the table.
class Collector {
 public:
  Collector(const engine::TierTable& table, std::string_view collection, const Id& id)
      : table_(table), place_(std::string(collection) + "/" + id) {
    inputs_.facts.resize(table.criteria.size());
    inputs_.quiz.resize(table.quiz.size());
  }

  void state(const plan::NumberMap& numbers, const plan::TextMap& choices,
             const plan::TextMap& quiz) {
    for (const auto& [criterion, number] : numbers) state_number(criterion, number);
    for (const auto& [criterion, option] : choices) state_choice(criterion, option);
    for (const auto& [item, answer] : quiz) state_answer(item, answer);
  }

  void fill(std::string_view criterion, std::optional<std::int64_t> number, std::string source) {
    const auto found = open_criterion(criterion);
    if (!found || !number || !table_.criteria[*found].options.empty()) return;
    if (!is_in_range(table_.criteria[*found], *number)) {
      inputs_.omissions.out_of_range.push_back(std::move(source));
      return;
    }
    put(*found, *number, std::move(source));
  }
  void fill_choice(std::string_view criterion, std::string_view option, std::string source) {
    const auto found = open_criterion(criterion);
    if (!found) return;
    const auto index = engine::find_option(table_.criteria[*found], option);
    if (index) put(*found, static_cast<std::int64_t>(*index), std::move(source));
  }

  [[nodiscard]] TierInputs take() { return std::move(inputs_); }
  [[nodiscard]] const std::string& place() const { return place_; }

 private:
  [[nodiscard]] static bool is_in_range(const TierCriterion& criterion, std::int64_t number) {
    return number >= criterion.low && number <= criterion.high;
  }
  [[nodiscard]] std::optional<std::size_t> open_criterion(std::string_view id) const {
    const auto found = engine::find_criterion(table_, id);
    return found && !inputs_.facts[*found] ? found : std::nullopt;
  }
  void put(std::size_t criterion, std::int64_t fact, std::string source) {
    inputs_.facts[criterion] = fact;
    inputs_.filled.push_back({table_.criteria[criterion].id, std::move(source)});
  }

  void state_number(const std::string& id, std::int64_t number) {
    const auto found = engine::find_criterion(table_, id);
    const std::string place = place_ + "/tier_facts/" + id;
    if (!found || !table_.criteria[*found].options.empty()) {
      inputs_.omissions.unknown_keys.push_back(place);
    } else if (!is_in_range(table_.criteria[*found], number)) {
      inputs_.omissions.out_of_range.push_back(place);
    } else {
      inputs_.facts[*found] = number;
    }
  }
  void state_choice(const std::string& id, const std::string& option) {
    const auto found = engine::find_criterion(table_, id);
    const auto index = found ? engine::find_option(table_.criteria[*found], option) : std::nullopt;
    if (index) {
      inputs_.facts[*found] = static_cast<std::int64_t>(*index);
    } else {
      inputs_.omissions.unknown_keys.push_back(place_ + "/tier_choices/" + id);
    }
  }
  void state_answer(const std::string& id, const std::string& answer) {
    const auto item = std::ranges::find(table_.quiz, id, &engine::TierQuizItem::id);
    const auto tier = engine::tier_from(answer);
    if (item == table_.quiz.end() || !tier) {
      inputs_.omissions.unknown_keys.push_back(place_ + "/tier_quiz/" + id);
    } else {
      inputs_.quiz[static_cast<std::size_t>(item - table_.quiz.begin())] = *tier;
    }
  }

  const engine::TierTable& table_;
  std::string place_;
  TierInputs inputs_;
};

// What an account tells about itself, its deals and its leads.
void fill_from_account(Collector& collector, const plan::Account& account, const Content& content,
                       Date today) {
  const playbook::TierPlaybook& tier = content.tier;
  const auto from = [&account](std::string_view field) {
    return field_place("accounts", account, field);
  };
  Omissions listed_with_the_account;
  const EngagementLevels levels = engagement_levels(account, tier, listed_with_the_account);
  collector.fill("relation_level", relation_level(account, tier), from("relation_signs"));
  collector.fill("customer_engagement", levels.customer, from("customer_engagement"));
  collector.fill("supplier_engagement", levels.supplier, from("supplier_engagement"));
  if (const auto value = value_type(account, tier)) {
    collector.fill_choice("value_type", engine::value_type_keys[engine::index_of(*value)],
                          from("value_answers"));
  }
  if (account.is_key) collector.fill_choice("named_list", "yes", from("is_key"));
  if (account.last_bought_on && *account.last_bought_on <= today) {
    collector.fill("days_since_purchase", days_between(*account.last_bought_on, today),
                   from("last_bought_on"));
  }
}

std::optional<std::int64_t> minor(const std::optional<Money>& money) {
  return money ? std::optional(money->minor) : std::nullopt;
}

bool has_a_say(const plan::DealPerson& person, const engine::PeopleParameters& people) {
  return std::ranges::any_of(person.kinds, [&people](const std::string& id) {
    const auto kind = std::ranges::find(people.kinds, id, &engine::InfluenceKind::id);
    return kind != people.kinds.end() && kind->role != engine::BuyingRole::coach;
  });
}

// Nullopt below two.
std::optional<std::int64_t> deciders_of(const plan::Deal& deal, const PlanIndex& index,
                                        const Content& content) {
  std::vector<std::string_view> people;
  for (const plan::DealPerson* person : index.deal_people.of(deal.id)) {
    if (has_a_say(*person, content.radar.parameters.people)) people.push_back(person->person);
  }
  std::ranges::sort(people);
  const auto repeated = std::ranges::unique(people);
  people.erase(repeated.begin(), repeated.end());
  return people.size() < 2 ? std::nullopt : std::optional(static_cast<std::int64_t>(people.size()));
}

std::optional<std::int64_t> visits_until_won(const plan::Deal& deal, const PlanIndex& index,
                                             Date today) {
  if (deal.outcome != "won") return std::nullopt;
  const Date until = deal.closed_on ? std::min(*deal.closed_on, today) : today;
  return static_cast<std::int64_t>(visits_of(deal, index, until).size());
}

std::optional<Tier> classified(const TierInputs& inputs, const engine::TierTable& table) {
  const auto report = engine::classify_tier(table, inputs.facts, inputs.quiz);
  return report ? engine::tier_of(report->verdict.outcome) : std::nullopt;
}

}  // namespace

TierInputs tier_inputs(const plan::Account& account, const PlanIndex&, const Content& content,
                       Date today) {
  Collector collector(content.tier.table, "accounts", account.id);
  collector.state(account.tier_facts, account.tier_choices, account.tier_quiz);
  fill_from_account(collector, account, content, today);
  return collector.take();
}

TierInputs tier_inputs(const plan::Deal& deal, const PlanIndex& index, const Content& content,
                       Date today) {
  Collector collector(content.tier.table, "deals", deal.id);
  collector.state(deal.tier_facts, deal.tier_choices, deal.tier_quiz);
  collector.fill("price", minor(deal.deal_value), collector.place() + "/deal_value");
  collector.fill("deciders", deciders_of(deal, index, content), collector.place() + "/people");
  collector.fill("visits_to_close", visits_until_won(deal, index, today),
                 collector.place() + "/visits");
  if (!deal.initiative.empty()) {
    collector.fill_choice("initiative_linked", "yes", collector.place() + "/initiative");
  }
  if (const plan::Account* account = index.accounts.find(deal.account))
    fill_from_account(collector, *account, content, today);
  return collector.take();
}

TierInputs tier_inputs(const plan::Lead& lead, const PlanIndex& index, const Content& content,
                       Date today) {
  Collector collector(content.tier.table, "leads", lead.id);
  collector.state(lead.tier_facts, lead.tier_choices, lead.tier_quiz);
  collector.fill("price", minor(lead.amount), collector.place() + "/amount");
  if (const plan::Account* account = index.accounts.find(lead.account))
    fill_from_account(collector, *account, content, today);
  return collector.take();
}

std::optional<std::int64_t> number_of(const TierInputs& inputs, const engine::TierTable& table,
                                      std::string_view criterion) {
  const auto found = engine::find_criterion(table, criterion);
  if (!found || !table.criteria[*found].options.empty()) return std::nullopt;
  return inputs.facts[*found];
}

std::string_view option_of(const TierInputs& inputs, const engine::TierTable& table,
                           std::string_view criterion) {
  const auto found = engine::find_criterion(table, criterion);
  if (!found || table.criteria[*found].options.empty() || !inputs.facts[*found]) return {};
  return table.criteria[*found].options[static_cast<std::size_t>(*inputs.facts[*found])].id;
}

std::optional<Tier> tier_of_deal(const plan::Deal& deal, const PlanIndex& index,
                                 const Content& content, Date today) {
  if (const auto stated = engine::tier_from(deal.tier)) return stated;
  return classified(tier_inputs(deal, index, content, today), content.tier.table);
}

std::optional<Tier> tier_of_account(const plan::Account& account, const PlanIndex& index,
                                    const Content& content, Date today) {
  if (const auto stated = engine::tier_from(account.tier)) return stated;
  return classified(tier_inputs(account, index, content, today), content.tier.table);
}

}  // namespace dealbench::app
