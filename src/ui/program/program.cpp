#include "ui/program.h"

#include <algorithm>
#include <memory>

#include "app/field_input.h"
#include "app/report/error_report.h"
#include "app/session.h"
#include "app/view_model/funnel_view.h"
#include "app/view_model/library_view.h"
#include "app/view_model/shell_view.h"
#include "i18n/keys_generated.h"
#include "ui/fields/text_fields.h"
#include "ui/gallery/gallery.h"
#include "ui/mirror/mirror.h"
#include "ui/program/inbox.h"
#include "ui/screens/funnel_screen.h"
#include "ui/screens/library_screen.h"
#include "ui/shell/shell.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlay.h"

namespace dealbench::ui {
namespace {

namespace keys = i18n::keys;

constexpr float content_width = 1280;

KitWords kit_words(Language language) {
  const auto t = [language](i18n::Key key) { return std::string(i18n::text(language, key)); };
  return {t(keys::kit::close),   t(keys::kit::more),     t(keys::kit::show_help),
          t(keys::kit::open),    t(keys::kit::collapse), t(keys::kit::expand),
          t(keys::kit::assumed), t(keys::kit::required), t(keys::kit::previous),
          t(keys::kit::next)};
}

Status toast_status(app::MessageKind kind) {
  switch (kind) {
    case app::MessageKind::success:
      return Status::good;
    case app::MessageKind::warning:
      return Status::warning;
    case app::MessageKind::error:
      return Status::bad;
    case app::MessageKind::info:
      break;
  }
  return Status::info;
}

std::string toast_id(std::int64_t number) {
  return "shell/toast/" + std::to_string(number);
}

std::shared_ptr<const app::Content> content_or_empty() {
  // The shipped playbook is checked by the tests; a plan can be opened even if it were broken.
  auto content = app::funnel_content();
  return std::make_shared<const app::Content>(content ? std::move(*content) : app::Content{});
}

}  // namespace

struct Program::State {
  State(platform::Storage& storage, platform::Host& host, const Surroundings& given)
      : surroundings(given),
        session(storage, host, content_or_empty(), given.language,
                given.has_language_from_address) {}

  Surroundings surroundings;
  app::Session session;
  Inbox inbox;
  Mirror mirror;
  TextFields fields;
  KitState kit_state;
  Toasts toasts;
  ShellState shell;
  FunnelScreenState funnel;
  LibraryScreenState library;
  GalleryState gallery;
  // View models of this state number and language.
  std::int64_t view_number = -1;
  app::ShellView shell_view;
  app::FunnelView funnel_view;
  app::LibraryView library_view;
  KitWords words;
  Theme theme;
  bool has_theme = false;
  std::int64_t last_message = 0;
  double now_seconds = 0;
  bool has_drawn_open_plan = false;
  bool is_sample_due = false;

