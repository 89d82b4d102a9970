#include "app/classify.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "app/report/result_writer.h"
#include "base/csv.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "engine/tier/batch.h"
#include "i18n/number_input.h"

namespace dealbench::app {
namespace {

using engine::TierAnswer;
using engine::TierFact;
using json::Writer;

enum class Use : std::uint8_t { ignored, id, name, criterion, quiz };

struct Column {
  Use use = Use::ignored;
  std::size_t index = 0;  // of the criterion or quiz item
  friend bool operator==(const Column&, const Column&) = default;
};

// A cell that says nothing usable.
struct Problem {
  std::size_t row = 0;
  std::size_t column = 0;  // in the row, from 0
  std::string_view value;
};

struct Leads {
  std::vector<Column> columns;
  std::vector<TierFact> facts;
  std::vector<TierAnswer> quiz;
  std::vector<Problem> problems;
};

constexpr std::array<std::string_view, 2> id_headings{"id", "编号"};
constexpr std::array<std::string_view, 6> name_headings{"name", "company", "customer",
                                                        "公司", "客户",    "名称"};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_same(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, lower, lower);
}
bool is_named(const LocalizedText& text, std::string_view name) {
  return is_same(text.zh_cn, name) || is_same(text.en, name);
}

Column column_of(std::string_view heading, const playbook::TierPlaybook& tier) {
  if (heading.empty()) return {};
  const auto is_heading = [heading](std::string_view name) { return is_same(name, heading); };
  if (std::ranges::any_of(id_headings, is_heading)) return {Use::id, 0};
  if (std::ranges::any_of(name_headings, is_heading)) return {Use::name, 0};
  for (std::size_t i = 0; i < tier.table.criteria.size(); ++i) {
    if (is_heading(tier.table.criteria[i].id) || is_named(tier.criteria[i].name, heading))
      return {Use::criterion, i};
  }
  for (std::size_t i = 0; i < tier.table.quiz.size(); ++i) {
    if (is_heading(tier.table.quiz[i].id) || is_named(tier.quiz[i].question, heading))
      return {Use::quiz, i};
  }
  return {};
}

TierFact option_fact(const engine::TierCriterion& criterion,
                     const playbook::TierCriterionText& texts, std::string_view cell) {
  for (std::size_t i = 0; i < criterion.options.size(); ++i) {
    if (is_same(criterion.options[i].id, cell) || is_named(texts.options[i], cell))
      return static_cast<std::int64_t>(i);
  }
  return std::nullopt;
}

TierFact number_fact(const engine::TierCriterion& criterion, bool is_money, std::string_view cell) {
  std::optional<std::int64_t> number;
  if (is_money) {
    if (const auto money = i18n::parse_money(cell)) number = money->minor;
  } else if (const auto count = i18n::parse_count(cell)) {
    number = *count;
  }
  const bool fits = number && *number >= criterion.low && *number <= criterion.high;
  return fits ? number : std::nullopt;
}

TierFact fact_of(const playbook::TierPlaybook& tier, std::size_t index, std::string_view cell) {
  const engine::TierCriterion& criterion = tier.table.criteria[index];
  if (!criterion.options.empty()) return option_fact(criterion, tier.criteria[index], cell);
  return number_fact(criterion, tier.criteria[index].is_money, cell);
}

TierAnswer answer_of(std::string_view cell) {
  for (const engine::Tier tier : engine::all_tiers) {
    if (is_same(cell, engine::key_of(tier)) ||
        is_same(cell, engine::tier_letters[engine::index_of(tier)]))
      return tier;
  }
  return std::nullopt;
}

// False for a cell that cannot be read.
bool read_cell(Leads& leads, const playbook::TierPlaybook& tier, std::size_t lead,
               const Column& column, std::string_view cell) {
  if (cell.empty()) return true;
  if (column.use == Use::criterion) {
    TierFact& fact = leads.facts[lead * tier.table.criteria.size() + column.index];
    fact = fact_of(tier, column.index, cell);
    return fact.has_value();
  }
  if (column.use == Use::quiz) {
    TierAnswer& answer = leads.quiz[lead * tier.table.quiz.size() + column.index];
    answer = answer_of(cell);
    return answer.has_value();
  }
  return true;
}

std::vector<Column> read_heading(const CsvRow& heading, const playbook::TierPlaybook& tier) {
  std::vector<Column> columns;
  for (const std::string& cell : heading.cells) {
    const Column column = column_of(trimmed(cell), tier);
    const bool is_taken = std::ranges::find(columns, column) != columns.end();
    columns.push_back(is_taken ? Column{} : column);
  }
  return columns;
}

// The problems point into the table.
Leads read_leads(const CsvTable& table, const playbook::TierPlaybook& tier) {
  Leads leads;
  leads.columns = read_heading(table.rows[0], tier);
  const std::size_t count = table.rows.size() - 1;
  leads.facts.resize(count * tier.table.criteria.size());
  leads.quiz.resize(count * tier.table.quiz.size());
  for (std::size_t lead = 0; lead < count; ++lead) {
    const CsvRow& row = table.rows[lead + 1];
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string_view cell = trimmed(row.cells[i]);
      const bool is_read = i < leads.columns.size()
                               ? read_cell(leads, tier, lead, leads.columns[i], cell)
                               : cell.empty();
      if (!is_read) leads.problems.push_back({row.number, i, row.cells[i]});
    }
  }
  return leads;
}

