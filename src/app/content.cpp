#include "app/content.h"

#include "assets/funnel_playbook_generated.h"
#include "assets/sample_plan_en_generated.h"
#include "assets/sample_plan_zh_cn_generated.h"
#include "base/json.h"

namespace dealbench::app {

Result<Content> funnel_content() {
  const auto root = json::parse(assets::funnel_playbook);
  if (!root) return std::unexpected(root.error());
  playbook::Problems problems;
  Content content;
  content.funnel = playbook::read_funnel(playbook::Reader(&*root, "funnel", problems));
  if (problems.first) return std::unexpected(*problems.first);
  return content;
}

Result<Content> read_content(std::string_view text) {
  return playbook::read_playbook(text);
}

std::string_view sample_plan_text(Language language) {
  return language == Language::zh_cn ? assets::sample_plan_zh_cn : assets::sample_plan_en;
}

}  // namespace dealbench::app
