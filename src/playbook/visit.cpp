#include "playbook/visit.h"

#include <algorithm>
#include <functional>

#include "playbook/visit_parts.h"

namespace dealbench::playbook {
namespace {

void read_evaluation(const Reader& section, VisitPlaybook& out) {
  const Reader reader = section.child("evaluation");
  engine::EvaluationRules& rules = out.rules.evaluation;
  out.scales = read_named_texts(reader, "scales");
  out.experience = read_named_texts(reader, "experience");
  for (const NamedText& scale : out.scales) rules.scales.push_back(scale.id);
  for (const NamedText& scale : out.experience) rules.experience.push_back(scale.id);
  rules.low = static_cast<std::int32_t>(reader.integer("low", 0, 9));
  rules.high = static_cast<std::int32_t>(reader.integer("high", rules.low + 1, 10));
  rules.min_rated = static_cast<std::int32_t>(reader.integer(
      "min_rated", 1, std::max<std::int64_t>(1, static_cast<std::int64_t>(out.scales.size()))));
  out.anchors = reader.localized_list("anchors");
  const std::int64_t steps = rules.high - rules.low + 1;
  if (static_cast<std::int64_t>(out.anchors.size()) != steps) {
    reader.report(ErrorCode::playbook_out_of_range, "anchors",
                  std::to_string(out.anchors.size()) + " (" + std::to_string(steps) + ")");
  }
  out.trust_signs = reader.localized_list("trust_signs");
  out.trust_account = read_named_texts(reader, "trust_account");
  out.after_visit = reader.localized_list("after_visit");
  out.ability.evaluation = rules;
  out.ability.focus_min_visits =
      static_cast<std::int32_t>(section.integer("focus_min_visits", 1, 100));
}

void read_targets(const Reader& section, VisitPlaybook& out) {
  const Reader reader = section.child("targets");
  const auto share = [&](std::string_view key) { return reader.ratio(key, Ratio{}, ratio_one); };
  out.targets.effective_visits =
      static_cast<std::int32_t>(reader.integer("effective_visits", 0, 100));
  out.targets.effective = share("effective");
  out.targets.commitments_obtained = share("commitments_obtained");
  out.targets.commitments_kept = share("commitments_kept");
  out.targets.concept_clarified = share("concept_clarified");
  out.targets.customer_talks = share("customer_talks");
  out.targets.customer_talks_from_percent = reader.real("customer_talks_from_percent", 0, 100);
  out.targets_assumed = reader.texts("assumed");
  out.targets_source = reader.localized("source");
}

void read_emphasis(const Reader& section, VisitPlaybook& out) {
  for (const Reader& entry : section.children("ring_emphasis")) {
    RingEmphasis emphasis{static_cast<std::int32_t>(entry.integer("stage", 1, 20)),
                          entry.texts("rings")};
    for (const std::string& ring : emphasis.rings) {
      if (!find_text(out.rings, ring)) {
        entry.report(ErrorCode::playbook_unknown_reference, "rings", ring);
      }
    }
    out.ring_emphasis.push_back(std::move(emphasis));
  }
}

}  // namespace

VisitPlaybook read_visit(const Reader& section) {
  VisitPlaybook out;
  read_visit_checklist(section, out);
  read_visit_forms(section, out);
  read_visit_talk(section, out);
  read_evaluation(section, out);
  read_targets(section, out);
  read_emphasis(section, out);
  out.sheet_sections = read_named_texts(section, "sheet_sections");
  return out;
}

std::vector<std::string> emphasised_rings(const VisitPlaybook& visit, std::int32_t stage) {
  const auto found = std::ranges::find(visit.ring_emphasis, stage, &RingEmphasis::stage);
  return found == visit.ring_emphasis.end() ? std::vector<std::string>{} : found->rings;
}

std::vector<CommitmentAsk> asks_of(const VisitPlaybook& visit, std::int32_t stage) {
  std::vector<CommitmentAsk> out;
  for (const CommitmentAsk& ask : visit.asks) {
    if (ask.stage == stage) out.push_back(ask);
  }
  std::ranges::stable_sort(out, std::greater{}, &CommitmentAsk::level);
  return out;
}

std::vector<engine::VisitSlot> empty_slots(const std::vector<NamedText>& slots, Language language) {
  std::vector<engine::VisitSlot> out;
  for (const NamedText& slot : slots) out.push_back({slot.id, slot.name.in(language), {}});
  return out;
}

}  // namespace dealbench::playbook
