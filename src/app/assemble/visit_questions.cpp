#include "app/assemble/visit_questions.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/assemble/field_words.h"
#include "app/assemble/visit_facts.h"
#include "base/text.h"
#include "engine/radar/words.h"

namespace dealbench::app {
namespace {

using engine::UnknownItem;
using engine::UnknownKind;

constexpr double usual_gap = 1;

double gap_of(std::span<const IndicatorGap> gaps, std::string_view indicator) {
  const auto found = std::ranges::find(gaps, indicator, &IndicatorGap::indicator);
  return found == gaps.end() ? usual_gap : found->gap;
}

double largest(std::span<const IndicatorGap> gaps) {
  double most = usual_gap;
  for (const IndicatorGap& gap : gaps) most = std::max(most, gap.gap);
  return most;
}

UnknownKind kind_of(const plan::Unknown& unknown) {
  constexpr std::array<std::string_view, 5> kinds{"outdated", "missing", "feeling_missing",
                                                  "readiness", "doubt"};
  return engine::word_from<UnknownKind>(kinds, unknown.kind).value_or(UnknownKind::missing);
}

// Answered on the visit's day is what the visit was for.
bool is_open(const plan::Unknown& unknown, const plan::Visit& visit) {
  if (unknown.answered_on) return visit.on && *unknown.answered_on >= *visit.on;
  return !is_stated(unknown.answer);
}

bool is_for(const plan::Unknown& unknown, const plan::Visit& visit, const PlanIndex& index) {
  if (unknown.visit == visit.id) return true;
  if (index.visits.find(unknown.visit) || unknown.for_pre_sales) return false;
  return !index.people.find(unknown.person) ||
         std::ranges::find(visit.people, unknown.person) != visit.people.end();
}

class UnknownCollector {
 public:
  UnknownCollector(const plan::Visit& visit, const PlanIndex& index,
                   std::span<const IndicatorGap> gaps, Omissions& omissions)
      : visit_(visit), index_(index), gaps_(gaps), omissions_(omissions) {}

  void add(const plan::Unknown& unknown) {
    if (!is_open(unknown, visit_) || !is_for(unknown, visit_, index_)) return;
    const std::string topic(trimmed(unknown.topic));
    if (topic.empty()) {
      omissions_.incomplete.push_back(field_place("unknowns", unknown, "topic"));
      return;
    }
    const double named = unknown.visit == visit_.id ? 1 : 0;
    items_.emplace(unknown.id, UnknownItem{.id = unknown.id,
                                           .topic = {topic, topic},
                                           .kind = kind_of(unknown),
                                           .gap = largest(gaps_) + named});
  }
  void add(const playbook::QuestionTopic& topic) {
    items_.emplace(topic.id, UnknownItem{.id = topic.id,
                                         .topic = topic.topic,
                                         .kind = topic.kind,
                                         .gap = gap_of(gaps_, topic.indicator)});
  }
  [[nodiscard]] std::vector<UnknownItem> take() {
    std::vector<UnknownItem> out;
    for (auto& [id, item] : items_) out.push_back(std::move(item));
    return out;
  }

 private:
  const plan::Visit& visit_;
  const PlanIndex& index_;
  std::span<const IndicatorGap> gaps_;
  Omissions& omissions_;
  std::map<std::string, UnknownItem> items_;
};

// The checks that are answered on the visit's day, other than with "unknown". Of answers of one day
// the later record counts.
std::map<std::string, bool> answered_checks(const plan::Deal& deal, const plan::Visit& visit,
                                            const PlanIndex& index, Omissions& omissions) {
  std::map<std::string, bool> answered;
  std::map<std::string, Date> since;
  for (const plan::Assessment* assessment : index.assessments.of(deal.id)) {
    if (!assessment->rival.empty() || assessment->checks.empty()) continue;
    if (!assessment->on)
      omissions.incomplete.push_back(field_place("assessments", *assessment, "on"));
    if (!has_happened(assessment->on, visit.on)) continue;
    for (const auto& [check, value] : assessment->checks) {
      const auto known = since.find(check);
      if (known != since.end() && known->second > *assessment->on) continue;
      since[check] = *assessment->on;
      answered[check] = value != engine::key_of(engine::CheckValue::unknown);
    }
  }
  return answered;
}

// The customer of a visit: its deal's, and where there is no such deal the one it names.
std::string library_of(const plan::Visit& visit, const PlanIndex& index,
                       const playbook::GuidePlaybook& guide) {
  const plan::Deal* deal = visit_deal(visit, index);
  const plan::Account* account = index.accounts.find(deal ? deal->account : visit.account);
  if (!account) return {};
  const std::string_view industry = trimmed(account->industry);
  for (const playbook::NamedText& library : guide.libraries) {
    if (industry == library.id || industry == library.name.zh_cn || industry == library.name.en)
      return library.id;
  }
  return {};
}

}  // namespace

std::vector<UnknownItem> unknowns_of(const plan::Visit& visit, const PlanIndex& index,
                                     const Content& content, std::span<const IndicatorGap> gaps,
                                     Omissions& omissions) {
  UnknownCollector collector(visit, index, gaps, omissions);
  for (const plan::Unknown* unknown : index.visit_unknowns.of(visit.id)) collector.add(*unknown);
  const plan::Deal* deal = visit_deal(visit, index);
  if (!deal) return collector.take();
  for (const plan::Unknown* unknown : index.unknowns.of(deal->id)) collector.add(*unknown);
  const auto answered = answered_checks(*deal, visit, index, omissions);
  for (const playbook::QuestionTopic& topic : content.visit.topics) {
    const auto found = answered.find(topic.id);
    if (found == answered.end() || !found->second) collector.add(topic);
  }
  return collector.take();
}

std::vector<engine::AdvantageFacts> advantages_of(const plan::Visit& visit, const PlanIndex& index,
                                                  const Content& content, Omissions& omissions) {
  std::vector<engine::AdvantageFacts> out;
  const plan::Deal* deal = visit_deal(visit, index);
  if (!deal) return out;
  const auto& layers = content.visit.rules.concept_layers;
  const auto add = [&](const plan::Advantage& advantage) {
    std::string layer = advantage.layer;
    if (!layer.empty() && std::ranges::find(layers, layer) == layers.end()) {
      omissions.unknown_keys.push_back(field_place("advantages", advantage, "layer", layer));
      layer.clear();
    }
    out.push_back({advantage.id, advantage.unique, advantage.provable, advantage.cared_for, layer});
  };
  for (const plan::Advantage* advantage : index.advantages.of(deal->id)) add(*advantage);
  if (index.offers.find(deal->offer)) {
    for (const plan::Advantage* advantage : index.offer_advantages.of(deal->offer)) {
      if (advantage->deal.empty()) add(*advantage);
    }
  }
  std::ranges::sort(out, {}, &engine::AdvantageFacts::id);
  return out;
}

engine::VisitCardFacts visit_card_facts(const plan::Visit& visit, const PlanIndex& index,
                                        const Content& content, std::span<const IndicatorGap> gaps,
                                        Omissions& omissions) {
  const VisitedPerson person = visited_person(visit, index, content, omissions);
  return {.role = person.role,
          .mode = person.mode,
          .library = library_of(visit, index, content.guide),
          .stage = visit_stage(visit, index, content, omissions),
          .unknowns = unknowns_of(visit, index, content, gaps, omissions),
          .advantages = advantages_of(visit, index, content, omissions)};
}

}  // namespace dealbench::app
