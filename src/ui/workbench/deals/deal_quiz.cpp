#include "ui/workbench/deals/deal_quiz.h"

#include <algorithm>
#include <array>

#include "i18n/keys/deals.h"
#include "i18n/keys_generated.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/status.h"

namespace dealbench::ui::workbench {
namespace {

namespace keys = i18n::keys;

constexpr std::array<std::string_view, 4> option_ids{"a", "b", "c", "d"};

// The answers of one day are one record: the first answer makes it, the others change it.
void send_answer(ScreenContext& ui, const app::DealPageView& view, const std::string& question,
                 std::size_t option, Date today) {
  plan::NumberMap answers = view.answers;
  const auto known = std::ranges::find(answers, question, &plan::NumberMap::value_type::first);
  const auto value = static_cast<std::int64_t>(option);
  if (known == answers.end()) {
    answers.emplace_back(question, value);
  } else {
    known->second = value;
  }
  if (!view.assessment.empty()) {
    ui.send(app::SetFieldTo{
        "assessments", view.assessment, "answers", plan::FieldValue{std::move(answers)}, {}});
    return;
  }
  ui.send(app::AddRecord{"assessments",
                         {},
                         {{"deal", plan::FieldValue{view.id}},
                          {"on", plan::FieldValue{static_cast<std::int64_t>(today.days)}},
                          {"answers", plan::FieldValue{std::move(answers)}}}});
}

}  // namespace

void draw_deal_quiz(ScreenContext& ui, DealPageState& state, const app::DealPageView& view,
                    Date today) {
  if (view.questions.empty()) return;
  const std::size_t count = view.questions.size();
  state.question = std::min(state.question, count - 1);
  const app::DealQuestionView& question = view.questions[state.question];
  Card card(ui.kit, "deal/quiz", {.title = question.text});
  text(ui.kit,
       ui.fill(keys::deals::question_number, {{"number", std::to_string(state.question + 1)},
                                              {"count", std::to_string(count)},
                                              {"indicator", question.indicator}}),
       {.size = TextSize::small, .tone = Tone::muted});
  const auto answered = static_cast<float>(std::ranges::count_if(
      view.questions, [](const auto& one) { return one.chosen.has_value(); }));
  progress(ui.kit, "deal/quiz/progress", ui.t(keys::deals::tab_quiz),
           answered / static_cast<float>(count));
  gap(ui.kit, space::sm);
  for (std::size_t i = 0; i < question.options.size() && i < option_ids.size(); ++i) {
    const bool is_chosen = question.chosen == i;
    const std::string id = "deal/quiz/" + question.id + "/" + std::string(option_ids[i]);
    const ButtonOptions look{.kind = is_chosen ? ButtonKind::primary : ButtonKind::secondary,
                             .icon = is_chosen ? Icon::check : Icon::none,
                             .is_full_width = true};
    if (!button(ui.kit, id, question.options[i], look)) continue;
    send_answer(ui, view, question.id, i, today);
    if (state.question + 1 < count) ++state.question;
  }
  gap(ui.kit, space::sm);
  if (button(ui.kit, "deal/quiz/previous", ui.t(keys::kit::previous),
             {.icon = Icon::chevron_left, .is_disabled = state.question == 0}))
    --state.question;
  same_line(ui.kit, button_width(ui.kit, ui.t(keys::kit::next)));
  if (button(ui.kit, "deal/quiz/next", ui.t(keys::kit::next),
             {.is_disabled = state.question + 1 == count}))
    ++state.question;
}

}  // namespace dealbench::ui::workbench
