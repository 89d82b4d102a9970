#include "ui/program.h"

#include "app/report/error_report.h"
#include "app/table_input.h"
#include "i18n/keys_generated.h"
#include "ui/mirror/table_cells.h"
#include "ui/program/program_state.h"

namespace dealbench::ui {
namespace {

std::shared_ptr<const app::Content> content_or_empty() {
  // The shipped playbook is checked by the tests; a plan can be opened even if it were broken.
  auto content = app::funnel_content();
  return std::make_shared<const app::Content>(content ? std::move(*content) : app::Content{});
}

}  // namespace

void Program::State::deliver() {
  for (const PageEvent& event : inbox.take_next()) deliver(event);
}

void Program::State::deliver(const PageEvent& event) {
  if (const auto* press = std::get_if<PressEvent>(&event)) mirror.activate(press->id);
  if (const auto* slid = std::get_if<ValueEvent>(&event)) mirror.set_value(slid->id, slid->value);
  if (const auto* typing = std::get_if<TypingEvent>(&event))
    fields.add_event(typing->id, typing->event);
  if (const auto* shortcut = std::get_if<ShortcutEvent>(&event)) press_shortcut(*shortcut);
  if (const auto* table = std::get_if<TableEvent>(&event)) {
    const std::string collection(app::table_collection(session.screen()));
    execute(app::PasteTable{collection, table->rows});
  }
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
  } else {
    overlay_wish = shortcut.key == "k" ? OverlayWish::palette : OverlayWish::keys;
  }
}

Program::Program(platform::Storage& storage, platform::Host& host, const Surroundings& surroundings)
    : state_(std::make_unique<State>(storage, host, content_or_empty(), surroundings)) {
  if (const auto screen = app::screen_from_key(surroundings.screen))
    state_->execute(app::GoTo{*screen, {}});
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
  if (!std::string_view("zysok/").contains(letter)) return false;
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

void Program::on_table(std::vector<std::vector<std::string>> rows) {
  state_->inbox.add(TableEvent{std::move(rows)});
}

void Program::show_whole_table(std::string_view id) {
  state_->kit_state.whole_table = id;
}

std::string Program::copied_table() {
  State& state = *state_;
  const auto rows = table_cells(state.mirror.nodes(), state.fields, state.kit_state.whole_table);
  if (rows.empty()) return {};
  state.session.tell(app::MessageKind::success,
                     i18n::fill(i18n::text(language(), i18n::keys::table::copied),
                                {{"rows", std::to_string(rows.size())},
                                 {"columns", std::to_string(app::column_count(rows))}}));
  return cells_json(rows);
}

std::optional<CopyWish> Program::take_copy_wish() {
  return std::exchange(state_->kit_state.copy_wish, std::nullopt);
}

void Program::show_chart(std::string_view id) {
  state_->kit_state.pictured = id;
  state_->kit_state.picture_place.reset();
}

std::optional<ImVec4> Program::picture_place() const {
  return state_->kit_state.picture_place;
}

void Program::on_picture(bool is_on_clipboard) {
  const i18n::Key key =
      is_on_clipboard ? i18n::keys::kit::picture_copied : i18n::keys::kit::picture_saved;
  state_->session.tell(app::MessageKind::success, std::string(i18n::text(language(), key)));
}

Result<void> Program::open_workbench(std::string_view playbook) {
  auto content = app::read_content(playbook);
  if (!content) {
    on_workbench_missing();
    state_->session.tell_error(content.error(), {});
    return std::unexpected(content.error());
  }
  state_->session.set_content(std::make_shared<const app::Content>(std::move(*content)));
  state_->workbench = make_workbench();
  return {};
}

void Program::on_workbench_missing() {
  state_->workbench_wish = WorkbenchWish::missing;
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
const Clusters& Program::clusters() const {
  return state_->kit_state.clusters;
}
TextFields& Program::fields() {
  return state_->fields;
}
app::Session& Program::session() {
  return state_->session;
}

}  // namespace dealbench::ui
