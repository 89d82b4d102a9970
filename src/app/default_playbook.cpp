#include "app/content.h"
#include "assets/default_playbook_generated.h"

namespace dealbench::app {

Result<Content> default_content() {
  return playbook::read_playbook(assets::default_playbook);
}

Result<Content> content_of(const plan::Plan& plan) {
  if (plan.playbook.content.empty()) return default_content();
  auto content = playbook::read_playbook(plan.playbook.content);
  if (content) return content;
  Error error = content.error();
  error.place = error.place.empty() ? "playbook" : "playbook/" + error.place;
  return std::unexpected(std::move(error));
}

}  // namespace dealbench::app
