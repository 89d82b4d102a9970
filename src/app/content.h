#pragma once
// The content that ships with the program: the default playbook and the sample plans.

#include <string_view>

#include "base/error.h"
#include "base/localized_text.h"
#include "plan/model/plan.h"
#include "playbook/playbook.h"

namespace dealbench::app {

using Content = playbook::Playbook;

// The default playbook. The page does not call this: whoever does carries the whole document in the
// program (docs/adr/0011-evaluation-in-its-own-module.md).
[[nodiscard]] Result<Content> default_content();
// The plan's own copy of the playbook where it has one, else the default. Errors: those of
// read_playbook, with "playbook/" before the place.
[[nodiscard]] Result<Content> content_of(const plan::Plan& plan);

// Reads a whole playbook. Errors: those of playbook::read_playbook.
[[nodiscard]] Result<Content> read_content(std::string_view text);

// The default playbook's funnel section alone: what the page starts with.
[[nodiscard]] Result<Content> funnel_content();

// The plan file of the sample, an invented company, with its names in the language.
[[nodiscard]] std::string_view sample_plan_text(Language language);

}  // namespace dealbench::app