  void deliver();
  void deliver(const PageEvent& event);
  void press_shortcut(const ShortcutEvent& shortcut);
  void rebuild_views();
  void choose_theme();
  void show_messages();
  void draw(Kit& kit);
  void draw_content(ScreenContext& ui, const ShellBoxes& boxes);
  void execute(const app::Command& command) { session.execute(command, now_seconds); }
};

void Program::State::deliver() {
  for (const PageEvent& event : inbox.take_next()) deliver(event);
}

void Program::State::deliver(const PageEvent& event) {
  if (const auto* press = std::get_if<PressEvent>(&event)) mirror.activate(press->id);
  if (const auto* slid = std::get_if<ValueEvent>(&event)) mirror.set_value(slid->id, slid->value);
  if (const auto* typing = std::get_if<TypingEvent>(&event))
    fields.add_event(typing->id, typing->event);
  if (const auto* shortcut = std::get_if<ShortcutEvent>(&event)) press_shortcut(*shortcut);
}

void Program::State::press_shortcut(const ShortcutEvent& shortcut) {
  if (shortcut.key == "z") {
    execute(shortcut.has_shift ? app::Command{app::Redo{}} : app::Command{app::Undo{}});
  } else if (shortcut.key == "y") {
    execute(app::Redo{});
  } else if (shortcut.key == "s") {
    execute(app::ExportPlan{});
  } else if (shortcut.key == "o") {
    execute(app::AskForFile{});
  }
}

void Program::State::rebuild_views() {
  if (view_number == session.state_number()) return;
  view_number = session.state_number();
  const Language language = session.preferences().language;
  words = kit_words(language);
  shell_view = app::make_shell_view(session);
  if (session.screen() == app::ScreenId::library) {
    library_view = app::make_library_view(session);
  } else {
    funnel_view = app::make_funnel_view(session.plan(), session.content(), language);
  }
}

void Program::State::choose_theme() {
  const app::ThemeChoice wish = session.preferences().theme;
  ThemeChoice choice;
  choice.is_dark =
      wish == app::ThemeChoice::system ? surroundings.prefers_dark : wish == app::ThemeChoice::dark;
  choice.is_high_contrast = surroundings.prefers_high_contrast;
  choice.is_touch = surroundings.has_coarse_pointer;
  choice.has_reduced_motion = surroundings.prefers_reduced_motion;
  const bool is_same = has_theme && choice.is_dark == theme.choice.is_dark &&
                       choice.is_high_contrast == theme.choice.is_high_contrast &&
                       choice.is_touch == theme.choice.is_touch &&
                       choice.has_reduced_motion == theme.choice.has_reduced_motion;
  if (is_same) return;
  theme = make_theme(choice);
  apply_to_imgui(theme);
  has_theme = true;
  shell.is_dark = choice.is_dark;
}

void Program::State::show_messages() {
  for (const app::Message& message : session.messages()) {
    if (message.number <= last_message) continue;
    last_message = message.number;
    // Errors stay until they are closed; what can be undone stays longer.
    const double seconds = message.kind == app::MessageKind::error ? 0 : message.command ? 10 : 5;
    toasts.show({.id = toast_id(message.number),
                 .status = toast_status(message.kind),
                 .text = message.text,
                 .action = message.action,
                 .shown_at = -1,
                 .seconds = seconds});
  }
}

void Program::State::draw_content(ScreenContext& ui, const ShellBoxes& boxes) {
  Panel panel(ui.kit, "shell/content", boxes.content,
              {.back = ui.kit.color().canvas,
               .padding = ui.kit.is_phone() ? space::lg : space::xl,
               .is_scrolling = true,
               .max_content_width = content_width,
               .bottom_room = 64});
  ui.kit.mirror.begin(Role::region, "main", ui.t(keys::shell::main));
  if (!session.is_open()) {
    text(ui.kit, ui.t(keys::shell::loading), {.tone = Tone::muted});
  } else {
    draw_notices(ui, shell_view);
    switch (session.screen()) {
      case app::ScreenId::funnel:
        draw_funnel_screen(ui, funnel, funnel_view);
        break;
      case app::ScreenId::library:
        draw_library_screen(ui, library, library_view);
        break;
      case app::ScreenId::gallery:
        draw_gallery(ui.kit, gallery);
        break;
    }
  }
  ui.kit.mirror.end();
}

void Program::State::draw(Kit& kit) {
  std::vector<app::Command> commands;
  ScreenContext ui{kit, commands};
  const ShellBoxes boxes =
      divide_page(kit, ImGui::GetIO().DisplaySize, shell.is_nav_collapsed, false);
  draw_top_bar(ui, shell, boxes, shell_view);
  draw_side_bar(ui, shell, boxes, session.screen());
  draw_content(ui, boxes);
  const float bottom_room = boxes.is_nav_at_bottom ? boxes.nav.height() : 0;
  if (const auto pressed = draw_toasts(kit, toasts, bottom_room)) {
    const auto message = std::ranges::find_if(session.messages(), [&](const app::Message& one) {
      return toast_id(one.number) == *pressed;
    });
    if (message != session.messages().end() && message->command)
      commands.push_back(*message->command);
  }
  for (const app::Command& command : commands) execute(command);
}

Program::Program(platform::Storage& storage, platform::Host& host, const Surroundings& surroundings)
    : state_(std::make_unique<State>(storage, host, surroundings)) {
  if (surroundings.screen == "library") state_->execute(app::GoTo{app::ScreenId::library});
  if (surroundings.screen == "gallery") state_->execute(app::GoTo{app::ScreenId::gallery});
  state_->is_sample_due = !surroundings.sample.empty();
}

Program::~Program() = default;

void Program::frame(double now_seconds) {
  State& state = *state_;
  state.now_seconds = now_seconds;
  state.session.poll(now_seconds);
  state.deliver();
  if (state.is_sample_due && state.session.is_open()) {
    state.is_sample_due = false;
    state.execute(app::OpenSample{});
  }
  state.rebuild_views();
  state.choose_theme();
  state.show_messages();
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  const Fonts fonts{atlas.Fonts[0], atlas.Fonts[atlas.Fonts.Size > 1 ? 1 : 0]};
  // Text is drawn with explicit fonts; being current once a frame tells each the page's pixel
  // density.
  ImGui::PushFont(fonts.bold, ImGui::GetFontSize());
  ImGui::PopFont();
  state.mirror.begin_frame();
  state.fields.begin_frame();
  Kit kit{state.theme,
          fonts,
          state.words,
          state.mirror,
          state.fields,
          state.kit_state,
          state.session.preferences().language,
          now_seconds,
          width_class(ImGui::GetIO().DisplaySize.x, 1)};
  begin_frame(kit);
  state.draw(kit);
  end_frame(kit);
  state.mirror.end_frame();
  state.has_drawn_open_plan = state.session.is_open();
}

bool Program::has_pending() const {
  const State& state = *state_;
  return !state.inbox.is_empty() || state.mirror.has_pending() || state.fields.has_pending();
}

double Program::next_frame_in() const {
  const State& state = *state_;
  if (state.view_number != state.session.state_number() || !state.has_drawn_open_plan) {
    return state.session.is_open() ? 0 : -1;
  }
  const double flush = state.session.next_poll_in(state.now_seconds);
  const double wake = state.kit_state.wake_in;
  if (flush < 0) return wake;
  return wake < 0 ? flush : std::min(flush, wake);
}

bool Program::poll() {
  return state_->session.poll(state_->now_seconds);
}

void Program::rest() {
  state_->session.save_now();
}

void Program::set_surroundings(const Surroundings& surroundings) {
  state_->surroundings = surroundings;
}

bool Program::is_ready() const {
  return state_->has_drawn_open_plan;
}
Language Program::language() const {
  return state_->session.preferences().language;
}
bool Program::is_dark() const {
  return state_->shell.is_dark;
}

void Program::on_press(std::string_view id) {
  state_->inbox.add(PressEvent{std::string(id)});
}

void Program::on_value(std::string_view id, double value) {
  state_->inbox.add(ValueEvent{std::string(id), value});
}

void Program::on_field(FieldEventKind kind, std::string_view id, std::string_view text) {
  state_->inbox.add(TypingEvent{std::string(id), {kind, std::string(text)}});
}

bool Program::on_shortcut(std::string_view key, bool ctrl, bool shift, bool alt) {
  if (key == "Escape") {
    state_->kit_state.escape = true;
    return true;
  }
  if (!ctrl || alt || key.size() != 1) return false;
  const auto letter =
      static_cast<char>(key[0] >= 'A' && key[0] <= 'Z' ? key[0] - 'A' + 'a' : key[0]);
  if (!std::string_view("zyso").contains(letter)) return false;
  const ShortcutEvent shortcut{std::string(1, letter), shift};
  // At once if nothing came before it: a browser opens a file dialog only within the press itself.
  if (has_pending()) {
    state_->inbox.add(shortcut);
  } else {
    state_->press_shortcut(shortcut);
  }
  return true;
}

void Program::on_file(std::string_view name, std::string_view content) {
  state_->execute(app::ImportFile{std::string(name), std::string(content)});
}

void Program::on_file_too_large(std::string_view name, double bytes) {
  const auto megabytes = static_cast<std::int64_t>(bytes / 1'000'000);
  state_->session.tell_error({ErrorCode::json_too_large, {}, std::to_string(megabytes) + " MB"},
                             name);
}

std::string Program::export_plan() const {
  return state_->session.export_text();
}

std::string Program::import_plan(std::string_view text) {
  const auto imported = state_->session.import_text(text, state_->now_seconds);
  return imported ? app::ok_json() : app::error_json(imported.error());
}

Mirror& Program::mirror() {
  return state_->mirror;
}
TextFields& Program::fields() {
  return state_->fields;
}
app::Session& Program::session() {
  return state_->session;
}

}  // namespace dealbench::ui
