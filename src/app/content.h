#pragma once
// The content that ships with the program: the default playbook and the sample plans.

#include <string_view>

#include "base/error.h"
#include "base/localized_text.h"
#include "playbook/funnel.h"

namespace dealbench::app {

struct Content {
  playbook::FunnelPlaybook funnel;
};

// Errors: those of the playbook's readers.
[[nodiscard]] Result<Content> default_content();

// The plan file of the sample, an invented company, with its names in the language.
[[nodiscard]] std::string_view sample_plan_text(Language language);

}  // namespace dealbench::app
