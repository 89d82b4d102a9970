#include "engine/visit/concept.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

std::int32_t tests_passed(const AdvantageFacts& facts) {
  return static_cast<std::int32_t>(facts.unique) + static_cast<std::int32_t>(facts.provable) +
         static_cast<std::int32_t>(facts.cared_for);
}

std::optional<Error> check_known(std::span<const std::string> layers,
                                 std::span<const ConceptLayer> known) {
  if (layers.empty()) return Error{ErrorCode::engine_empty, "concept", {}};
  std::vector<std::string_view> seen;
  for (const ConceptLayer& layer : known) {
    if (std::ranges::find(layers, layer.id) == layers.end()) {
      return Error{ErrorCode::engine_unknown_key, "concept/" + layer.id, {}};
    }
    if (std::ranges::find(seen, layer.id) != seen.end()) {
      return Error{ErrorCode::engine_out_of_range, "concept/" + layer.id, "2 (0..1)"};
    }
    seen.push_back(layer.id);
  }
  return std::nullopt;
}

}  // namespace

Result<ConceptReport> assess_concept(std::span<const std::string> layers,
                                     std::span<const ConceptLayer> known) {
  if (auto problem = check_known(layers, known)) return std::unexpected(*problem);
  ConceptReport report;
  const auto status_of = [&](const std::string& id) {
    const auto found = std::ranges::find(known, id, &ConceptLayer::id);
    return found == known.end() ? KnowledgeStatus::unknown : found->status;
  };
  for (const std::string& id : layers) {
    const KnowledgeStatus status = status_of(id);
    report.said += status == KnowledgeStatus::said;
    report.heard += status == KnowledgeStatus::heard;
    report.guessed += status == KnowledgeStatus::guessed;
    if (status != KnowledgeStatus::said) report.to_ask.push_back(id);
  }
  std::ranges::stable_sort(report.to_ask, {}, status_of);
  report.clear_percent = 100.0 * report.said / static_cast<double>(layers.size());
  report.because = {"VISIT-014",
                    {{"said", std::to_string(report.said)},
                     {"heard", std::to_string(report.heard)},
                     {"guessed", std::to_string(report.guessed)},
                     {"layers", std::to_string(layers.size())}},
                    {}};
  return report;
}

AdvantageUse advantage_use(const AdvantageFacts& facts, const AdvantageRules& rules) {
  const std::int32_t passed = tests_passed(facts);
  if (passed >= rules.lead_tests) return AdvantageUse::lead;
  return passed >= rules.parity_tests ? AdvantageUse::parity : AdvantageUse::leave_out;
}

std::vector<AdvantageFacts> rank_advantages(std::span<const AdvantageFacts> facts,
                                            const AdvantageRules& rules) {
  std::vector<AdvantageFacts> out;
  for (const AdvantageFacts& fact : facts) {
    if (advantage_use(fact, rules) != AdvantageUse::leave_out) out.push_back(fact);
  }
  std::ranges::sort(out, [&](const AdvantageFacts& a, const AdvantageFacts& b) {
    const AdvantageUse use_a = advantage_use(a, rules);
    const AdvantageUse use_b = advantage_use(b, rules);
    if (use_a != use_b) return use_a > use_b;
    if (a.layer.empty() != b.layer.empty()) return b.layer.empty();
    return a.id < b.id;
  });
  return out;
}

Result<TalkTrackReport> assess_talk_track(std::int32_t state, std::optional<std::int32_t> planned,
                                          std::int32_t states, std::int32_t max_step) {
  const std::string range = " (1.." + std::to_string(states) + ")";
  if (state < 1 || state > states) {
    return fail(ErrorCode::engine_out_of_range, "mind_state/state", std::to_string(state) + range);
  }
  if (planned && (*planned < 1 || *planned > states)) {
    return fail(ErrorCode::engine_out_of_range, "mind_state/planned",
                std::to_string(*planned) + range);
  }
  if (max_step < 0 || max_step > states) {
    return fail(ErrorCode::engine_out_of_range, "mind_state/max_step",
                std::to_string(max_step) + " (0.." + std::to_string(states) + ")");
  }
  TalkTrackReport report{.state = state};
  report.highest = std::min(states, state + max_step);
  report.too_far = planned && *planned > report.highest;
  report.because = {
      "VISIT-016", {{"state", std::to_string(state)}, {"max_step", std::to_string(max_step)}}, {}};
  if (planned) report.because.inputs.push_back({"planned", std::to_string(*planned)});
  return report;
}

}  // namespace dealbench::engine
