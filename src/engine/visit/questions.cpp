#include "engine/visit/questions.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "base/arithmetic.h"
#include "engine/visit/slots.h"

namespace dealbench::engine {
namespace {

std::optional<Error> check_unknowns(std::span<const UnknownItem> sorted_by_id) {
  const UnknownItem* previous = nullptr;
  for (const UnknownItem& item : sorted_by_id) {
    const std::string place = "unknowns/" + item.id;
    if (!std::isfinite(item.gap)) return Error{ErrorCode::engine_not_finite, place, {}};
    if (item.gap < 0) {
      return Error{ErrorCode::engine_out_of_range, place, decimal_text(item.gap) + " (0..)"};
    }
    if (previous && previous->id == item.id) {
      return Error{ErrorCode::engine_out_of_range, place, "2 (0..1)"};
    }
    previous = &item;
  }
  return std::nullopt;
}

LocalizedText with_topic(const LocalizedText& stem, const LocalizedText& topic) {
  const VisitSlot zh_cn[] = {{"topic", {}, topic.zh_cn}};
  const VisitSlot en[] = {{"topic", {}, topic.en}};
  return {fill_text(stem.zh_cn, zh_cn).text, fill_text(stem.en, en).text};
}

}  // namespace

Result<QuestionReport> plan_questions(std::span<const UnknownItem> unknowns,
                                      const QuestionStems& stems, QuestionOrder order,
                                      std::size_t limit) {
  std::vector<UnknownItem> items(unknowns.begin(), unknowns.end());
  std::ranges::sort(items, {}, &UnknownItem::id);
  if (auto problem = check_unknowns(items)) return std::unexpected(*problem);
  std::erase_if(items, [&](const UnknownItem& item) {
    return stems[static_cast<std::size_t>(item.kind)].empty();
  });
  std::ranges::stable_sort(items, std::greater{}, &UnknownItem::gap);
  QuestionReport report;
  report.left_out = items.size() > limit ? items.size() - limit : 0;
  items.resize(items.size() - report.left_out);
  if (order == QuestionOrder::as_asked) std::ranges::stable_sort(items, {}, &UnknownItem::kind);
  std::array<std::size_t, question_kind_count> used{};
  for (const UnknownItem& item : items) {
    const QuestionKind kind = question_kind(item.kind);
    const auto& choices = stems[static_cast<std::size_t>(kind)];
    const LocalizedText& stem = choices[used[static_cast<std::size_t>(kind)]++ % choices.size()];
    report.questions.push_back({item.id, kind, with_topic(stem, item.topic), item.gap});
  }
  report.because = {
      "VISIT-005",
      {{"unknowns", std::to_string(unknowns.size())}, {"limit", std::to_string(limit)}},
      {}};
  return report;
}

}  // namespace dealbench::engine
