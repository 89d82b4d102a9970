// Every example of docs/method/TIER-*.md, run through the engine with the default playbook.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/arithmetic.h"
#include "base/json_writer.h"
#include "engine/tier/batch.h"
#include "engine/tier/channels.h"
#include "engine/tier/customer_mix.h"
#include "engine/tier/mismatch.h"
#include "unit/playbook/tier_support.h"

namespace dealbench::playbook {
namespace {

using namespace tier_test;
using namespace engine;
using json::Value;
using json::Writer;

std::string text_of(const Value* value) {
  return value && value->string() ? *value->string() : std::string();
}
std::optional<std::int64_t> whole(const Value& facts, std::string_view key) {
  const Value* found = facts.find(key);
  return found ? found->integer() : std::nullopt;
}
std::optional<std::int32_t> count(const Value& facts, std::string_view key) {
  const auto number = whole(facts, key);
  return number ? std::optional(static_cast<std::int32_t>(*number)) : std::nullopt;
}
std::optional<Money> money(const Value& facts, std::string_view key) {
  const auto number = whole(facts, key);
  return number ? std::optional(Money{*number}) : std::nullopt;
}
template <typename Items>
const json::Array& items(const Items* list) {
  static const json::Array none;
  return list && list->array() ? *list->array() : none;
}
template <typename List, typename Write>
void write_list(Writer& out, std::string_view key, const List& list, Write write) {
  out.key(key).begin_array();
  for (const auto& item : list) out.value(write(item));
  out.end_array();
}

struct Opportunity {
  std::vector<TierFact> facts;
  std::vector<TierAnswer> quiz;
};
Opportunity opportunity(const Value& facts) {
  const TierTable& table = default_tiers().table;
  Opportunity all{std::vector<TierFact>(table.criteria.size()), {}};
  for (const json::Member& member : *facts.object()) {
    if (member.key == "quiz") {
      for (const Value& answer : *member.value.array())
        all.quiz.push_back(engine::tier_from(text_of(&answer)));
      continue;
    }
    const auto criterion = find_criterion(table, member.key);
    if (!criterion) {
      ADD_FAILURE() << "no fact " << member.key;
      continue;
    }
    all.facts[*criterion] = member.value.integer();
    if (const auto option = find_option(table.criteria[*criterion], text_of(&member.value)))
      all.facts[*criterion] = static_cast<std::int64_t>(*option);
  }
  return all;
}

void hits(Writer& out, const Because& because) {
  for (const bool fired : {true, false}) {
    out.key(fired ? "fired" : "contradicted").begin_array();
    for (const RuleHit& hit : because.rules) {
      if (hit.fired == fired) out.value(hit.id);
    }
    out.end_array();
  }
}

void classification(const Value& facts, Writer& out) {
  const Opportunity known = opportunity(facts);
  const auto report = classify_tier(default_tiers().table, known.facts, known.quiz);
  if (!report) return;
  const TierVerdict& verdict = report->verdict;
  out.field("tier", engine::key_of(verdict.outcome))
      .field("decided_by", engine::key_of(verdict.decided_by));
  out.field("opposite", verdict.opposite).key("excluded").begin_array();
  for (const Tier tier : all_tiers) {
    if (verdict.excluded.contains(tier)) out.value(engine::key_of(tier));
  }
  out.end_array();
  hits(out, report->because);
}

void price_band(const Value& facts, Writer& out) {
  const auto report =
      read_price(default_tiers().price_bands, money(facts, "price").value_or(Money{}),
                 count(facts, "meetings_held"));
  if (!report) return;
  out.field("band", default_tiers().price_bands[report->band].id)
      .field("way_of_selling", engine::key_of(report->way_of_selling));
  out.field("meetings", report->meetings_expected)
      .field("missing", report->meetings_missing)
      .field("needs_signs", report->needs_signs);
}

void relation(const Value& facts, Writer& out) {
  std::vector<RelationTick> ticks;
  for (const Value& sign : items(facts.find("yes"))) ticks.push_back({text_of(&sign), Tick::yes});
  for (const Value& sign : items(facts.find("no"))) ticks.push_back({text_of(&sign), Tick::no});
  const auto report = assess_relation(default_tiers().relation, ticks);
  if (!report) return;
  out.field("level", report->level).field("possible", report->possible_level);
  write_list(out, "skipped", report->skipped, [](std::int32_t level) { return level; });
  write_list(out, "next", report->next_signs, [](const std::string& sign) { return sign; });
}

void engagement(const Value& facts, Writer& out) {
  const auto report =
      read_engagement(default_tiers().engagement, count(facts, "customer").value_or(0),
                      count(facts, "supplier").value_or(0));
  if (!report) return;
  out.field("difference", report->difference);
  out.field(
      "reading",
      default_tiers().engagement_texts.readings[static_cast<std::size_t>(report->reading)].id);
  if (report->zone) out.field("zone", engine::key_of(*report->zone));
}

void alerts(const Value& facts, Writer& out) {
  TierAlertFacts known;
  known.tier = engine::tier_from(text_of(facts.find("tier")));
  known.team = engine::tier_from(text_of(facts.find("team")));
  known.contacts = count(facts, "contacts");
  known.meetings = count(facts, "meetings");
  known.price = money(facts, "price");
  const auto report = check_alerts(default_tiers().alerts, known);
  if (report)
    write_list(out, "alerts", report->alerts, [](const TierAlert& alert) { return alert.id; });
}

void mismatches(const Value& facts, Writer& out) {
  if (const Value* opportunity_facts = facts.find("alerts")) return alerts(*opportunity_facts, out);
  TierAspects aspects;
  for (std::size_t i = 0; i < aspects.size(); ++i)
    aspects[i] = engine::tier_from(text_of(facts.find(tier_aspect_keys[i])));
  const MismatchReport report = find_mismatches(aspects);
  const auto name = [](TierAspect aspect) {
    return std::string(tier_aspect_keys[static_cast<std::size_t>(aspect)]);
  };
  write_list(out, "mismatches", report.mismatches, [&](const Mismatch& found) {
    return name(found.measure) + ">" + name(found.against) + " " +
           std::string(mismatch_kind_keys[static_cast<std::size_t>(found.kind)]) + " " +
           std::to_string(found.distance);
  });
  write_list(out, "unknown", report.unknown, name);
}

void routing(const Value& facts, Writer& out) {
  const Opportunity lead = opportunity(facts);
  const auto report =
      route_lead(default_tiers().table, default_tiers().lead_rules, lead.facts, lead.quiz);
  if (report) out.field("route", engine::key_of(report->route)).field("rule", report->rule);
}

void customer_mix(const Value& facts, Writer& out) {
  std::vector<MixCustomer> customers;
  for (const Value& row : items(facts.find("customers"))) {
    const json::Array& cells = *row.array();
    customers.push_back({engine::tier_from(text_of(&cells[0])), Money{*cells[1].integer()},
                         Money{*cells[2].integer()}});
  }
  const auto report = assess_customer_mix(customers);
  if (!report) return;
  write_list(out, "customers_share", report->tiers,
             [](const CustomerMixRow& row) { return row.customers_share; });
  write_list(out, "revenue_share", report->tiers,
             [](const CustomerMixRow& row) { return row.revenue_share; });
  write_list(out, "profit_share", report->tiers,
             [](const CustomerMixRow& row) { return row.profit_share; });
  write_list(out, "imbalance", report->tiers,
             [](const CustomerMixRow& row) { return row.imbalance; });
}

void growth(const Value& facts, Writer& out) {
  if (const auto annual = money(facts, "annual_value")) {
    const PersistencePreset& preset = default_tiers().persistence;
    const auto report = project_persistence(*annual, preset.planned_years, preset.kept);
    if (report)
      out.field("planned", report->planned)
          .field("expected", report->expected)
          .field("shortfall", report->shortfall);
    return;
  }
  const auto tier = engine::tier_from(text_of(facts.find("tier")));
  if (!tier) return;
  const auto report =
      project_growth(default_tiers().growth_curves[engine::index_of(*tier)],
                     money(facts, "start").value_or(Money{}), count(facts, "years").value_or(0));
  if (!report) return;
  write_list(out, "revenue", report->years, [](const GrowthYear& year) { return year.revenue; });
  write_list(out, "contribution", report->years,
             [](const GrowthYear& year) { return year.contribution; });
}

void batch(const Value& facts, Writer& out) {
  std::vector<TierFact> rows;
  for (const Value& lead : items(facts.find("leads"))) {
    const Opportunity known = opportunity(lead);
    rows.insert(rows.end(), known.facts.begin(), known.facts.end());
  }
  const auto report = classify_batch(default_tiers().table, default_tiers().lead_rules,
                                     {items(facts.find("leads")).size(), rows, {}});
  if (!report) return;
  write_list(out, "outcomes", report->leads,
             [](const LeadVerdict& lead) { return engine::key_of(lead.tier.outcome); });
  write_list(out, "routes", report->leads,
             [](const LeadVerdict& lead) { return engine::key_of(lead.route); });
}

void value_type(const Value& facts, Writer& out) {
  std::vector<Tick> answers;
  for (const ValueQuestion& question : default_tiers().value_quiz) {
    const std::string answer = text_of(facts.find(question.id));
    answers.push_back(answer == "yes" ? Tick::yes : answer == "no" ? Tick::no : Tick::unknown);
  }
  const auto report = assess_value(default_tiers().value_quiz, answers);
  if (!report) return;
  if (report->value_type)
    out.field("value_type", value_type_keys[engine::index_of(*report->value_type)]);
  out.field("tied", report->tied);
  write_list(out, "votes", report->votes, [](std::int32_t votes) { return votes; });
}

template <typename Enum, typename Keys>
std::optional<Enum> one_of(const Keys& keys, const std::string& name) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

void offers(const Value& facts, Writer& out) {
  if (const Value* features = facts.find("features")) {
    std::vector<FeatureUse> uses;
    for (const json::Member& feature : *features->object())
      uses.push_back({feature.key, feature.value.integer()});
    const auto report = count_unused_features(uses);
    if (!report) return;
    write_list(out, "unused", report->unused, [](const std::string& id) { return id; });
    out.field("unused_share", report->unused_share);
    return;
  }
  std::vector<OfferFacts> list;
  for (const Value& offer : items(facts.find("offers")))
    list.push_back({text_of(offer.find("id")),
                    one_of<OfferModel>(offer_model_keys, text_of(offer.find("own_view"))),
                    one_of<OfferModel>(offer_model_keys, text_of(offer.find("customer_view"))),
                    one_of<OfferRole>(offer_role_keys, text_of(offer.find("role"))),
                    money(offer, "revenue")});
  const auto report = assess_offers(list);
  if (!report) return;
  write_list(out, "gaps", report->gaps, [](const OfferGap& gap) { return gap.offer; });
  for (std::size_t i = 0; i < offer_role_count; ++i)
    out.field(offer_role_keys[i], report->roles[i].revenue_share);
}

void warmth(const Value& facts, Writer& out) {
  NamedAccount account{"account", {}, count(facts, "touch_every_days").value_or(30)};
  for (const Value& touch : items(facts.find("touches"))) {
    const json::Array& cells = *touch.array();
    account.touches.push_back({text_of(&cells[0]), static_cast<std::int32_t>(*cells[1].integer())});
  }
  const auto ranked = rank_warmth(default_tiers().warmth, {&account, 1});
  if (!ranked) return;
  const AccountWarmth& first = ranked->front();
  out.field("warmth", first.warmth)
      .field("band", default_tiers().warmth.bands[first.band].id)
      .field("due", first.due);
}

void channel_table(const Value& facts, Writer& out) {
  std::vector<ChannelFacts> rows;
  for (const Value& row : items(facts.find("channels")))
    rows.push_back({text_of(row.find("id")), money(row, "cost"), whole(row, "leads"),
                    whole(row, "opportunities"), whole(row, "wins"), money(row, "revenue")});
  const auto report = compare_channels(rows);
  if (!report) return;
  write_list(out, "order", report->rows, [](const ChannelRow& row) { return row.id; });
  write_list(out, "conversion", report->rows, [](const ChannelRow& row) { return row.conversion; });
  write_list(out, "cost_per_lead", report->rows,
             [](const ChannelRow& row) { return row.cost_per_lead; });
  write_list(out, "revenue_per_cost", report->rows,
             [](const ChannelRow& row) { return row.revenue_per_cost; });
  write_list(out, "best_conversion", report->best_conversion,
             [](const std::string& id) { return id; });
  out.field("total_conversion", report->total.conversion);
}

void effort(const Value& facts, Writer& out) {
  const auto way = way_of_selling_from(text_of(facts.find("way_of_selling")));
  std::vector<double> hours;
  for (const Value& number : items(facts.find("hours")))
    hours.push_back(number.real().value_or(-1));
  if (!way) return;
  const auto report =
      compare_effort(default_tiers().sales_modes[static_cast<std::size_t>(*way)].effort, hours,
                     default_tiers().effort_tolerance);
  if (!report) return;
  write_list(out, "difference", report->rows, [](const EffortRow& row) { return row.difference; });
  write_list(out, "beyond", report->rows, [](const EffortRow& row) { return row.beyond; });
}

using Run = void (*)(const Value&, Writer&);
const std::vector<Run>& runs() {
  static const std::vector<Run> all{
      classification, price_band, relation,   engagement, mismatches, routing,       customer_mix,
      growth,         batch,      value_type, offers,     warmth,     channel_table, effort};
  return all;
}

// The same text for the same number, "1" for 1.0 and -0.1 for -0.09999999999999998.
std::string comparable(const Value& value) {
  if (const auto number = value.real()) return decimal_text(*number);
  if (!value.array()) return json::text(value);
  std::string out = "[";
  for (const Value& item : *value.array()) out += comparable(item) + ",";
  return out + "]";
}

void check_example(const std::string& page, Run run, const std::string& line) {
  const auto example = json::parse(line);
  ASSERT_TRUE(example) << page << ": " << line;
  ASSERT_EQ(text_of(example->find("formula")), page);
  const Value* facts = example->find("facts");
  const Value* expected = example->find("expect");
  ASSERT_TRUE(facts && expected && expected->object() && !expected->object()->empty()) << line;
  Writer out;
  out.begin_object();
  run(*facts, out);
  out.end_object();
  const auto got = json::parse(out.text());
  ASSERT_TRUE(got) << out.text();
  for (const json::Member& member : *expected->object()) {
    const Value* found = got->find(member.key);
    ASSERT_TRUE(found) << line << "\n" << member.key << " is not in " << out.text();
    EXPECT_EQ(comparable(*found), comparable(member.value)) << line << "\n"
                                                            << member.key << " in " << out.text();
  }
}

TEST(TierExamples, of_every_page_hold) {
  for (std::size_t i = 0; i < runs().size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string page = "TIER-" + std::string(3 - number.size(), '0') + number;
    const std::string text = file_text("docs/method/" + page + ".md");
    ASSERT_TRUE(text.starts_with("# " + page + " ")) << page;
    std::size_t at = 0;
    int examples = 0;
    while ((at = text.find("```example\n", at)) != std::string::npos) {
      at += 11;
      const std::size_t end = text.find("\n```", at);
      check_example(page, runs()[i], text.substr(at, end - at));
      at = end;
      ++examples;
    }
    EXPECT_GT(examples, 0) << page;
  }
}

}  // namespace
}  // namespace dealbench::playbook
