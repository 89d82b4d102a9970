#include "ui/workbench/palette/palette.h"

#include <algorithm>
#include <array>

#include "app/export/report.h"
#include "app/view_model/field_options.h"
#include "app/view_model/search_words.h"
#include "i18n/keys/palette.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace dealbench::ui::workbench {
namespace {

namespace keys = i18n::keys;

constexpr std::size_t most_results = 40;
constexpr float dialog_width = 620;
// Commands that are made here, where the code for them is at hand.
constexpr std::string_view keys_id = "command/keys";
constexpr std::string_view print_id = "command/print";
constexpr std::string_view save_id = "command/save_report";
constexpr std::string_view customer_id = "command/print_customer/";

struct KeyLine {
  std::string_view keys;
  i18n::Key does;
};
constexpr std::array key_lines{
    KeyLine{"Ctrl+K", keys::palette::key_search},
    KeyLine{"Ctrl+Z", keys::palette::key_undo},
    KeyLine{"Ctrl+Y", keys::palette::key_redo},
    KeyLine{"Ctrl+S", keys::palette::key_save},
    KeyLine{"Ctrl+O", keys::palette::key_open},
    KeyLine{"Ctrl+C", keys::palette::key_copy},
    KeyLine{"Esc", keys::palette::key_escape},
    KeyLine{"Tab", keys::palette::key_tab},
    KeyLine{"\u2190 \u2191 \u2192 \u2193", keys::palette::key_arrows},
    KeyLine{"Shift+F10", keys::palette::key_menu},
    KeyLine{"Ctrl+/", keys::palette::key_help},
};

// One result: what it is called, what tells it apart, and at the right what it is.
bool draw_result(ScreenContext& ui, const app::SearchEntry& entry) {
  const Kit& kit = ui.kit;
  const Box row = place(ui.kit, {available_width(), kit.theme.control_height() + kit.px(4)});
  const std::string name =
      entry.title + (entry.note.empty() ? "" : ", " + entry.note) + ", " + entry.kind;
  const Reaction reaction =
      interact(ui.kit, row, {.id = "palette/" + entry.id, .name = name, .role = Role::option});
  reaction.node->selected = reaction.is_focused ? Tristate::on : Tristate::off;
  if (!reaction.is_drawn) return reaction.is_pressed;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (reaction.is_hovered || reaction.is_focused)
    list.AddRectFilled(row.min, row.max, kit.color().hover, kit.px(6));
  Box words = row.inset(kit.px(space::md), 0);
  const TextStyle muted{.size = TextSize::small, .tone = Tone::muted};
  const float kind_width = text_width(kit, entry.kind, muted);
  draw_text(kit, list, {{words.max.x - kind_width, words.min.y}, words.max}, entry.kind, muted);
  words.max.x -= kind_width + kit.px(space::md);
  draw_text(kit, list, words, entry.title, {});
  words.min.x += text_width(kit, entry.title) + kit.px(space::md);
  if (words.width() > kit.px(40)) draw_text(kit, list, words, entry.note, muted);
  return reaction.is_pressed;
}

}  // namespace

void Palette::open(ScreenContext& ui, const app::Session& session) {
  is_open_ = true;
  is_showing_keys_ = false;
  search_.clear();
  entries_ = app::make_search_entries(session);
  add_documents(ui, session);
  look_up();
  ui.kit.fields.request_edit("palette/search");
}

void Palette::add_documents(ScreenContext& ui, const app::Session& session) {
  const app::Initials initials;
  // Behind the other commands, before the records.
  auto place = std::ranges::find_if_not(entries_, [](const app::SearchEntry& entry) {
    return entry.id.starts_with("screen/") || entry.id.starts_with("command/");
  });
  const auto add = [&](std::string id, std::string title) {
    const std::string searched = app::searchable(title, initials);
    place = entries_.insert(place, {.id = std::move(id),
                                    .title = std::move(title),
                                    .kind = std::string(ui.t(keys::palette::command)),
                                    .note = {},
                                    .command = app::GoTo{},
                                    .searched_title = searched,
                                    .searched = searched}) +
            1;
  };
  add(std::string(print_id), std::string(ui.t(keys::palette::print)));
  add(std::string(save_id), std::string(ui.t(keys::palette::save_report)));
  const Id& deal = session.screen_object();
  if (session.screen() == app::ScreenId::deals && !deal.empty()) {
    const std::string name =
        app::record_name(session.plan(), "deals", deal, session.preferences().language);
    add(std::string(customer_id) + deal, ui.fill(keys::palette::print_customer, {{"name", name}}));
  }
  add(std::string(keys_id), std::string(ui.t(keys::palette::shortcuts)));
}

