#include "ui/workbench/deals/deal_findings.h"

#include <algorithm>

#include "i18n/keys/deals.h"
#include "i18n/keys/engine_radar.h"
#include "i18n/keys_generated.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/status.h"

namespace dealbench::ui::workbench {
namespace {

namespace keys = i18n::keys;
using app::DealFindingView;

std::string key_of(const DealFindingView& finding) {
  return finding.code + "/" + finding.place;
}

Status status_of(const DealFindingView& finding) {
  switch (finding.level) {
    case engine::FindingSeverity::high:
      return Status::bad;
    case engine::FindingSeverity::medium:
      return Status::warning;
    case engine::FindingSeverity::low:
      break;
  }
  return Status::info;
}

void draw_answers(ScreenContext& ui, DealPageState& state, const app::DealPageView& view,
                  const DealFindingView& finding) {
  const std::string id = "deal/finding/" + key_of(finding);
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .is_small = true};
  if (finding.has_action) {
    chip(ui.kit, ui.t(keys::deals::has_action), Icon::check);
  } else if (button(ui.kit, id + "/action", ui.t(keys::deals::make_action), quiet)) {
    ui.send(app::AddRecord{"actions",
                           {},
                           {{"text", plan::FieldValue{finding.move}},
                            {"deal", plan::FieldValue{view.id}},
                            {"finding", plan::FieldValue{finding.code}},
                            {"place", plan::FieldValue{finding.place}}}});
  }
  if (!finding.reason.empty()) return;
  same_line(ui.kit, button_width(ui.kit, ui.t(keys::deals::acknowledge), quiet));
  if (button(ui.kit, id + "/acknowledge", ui.t(keys::deals::acknowledge), quiet)) {
    state.acknowledging = key_of(finding);
    state.reason.clear();
    ui.kit.fields.request_edit("deal/acknowledge/reason");
  }
}

void draw_finding(ScreenContext& ui, DealPageState& state, const app::DealPageView& view,
                  const DealFindingView& finding) {
  status_pill(ui.kit, status_of(finding), finding.severity);
  const std::string title =
      finding.where.empty() ? finding.name : finding.name + " · " + finding.where;
  same_line(ui.kit, text_width(ui.kit, title, {.is_bold = true}));
  text(ui.kit, title, {.is_bold = true});
  text(ui.kit, finding.rule, {.size = TextSize::small, .tone = Tone::muted});
  text(ui.kit, ui.fill(keys::deals::remedy, {{"move", finding.move}}), {.size = TextSize::small});
  if (!finding.reason.empty()) {
    text(ui.kit, ui.fill(keys::radar::acknowledged, {{"reason", finding.reason}}),
         {.size = TextSize::small, .tone = Tone::good});
  }
  if (finding.has_lapsed) {
    text(ui.kit, ui.t(keys::radar::acknowledgement_lapsed),
         {.size = TextSize::small, .tone = Tone::warning});
  }
  draw_answers(ui, state, view, finding);
  divider(ui.kit);
}

void draw_dialog(ScreenContext& ui, DealPageState& state, const app::DealPageView& view,
                 const DealFindingView& finding, Date today) {
  Dialog dialog(ui.kit, "deal/acknowledge", {.title = ui.t(keys::deals::acknowledge)});
  text(ui.kit, finding.name, {.is_bold = true});
  const FieldChange change = text_field(ui.kit, "deal/acknowledge/reason", state.reason,
                                        {.label = ui.t(keys::deals::acknowledge_reason),
                                         .mode = InputMode::multiline,
                                         .lines = 3,
                                         .max_length = 200});
  if (change.draft) state.reason = *change.draft;
  if (change.committed) state.reason = *change.committed;
  const ButtonOptions primary{.kind = ButtonKind::primary, .is_disabled = state.reason.empty()};
  dialog.footer(button_width(ui.kit, ui.t(keys::library::cancel)) +
                button_width(ui.kit, ui.t(keys::deals::acknowledge), primary) +
                ui.kit.px(space::sm));
  const bool is_cancelled = button(ui.kit, "deal/acknowledge/cancel", ui.t(keys::library::cancel));
  same_line(ui.kit, button_width(ui.kit, ui.t(keys::deals::acknowledge), primary));
  const bool is_done =
      button(ui.kit, "deal/acknowledge/confirm", ui.t(keys::deals::acknowledge), primary);
  if (is_done) {
    ui.send(app::AddRecord{"acknowledgements",
                           {},
                           {{"deal", plan::FieldValue{view.id}},
                            {"code", plan::FieldValue{finding.code}},
                            {"place", plan::FieldValue{finding.place}},
                            {"fingerprint", plan::FieldValue{finding.fingerprint}},
                            {"reason", plan::FieldValue{state.reason}},
                            {"on", plan::FieldValue{static_cast<std::int64_t>(today.days)}}}});
  }
  if (is_done || is_cancelled || dialog.wants_to_close()) state.acknowledging.clear();
}

}  // namespace

void draw_deal_findings(ScreenContext& ui, DealPageState& state, const app::DealPageView& view,
                        Date today) {
  {
    Card card(ui.kit, "deal/findings", {.title = ui.t(keys::deals::findings)});
    if (view.findings.empty()) text(ui.kit, ui.t(keys::deals::no_findings), {.tone = Tone::muted});
    for (const DealFindingView& finding : view.findings) draw_finding(ui, state, view, finding);
  }
  if (state.acknowledging.empty()) return;
  const auto finding = std::ranges::find(view.findings, state.acknowledging, key_of);
  if (finding == view.findings.end()) {
    state.acknowledging.clear();
  } else {
    draw_dialog(ui, state, view, *finding, today);
  }
}

}  // namespace dealbench::ui::workbench
