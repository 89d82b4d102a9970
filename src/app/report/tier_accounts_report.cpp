#include "app/assemble/relation_facts.h"
#include "app/report/error_report.h"
#include "app/report/omissions_report.h"
#include "app/report/result_writer.h"
#include "app/report/tier_report_parts.h"

namespace dealbench::app::tier_report {
namespace {

using json::Writer;

constexpr std::array<std::string_view, 3> reading_keys{"matched", "waste", "exposed"};

struct AccountReport {
  TierInputs inputs;
  engine::TierReport tier;
  engine::RelationReport relation;
  std::optional<engine::EngagementReport> engagement;  // nullopt: one side is not known
  EngagementLevels levels;
  engine::ValueReport value;
  engine::AccountWarmth warmth;
  Omissions omissions;
};

Result<void> add_engagement(const plan::Account& account, const playbook::TierPlaybook& tier,
                            AccountReport& report) {
  report.levels = engagement_levels(account, tier, report.omissions);
  if (!report.levels.customer || !report.levels.supplier) return {};
  auto engagement =
      engine::read_engagement(tier.engagement, *report.levels.customer, *report.levels.supplier);
  if (!engagement) return std::unexpected(engagement.error());
  report.engagement = std::move(*engagement);
  return {};
}

Result<AccountReport> evaluate(const plan::Account& account, const Assembly& assembly) {
  const playbook::TierPlaybook& tier = assembly.content.tier;
  AccountReport report;
  report.inputs = tier_inputs(account, assembly.index, assembly.content, assembly.today);
  auto classified = engine::classify_tier(tier.table, report.inputs.facts, report.inputs.quiz);
  if (!classified) return std::unexpected(classified.error());
  report.tier = std::move(*classified);
  auto relation =
      engine::assess_relation(tier.relation, relation_ticks(account, tier, report.omissions));
  if (!relation) return std::unexpected(relation.error());
  report.relation = std::move(*relation);
  if (auto added = add_engagement(account, tier, report); !added)
    return std::unexpected(added.error());
  auto value =
      engine::assess_value(tier.value_quiz, value_answers(account, tier, report.omissions));
  if (!value) return std::unexpected(value.error());
  report.value = std::move(*value);
  const auto stated = engine::tier_from(account.tier);
  const engine::NamedAccount named =
      named_account(account, stated ? stated : engine::tier_of(report.tier.verdict.outcome),
                    assembly, report.omissions);
  auto warmth = engine::rank_warmth(tier.warmth, std::span(&named, 1));
  if (!warmth) return std::unexpected(warmth.error());
  report.warmth = std::move(warmth->front());
  report.omissions.add(report.inputs.omissions);
  report.omissions.tidy();
  return report;
}

void write_relation(Writer& out, const engine::RelationReport& relation,
                    const engine::RelationLadder& ladder) {
  out.begin_object().field("level", relation.level);
  out.key("level_id");
  if (relation.level > 0) {
    out.value(ladder.levels[static_cast<std::size_t>(relation.level) - 1].id);
  } else {
    out.null();
  }
  out.field("possible_level", relation.possible_level).field("unknown", relation.unknown);
  write_list(out.key("ticks"), relation.ticks);
  write_list(out.key("skipped"), relation.skipped);
  write_list(out.key("next_signs"), relation.next_signs);
  write_because(out.key("because"), relation.because);
  out.end_object();
}

void write_engagement(Writer& out, const AccountReport& report) {
  out.begin_object().field("customer", report.levels.customer);
  out.field("supplier", report.levels.supplier);
  const auto& engagement = report.engagement;
  out.field("difference", engagement ? std::optional(engagement->difference) : std::nullopt);
  out.field("reading",
            engagement ? std::optional(reading_keys[static_cast<std::size_t>(engagement->reading)])
                       : std::nullopt);
  out.field("zone", engagement ? word(engagement->zone) : std::nullopt).key("because");
  if (engagement) {
    write_because(out, engagement->because);
  } else {
    out.null();
  }
  out.end_object();
}

void write_value(Writer& out, const engine::ValueReport& value) {
  out.begin_object().field(
      "type", value.value_type
                  ? std::optional(engine::value_type_keys[engine::index_of(*value.value_type)])
                  : std::nullopt);
  out.field("tied", value.tied).field("answered", value.answered);
  write_keyed(out.key("votes"), engine::value_type_keys, value.votes);
  write_because(out.key("because"), value.because);
  out.end_object();
}

void write_warmth(Writer& out, const engine::AccountWarmth& warmth,
                  const engine::WarmthRules& rules) {
  out.begin_object().field("warmth", warmth.warmth).field("band", rules.bands[warmth.band].id);
  out.field("last_touch_days", warmth.last_touch_days).field("due", warmth.due);
  write_because(out.key("because"), warmth.because);
  out.end_object();
}

}  // namespace

void write_accounts(Writer& out, const Assembly& assembly) {
  const playbook::TierPlaybook& tier = assembly.content.tier;
  write_list(out, in_id_order(assembly.plan.accounts), [&](const plan::Account* account) {
    out.line_break();
    const auto report = evaluate(*account, assembly);
    if (!report) return write_record_error(out, account->id, report.error());
    out.begin_object().field("id", account->id).field("name", account->name);
    write_tier(out, report->tier, report->inputs, tier.table, account->tier);
    write_relation(out.key("relation"), report->relation, tier.relation);
    write_engagement(out.key("engagement"), *report);
    write_value(out.key("value"), report->value);
    write_warmth(out.key("warmth"), report->warmth, tier.warmth);
    write_omissions(out, report->omissions);
    out.end_object();
  });
}

void write_warmth_order(Writer& out, const Assembly& assembly) {
  const playbook::TierPlaybook& tier = assembly.content.tier;
  std::vector<engine::NamedAccount> named;
  for (const plan::Account& account : assembly.plan.accounts) {
    if (!account.is_key) continue;
    Omissions listed_with_the_account;
    engine::NamedAccount one = named_account(
        account, tier_of_account(account, assembly.index, assembly.content, assembly.today),
        assembly, listed_with_the_account);
    // An account that cannot be evaluated does not hide the others.
    if (engine::rank_warmth(tier.warmth, std::span(&one, 1))) named.push_back(std::move(one));
  }
  const auto ranked = engine::rank_warmth(tier.warmth, named);
  if (!ranked) return write_error(out, ranked.error());
  write_list(out, *ranked, [&out](const engine::AccountWarmth& account) { out.value(account.id); });
}

}  // namespace dealbench::app::tier_report
