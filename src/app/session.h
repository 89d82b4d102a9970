#pragma once
// The program without pixels: the open plan, the library, saving, messages. Commands go in; screens
// read the state.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "app/content.h"
#include "app/document.h"
#include "app/saver.h"
#include "platform/host.h"
#include "platform/storage.h"

namespace dealbench::app {

enum class MessageKind : std::uint8_t { info, success, warning, error };

// A message for the user; the screen shows it as a toast.
struct Message {
  std::int64_t number = 0;  // unique
  MessageKind kind{};
  std::string text;                // in the language of the time it was made
  std::string action;              // label of the button; empty: none
  std::optional<Command> command;  // what the button does
};

struct Preferences {
  Language language = Language::zh_cn;
  ThemeChoice theme = ThemeChoice::system;
};

class Session {
 public:
  // Asks the storage for the library, the preferences and the last plan; is_open() turns true with
  // the answers. `language_is_given`: the address names it, so a stored preference does not change
  // it.
  Session(platform::Storage& storage, platform::Host& host, std::shared_ptr<const Content> content,
          Language language, bool language_is_given);

  void execute(const Command& command, double now_seconds);
  // Takes the storage's answers and sends what waits. True when something changed that a screen may
  // show.
  bool poll(double now_seconds);
  // Sends what waits to be saved without waiting for the end of its gesture.
  void save_now() { saver_.flush_now(); }
  [[nodiscard]] double next_poll_in(double now_seconds) const {
    return saver_.next_flush_in(now_seconds);
  }

  [[nodiscard]] bool is_open() const { return is_open_; }
  [[nodiscard]] const plan::Plan& plan() const { return document_.plan(); }
  [[nodiscard]] const plan::History& history() const { return document_.history(); }
  [[nodiscard]] const Content& content() const { return *content_; }
  [[nodiscard]] const Saver& saver() const { return saver_; }
  [[nodiscard]] const Preferences& preferences() const { return preferences_; }
  [[nodiscard]] ScreenId screen() const { return screen_; }
  // The record whose page the screen shows; empty: none. It may have been removed meanwhile.
  [[nodiscard]] const Id& screen_object() const { return screen_object_; }
  [[nodiscard]] Date today() const { return host_.today(); }
  // Plans of the library, the last changed first; those in the bin are among them.
  [[nodiscard]] const std::vector<platform::PlanSummary>& library() const { return library_; }
  [[nodiscard]] const std::vector<Message>& messages() const { return messages_; }
  // The whole playbook, once the page has brought it.
  void set_content(std::shared_ptr<const Content> content);
  // Counts up with every change of what screens show; view models are rebuilt when it changes.
  [[nodiscard]] std::int64_t state_number() const { return state_number_; }
  // A command's error as a message; also for the host (a file refused before reading).
  void tell_error(const Error& error, std::string_view subject);
  void tell(MessageKind kind, std::string text, std::string action = {},
            std::optional<Command> command = {});

  // Canonical text of the open plan, as a file holds it.
  [[nodiscard]] std::string export_text() const;
  // Reads a plan file and opens it. A plan of the library is compared with the file first, so it
  // opens when the storage has answered. Errors: those of plan::read_plan; the open plan is then
  // untouched.
  Result<void> import_text(std::string_view text, double now_seconds);

 private:
  enum class LoadPurpose : std::uint8_t {
    open,
    open_at_start,
    duplicate,
    rename,
    export_file,
    compare,  // with the plan of an imported file
  };
  struct Load {
    platform::RequestId request = 0;
    LoadPurpose purpose{};
    Id plan_id;
    std::string title;                   // of a rename
    std::optional<plan::Plan> incoming;  // of a comparison
  };

  // session.cpp: dispatch
  void run(const TypeField& command);
  void run(const CancelGesture& command);
  void run(const SetFieldTo& command);
  void run(const SlideLever& command);
  void run(const EndGesture& command);
  void run(const SwitchLever& command);
  void run(const ApplyPreset& command);
  void run(const AddScenario& command);
  void run(const RemoveScenario& command);
  void run(const SelectScenario& command);
  void run(const AdoptGoal& command);
  void run(const Undo& command);
  void run(const Redo& command);
  void run(const GoTo& command);
  void run(const ChooseLanguage& command);
  void run(const ChooseTheme& command);
  void run(const DismissToast& command);
  void run(const SaveAgain& command);
  void run(const PrintDocument& command);
  void run(const SaveDocument& command);
  // session_records.cpp
  void run(const AddRecord& command);
  void run(const RemoveRecord& command);
  // session_tables.cpp
  void run(const PasteTable& command);
  // session_library.cpp
  void run(const NewPlan& command);
  void run(const OpenPlan& command);
  void run(const OpenSample& command);
  void run(const DuplicatePlan& command);
  void run(const RenamePlan& command);
  void run(const DeletePlan& command);
  void run(const RestorePlan& command);
  void run(const PurgePlan& command);
  void run(const ImportFile& command);
  void run(const AskForFile& command);
  void run(const ExportPlan& command);

  void change(const plan::Edit& edit, plan::EditName name, std::string gesture = {});
  void record(std::optional<Applied> applied);
  [[nodiscard]] plan::Stamp stamp() const;
  [[nodiscard]] const plan::Scenario* scenario(std::string_view id) const;
  void open_document(plan::Plan plan, bool is_stored);
  void open_new_plan();
  void load(Load wanted);
  void answer_load(Load load, const platform::Completion& completion);
  void use_loaded(Load load, plan::Plan plan);
  void open_stored(plan::Plan plan);
  void open_recovered(plan::Plan plan);
  void open_imported(plan::Plan plan, bool is_copy);
  void open_and_keep(plan::Plan plan);
  void keep_duplicate(plan::Plan plan);
  void rename_stored(const Load& load, plan::Plan plan);
  [[nodiscard]] const platform::PlanSummary* find_summary(std::string_view plan_id) const;
  void answer_start(const platform::Completion& completion);
  void keep_summary(const platform::PlanSummary& summary);
  void sort_library();
  void offer_plan(const plan::Plan& plan);
  void store_preferences();
  void changed() { ++state_number_; }

  platform::Storage& storage_;
  platform::Host& host_;
  std::shared_ptr<const Content> content_;
  Preferences preferences_;
  bool language_is_given_ = false;
  Document document_;
  Saver saver_;
  std::vector<platform::PlanSummary> library_;
  std::vector<Message> messages_;
  std::vector<Load> loads_;
  std::string gesture_;  // the one that is running
  ScreenId screen_ = ScreenId::funnel;
  Id screen_object_;
  bool is_open_ = false;
  double now_seconds_ = 0;
  std::int64_t state_number_ = 0;
  std::int64_t message_count_ = 0;
  SaveState told_save_state_ = SaveState::untouched;
  // Requests of the start.
  platform::RequestId list_request_ = 0;
  platform::RequestId preferences_request_ = 0;
  platform::RequestId last_plan_request_ = 0;
  std::string last_plan_id_;
  int start_answers_missing_ = 0;
};

}  // namespace dealbench::app