// The cell of that use; nullopt where there is none or it is empty.
std::optional<std::string_view> cell_for(const Leads& leads, const CsvRow& row, Use use) {
  const auto column = std::ranges::find(leads.columns, use, &Column::use);
  const auto index = static_cast<std::size_t>(column - leads.columns.begin());
  if (index >= leads.columns.size() || index >= row.cells.size()) return std::nullopt;
  const std::string_view cell = trimmed(row.cells[index]);
  return cell.empty() ? std::nullopt : std::optional(cell);
}

void write_columns(Writer& out, const CsvTable& table, const Leads& leads) {
  out.begin_object();
  for (const bool is_used : {true, false}) {
    out.key(is_used ? "used" : "ignored").begin_array();
    for (std::size_t i = 0; i < leads.columns.size(); ++i) {
      if ((leads.columns[i].use != Use::ignored) == is_used)
        out.value(trimmed(table.rows[0].cells[i]));
    }
    out.end_array();
  }
  out.end_object();
}

void write_lead(Writer& out, const engine::LeadVerdict& verdict,
                std::optional<std::size_t> route_rule, const playbook::TierPlaybook& tier) {
  const bool by_rule = verdict.tier.decided_by == engine::TierDecision::rule;
  const auto rule = by_rule
                        ? std::optional<std::string_view>(tier.table.rules[verdict.tier.rule].id)
                        : std::nullopt;
  out.field("outcome", engine::key_of(verdict.tier.outcome));
  out.field("decided_by", engine::key_of(verdict.tier.decided_by)).field("rule", rule);
  out.key("votes");
  write_keyed(out, engine::tier_keys, verdict.tier.votes);
  out.field("opposite", verdict.tier.opposite).field("route", engine::key_of(verdict.route));
  out.field("route_rule", route_rule
                              ? std::optional<std::string_view>(tier.lead_rules[*route_rule].id)
                              : std::nullopt);
}

void write_leads(Writer& out, const CsvTable& table, const Leads& leads,
                 const engine::BatchReport& report, const playbook::TierPlaybook& tier) {
  const std::size_t width = tier.table.criteria.size();
  const std::size_t items = tier.table.quiz.size();
  out.begin_array();
  for (std::size_t i = 0; i < report.leads.size(); ++i) {
    const std::span<const TierFact> facts{leads.facts.data() + i * width, width};
    const std::span<const TierAnswer> quiz{leads.quiz.data() + i * items, items};
    const auto route_rule = engine::deciding_lead_rule(
        tier.lead_rules, facts, engine::read_tier_facts(tier.table, facts, quiz));
    const CsvRow& row = table.rows[i + 1];
    out.line_break().begin_object().field("row", row.number);
    out.field("id", cell_for(leads, row, Use::id));
    out.field("name", cell_for(leads, row, Use::name));
    write_lead(out, report.leads[i], route_rule, tier);
    out.end_object();
  }
  out.end_array();
}

void write_problems(Writer& out, const CsvTable& table, std::span<const Problem> problems) {
  const std::vector<std::string>& heading = table.rows[0].cells;
  write_list(out, problems, [&](const Problem& problem) {
    const auto name = problem.column < heading.size()
                          ? std::optional(trimmed(heading[problem.column]))
                          : std::nullopt;
    out.line_break().begin_object().field("row", problem.row);
    out.field("column", problem.column + 1).field("heading", name);
    out.field("value", problem.value).end_object();
  });
}

}  // namespace

Result<std::string> classify_leads(std::string_view csv, const Content& content) {
  const auto table = parse_csv(csv);
  if (!table) return std::unexpected(table.error());
  const playbook::TierPlaybook& tier = content.tier;
  const Leads leads = read_leads(*table, tier);
  const auto report = engine::classify_batch(tier.table, tier.lead_rules,
                                             {table->rows.size() - 1, leads.facts, leads.quiz});
  if (!report) return std::unexpected(report.error());
  Writer out;
  out.begin_object().field("type", "dealbench.classification").line_break().field("format", 1);
  out.line_break().key("playbook").begin_object().field("id", content.id);
  out.field("version", content.version).end_object().line_break().key("columns");
  write_columns(out, *table, leads);
  out.line_break().key("leads");
  write_leads(out, *table, leads, *report, tier);
  out.line_break().key("totals").begin_object().field("leads", report->leads.size());
  out.key("by_outcome");
  write_keyed(out, engine::tier_outcome_keys, report->by_outcome);
  out.key("by_route");
  write_keyed(out, engine::lead_route_keys, report->by_route);
  out.end_object().line_break().key("problems");
  write_problems(out, *table, leads.problems);
  out.line_break().end_object();
  return out.take() + "\n";
}

}  // namespace dealbench::app
