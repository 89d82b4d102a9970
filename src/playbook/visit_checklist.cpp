#include <algorithm>

#include "playbook/visit_parts.h"

namespace dealbench::playbook {
namespace {

constexpr auto ring_count = static_cast<std::int64_t>(engine::visit_ring_count);
constexpr auto move_count = static_cast<std::int64_t>(engine::visit_move_count);

engine::VisitConditions conditions_from(const Reader& owner, std::string_view key) {
  engine::VisitConditions out;
  for (const Reader& entry : owner.children(key)) {
    const std::string name = entry.text("fact");
    const auto evidence = engine::visit_evidence_from(name);
    if (!evidence) entry.report(ErrorCode::playbook_unknown_reference, "fact", name);
    out.push_back({evidence.value_or(engine::VisitEvidence{}),
                   static_cast<std::int32_t>(entry.integer("at_least", 1, 100))});
  }
  if (out.empty()) owner.report(ErrorCode::playbook_out_of_range, key, "0 (1..)");
  return out;
}

void read_moves(const Reader& section, VisitPlaybook& out) {
  for (const Reader& entry : section.children("moves")) {
    const auto move = static_cast<std::int32_t>(entry.integer("move", 1, move_count));
    if (move != static_cast<std::int32_t>(out.moves.size()) + 1) {
      entry.report(ErrorCode::playbook_out_of_range, "move", std::to_string(move));
    }
    out.moves.push_back({move, entry.localized("name"), entry.localized("done_text")});
    engine::VisitMoveRule rule{.move = move};
    for (const Reader& way : entry.children("done_when")) {
      rule.done_when.push_back(conditions_from(way, "all"));
    }
    if (rule.done_when.empty()) entry.report(ErrorCode::playbook_missing, "done_when", {});
    out.rules.moves.push_back(std::move(rule));
  }
  if (out.moves.size() != engine::visit_move_count) {
    section.report(ErrorCode::playbook_out_of_range, "moves",
                   std::to_string(out.moves.size()) + " (8..8)");
  }
  const std::size_t proof = section.choice("move_proof", {"marks", "record", "either", "both"});
  out.rules.proof = static_cast<engine::VisitProof>(proof);
}

void read_items(const Reader& section, VisitPlaybook& out) {
  std::vector<std::string> seen;
  for (const Reader& entry : section.children("checklist")) {
    out.rules.checklist.push_back(
        {read_new_id(entry, seen), static_cast<std::int32_t>(entry.integer("ring", 1, ring_count)),
         static_cast<std::int32_t>(entry.integer("move", 0, move_count))});
    out.checklist.push_back(entry.localized("text"));
  }
  for (std::int32_t move = 1; move <= move_count; ++move) {
    if (std::ranges::find(out.rules.checklist, move, &engine::VisitItem::move) ==
        out.rules.checklist.end()) {
      section.report(ErrorCode::playbook_missing, "checklist", "move " + std::to_string(move));
    }
  }
}

void read_effective(const Reader& section, VisitPlaybook& out) {
  const Reader reader = section.child("effective");
  for (const double move : reader.reals("moves", 1, static_cast<double>(move_count))) {
    out.rules.effective.moves.push_back(static_cast<std::int32_t>(move));
  }
  out.rules.effective.conditions = conditions_from(reader, "conditions");
  out.effective_text = reader.localized("text");
}

}  // namespace

void read_visit_checklist(const Reader& section, VisitPlaybook& out) {
  out.rings = read_named_texts(section, "rings");
  if (out.rings.size() != engine::visit_ring_count) {
    section.report(ErrorCode::playbook_out_of_range, "rings",
                   std::to_string(out.rings.size()) + " (5..5)");
  }
  read_moves(section, out);
  read_items(section, out);
  read_effective(section, out);
  const Reader weights = section.child("score_weights");
  engine::VisitScoreWeights& score = out.rules.score;
  score = {weights.ratio("checklist", Ratio{}, ratio_one),
           weights.ratio("evaluation", Ratio{}, ratio_one),
           weights.ratio("commitment", Ratio{}, ratio_one)};
  const Ratio sum{score.checklist.millionths + score.evaluation.millionths +
                  score.commitment.millionths};
  if (sum != ratio_one) {
    section.report(ErrorCode::playbook_sum, "score_weights",
                   std::to_string(sum.millionths) + " (1000000)");
  }
}

}  // namespace dealbench::playbook
