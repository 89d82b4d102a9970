#pragma once
// The whole program but for its host: session, screens, mirror and text fields. A host (the
// browser, a headless test) owns the ImGui context and the renderer, and calls frame() between
// ImGui::NewFrame() and ImGui::Render().

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"

#include "base/error.h"
#include "base/localized_text.h"
#include "platform/host.h"
#include "platform/storage.h"

namespace dealbench::app {
class Session;
}

namespace dealbench::ui {

class Clusters;
class Mirror;
class TextFields;
struct CopyWish;
enum class FieldEventKind : std::uint8_t;

// What the surroundings say at the start and when it changes.
struct Surroundings {
  Language language = Language::zh_cn;  // first choice, before a stored setting is known
  bool prefers_dark = false;
  bool prefers_reduced_motion = false;
  bool prefers_high_contrast = false;
  bool has_coarse_pointer = false;  // touch: targets of at least 44 pixels
  std::string screen;               // from the address (#s=...); empty: the default
  std::string sample;               // from the address (?sample=...); empty: none
  bool has_language_from_address = false;
};

class Program {
 public:
  Program(platform::Storage& storage, platform::Host& host, const Surroundings& surroundings);
  ~Program();

  // Draws one frame into the current ImGui context. `now_seconds` is a monotonic time for
  // animations.
  void frame(double now_seconds);
  // Something that people did waits for a frame.
  [[nodiscard]] bool has_pending() const;
  // Seconds until the next frame is wanted without any input: 0 the next one, negative never.
  [[nodiscard]] double next_frame_in() const;
  // Something came from outside (an answer of the storage, a file); true when a frame is needed.
  bool poll();
  // The page is being hidden or left: what waits to be saved is sent at once.
  void rest();
  void set_surroundings(const Surroundings& surroundings);
  // True once the first plan is open and drawn, also when nothing can be kept.
  [[nodiscard]] bool is_ready() const;
  [[nodiscard]] Language language() const;
  [[nodiscard]] bool is_dark() const;

  // What people did to the page's elements; taken in this order, see program/inbox.h. `id` is the
  // element's data-id, `text` the whole text of a field.
  void on_press(std::string_view id);
  void on_value(std::string_view id, double value);
  void on_field(FieldEventKind kind, std::string_view id, std::string_view text);
  // A keyboard shortcut that no text field took. `key` is the DOM's KeyboardEvent.key, e.g. "z",
  // "Escape", "F1". True when it was used.
  bool on_shortcut(std::string_view key, bool ctrl, bool shift, bool alt);
  // A file that the user dropped or chose; errors become a message on the screen.
  void on_file(std::string_view name, std::string_view content);
  // A file that was refused before reading, e.g. because of its size in bytes.
  void on_file_too_large(std::string_view name, double bytes);

  // What the screens of the workbench need has come: the text of the whole playbook, and with it
  // their code. Errors: those of app::read_content, also told on the screen.
  Result<void> open_workbench(std::string_view playbook);
  // It could not be brought; the screen says so and offers to try again.
  void on_workbench_missing();
  // A table that was pasted outside of a text field, as rows of cells. What became of it is said.
  void on_table(std::vector<std::vector<std::string>> rows);
  // For copying: while a table is named, frames draw all its rows, also those out of sight ("": as
  // always); then its cells as JSON rows of texts, "" where there is no such table. Says what was
  // copied.
  void show_whole_table(std::string_view id);
  [[nodiscard]] std::string copied_table();
  // What people asked to copy or save since the last call.
  [[nodiscard]] std::optional<CopyWish> take_copy_wish();
  // For a picture: while a chart is named, frames scroll to it and lay nothing over it ("": as
  // always); picture_place() is then where it lies, x0, y0, x1, y1 in page pixels, also beyond the
  // page; nullopt: it was not drawn. Says afterwards what became of the picture.
  void show_chart(std::string_view id);
  [[nodiscard]] std::optional<ImVec4> picture_place() const;
  void on_picture(bool is_on_clipboard);

  // The page's embedding interface. Results and errors are JSON texts: {"ok":true,...} or
  // {"ok":false,"error":{...}}.
  [[nodiscard]] std::string export_plan() const;
  std::string import_plan(std::string_view text);

  [[nodiscard]] Mirror& mirror();
  [[nodiscard]] const Clusters& clusters() const;
  [[nodiscard]] TextFields& fields();
  [[nodiscard]] app::Session& session();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dealbench::ui
