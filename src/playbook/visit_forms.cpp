#include <algorithm>

#include "playbook/visit_parts.h"

namespace dealbench::playbook {
namespace {

VisitFormTexts form_from(const Reader& owner, std::string_view key, std::string id) {
  VisitFormTexts out;
  out.form.id = std::move(id);
  out.fields = read_named_texts(owner, key);
  for (const Reader& field : owner.children(key)) {
    out.form.fields.push_back({field.text("id"), field.flag("simple")});
  }
  return out;
}

void read_presentations(const Reader& section, VisitPlaybook& out) {
  std::vector<std::string> seen;
  for (const Reader& entry : section.children("presentations")) {
    VisitFormTexts form = form_from(entry, "fields", read_new_id(entry, seen));
    form.name = entry.localized("name");
    out.presentations.push_back(std::move(form));
  }
  if (out.presentations.empty()) {
    section.report(ErrorCode::playbook_out_of_range, "presentations", "0 (1..)");
  }
}

void read_reason(const Reader& section, VisitPlaybook& out) {
  const Reader reader = section.child("reason");
  out.reason_slots = read_named_texts(reader, "slots");
  out.reason_pattern = reader.localized("pattern");
  std::vector<std::string> seen;
  for (const Reader& entry : reader.children("tests")) {
    engine::ReasonTest test{.id = read_new_id(entry, seen),
                            .needs_slots = entry.texts("needs_slots"),
                            .max_characters = entry.integer("max_characters", 0, 10'000)};
    for (const std::string& slot : test.needs_slots) {
      if (!find_text(out.reason_slots, slot)) {
        entry.report(ErrorCode::playbook_unknown_reference, "needs_slots", slot);
      }
    }
    out.rules.reason.tests.push_back(std::move(test));
    out.reason_tests.push_back(entry.localized("text"));
  }
  out.rules.reason.required = static_cast<std::int32_t>(
      reader.integer("required", 0, static_cast<std::int64_t>(out.reason_tests.size())));
}

void read_advantage(const Reader& section, VisitPlaybook& out) {
  const Reader reader = section.child("advantage");
  out.advantage_tests = read_named_texts(reader, "tests");
  out.advantage_uses = read_named_texts(reader, "uses");
  out.advantage.lead_tests = static_cast<std::int32_t>(reader.integer("lead_tests", 0, 3));
  out.advantage.parity_tests = static_cast<std::int32_t>(reader.integer("parity_tests", 0, 3));
  if (out.advantage.parity_tests > out.advantage.lead_tests) {
    reader.report(ErrorCode::playbook_out_of_range, "parity_tests",
                  std::to_string(out.advantage.parity_tests) + " (0.." +
                      std::to_string(out.advantage.lead_tests) + ")");
  }
}

}  // namespace

void read_visit_forms(const Reader& section, VisitPlaybook& out) {
  out.plan = form_from(section, "plan_form", "plan");
  out.opening = form_from(section, "opening_form", "opening");
  out.summary = form_from(section, "summary_form", "summary");
  for (const char* needed : {"purpose", "process", "payoff", "consent"}) {
    if (!find_text(out.opening.fields, needed)) {
      section.report(ErrorCode::playbook_missing, "opening_form", needed);
    }
  }
  out.rules.plan = out.plan.form;
  out.rules.opening = out.opening.form;
  out.rules.summary = out.summary.form;
  read_presentations(section, out);
  const Reader translation = section.child("translation");
  out.translation = form_from(translation, "fields", "translation");
  out.translation_pattern = translation.localized("pattern");
  read_advantage(section, out);
  read_reason(section, out);
  out.concept_layers = read_named_texts(section, "concept_layers");
  for (const NamedText& layer : out.concept_layers) out.rules.concept_layers.push_back(layer.id);
  out.knowledge = read_named_texts(section, "knowledge");
}

}  // namespace dealbench::playbook
