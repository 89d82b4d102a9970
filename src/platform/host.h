#pragma once
// The small services of the surroundings: time, fresh ids, files, clipboard.

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/id.h"

namespace dealbench::platform {

class Host {
 public:
  virtual ~Host() = default;

  [[nodiscard]] virtual Date today() const = 0;           // in the user's time zone
  [[nodiscard]] virtual std::string utc_now() const = 0;  // "2026-11-23T08:15:30Z"
  [[nodiscard]] virtual Id fresh_id() = 0;                // 20 random characters of a-z, 0-9
  // Hands a file to the user (a download in the browser).
  virtual void offer_file(std::string_view name, std::string_view media_type,
                          std::string_view content) = 0;
  // Asks the user for a file; what is chosen comes back as an import command of the host.
  virtual void ask_for_file() = 0;
  virtual void copy_text(std::string_view text) = 0;
  // Opens the print dialog for a finished HTML document, see app/export/report.h.
  virtual void print_document(std::string_view html) = 0;
  // Asks for what the screens of the workbench need; it comes as ui::Program::open_workbench().
  virtual void ask_for_workbench() = 0;
};

}  // namespace dealbench::platform