void Palette::look_up() {
  found_ = app::find_entries(entries_, search_, most_results);
}

void Palette::choose(ScreenContext& ui, const app::Session& session,
                     const app::SearchEntry& entry) {
  is_open_ = false;
  const app::ReportOptions options{ui.kit.language, session.today()};
  if (entry.id == keys_id) {
    open_keys();
  } else if (entry.id == print_id) {
    ui.send(app::PrintDocument{app::plan_report(session.plan(), session.content(), options)});
  } else if (entry.id == save_id) {
    const std::string& title = session.plan().settings.title;
    ui.send(app::SaveDocument{(title.empty() ? "report" : title) + ".html", "text/html",
                              app::plan_report(session.plan(), session.content(), options)});
  } else if (entry.id.starts_with(customer_id)) {
    const auto html =
        app::customer_report(session.plan(), entry.id.substr(customer_id.size()), options);
    if (html) ui.send(app::PrintDocument{*html});
  } else {
    ui.send(entry.command);
  }
  if (std::holds_alternative<app::SelectScenario>(entry.command))
    ui.send(app::GoTo{app::ScreenId::funnel, {}});
}

void Palette::draw(ScreenContext& ui, const app::Session& session) {
  if (is_open_) draw_search(ui, session);
  if (is_showing_keys_) draw_keys(ui);
}

void Palette::draw_search(ScreenContext& ui, const app::Session& session) {
  Dialog dialog(ui.kit, "palette",
                {.title = ui.t(keys::palette::title), .width = dialog_width, .has_footer = false});
  const FieldChange change = text_field(ui.kit, "palette/search", search_,
                                        {.name = ui.t(keys::palette::search),
                                         .placeholder = ui.t(keys::palette::search),
                                         .hint = ui.t(keys::palette::hint),
                                         .icon = Icon::search,
                                         .mode = InputMode::search,
                                         .max_length = 100});
  const std::optional<std::string>& typed = change.committed ? change.committed : change.draft;
  if (typed && *typed != search_) {
    search_ = *typed;
    look_up();
  }
  if (change.is_entered && !found_.empty()) {
    choose(ui, session, entries_[found_.front()]);
  } else {
    draw_results(ui, session);
  }
  if (dialog.wants_to_close()) is_open_ = false;
}

void Palette::draw_results(ScreenContext& ui, const app::Session& session) {
  gap(ui.kit, space::xs);
  if (found_.empty()) {
    text(ui.kit, ui.fill(keys::palette::nothing, {{"search", search_}}), {.tone = Tone::muted});
    return;
  }
  ui.kit.mirror.begin(Role::list, "palette/results", ui.t(keys::palette::results));
  const app::SearchEntry* chosen = nullptr;
  for (const std::size_t index : found_) {
    if (draw_result(ui, entries_[index])) chosen = &entries_[index];
  }
  ui.kit.mirror.end();
  if (chosen != nullptr) choose(ui, session, *chosen);
}

void Palette::draw_keys(ScreenContext& ui) {
  Dialog dialog(ui.kit, "keys",
                {.title = ui.t(keys::palette::shortcuts), .width = 560, .has_footer = false});
  const std::array columns{Column{.title = ui.t(keys::palette::key), .min_width = 110},
                           Column{.title = ui.t(keys::palette::does), .min_width = 200, .grow = 3}};
  {
    Table table(ui.kit, "keys/table", columns, {.name = ui.t(keys::palette::shortcuts)});
    for (const KeyLine& line : key_lines) {
      table.row({});
      table.cell(line.keys, {.is_bold = true});
      table.cell(ui.t(line.does));
    }
  }
  if (dialog.wants_to_close()) is_showing_keys_ = false;
}

}  // namespace dealbench::ui::workbench
