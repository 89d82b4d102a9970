#include "cli/content.h"

#include "cli/files.h"

namespace dealbench::cli {

Result<app::Content> content_for(const Arguments& arguments, const plan::Plan& plan) {
  const auto path = arguments.value("--playbook");
  if (!path) return app::content_of(plan);
  const auto text = read_file(*path);
  if (!text) return std::unexpected(text.error());
  auto content = playbook::read_playbook(*text);
  if (content) return content;
  Error error = content.error();
  error.place = error.place.empty() ? *path : *path + ": " + error.place;
  return std::unexpected(std::move(error));
}

}  // namespace dealbench::cli
