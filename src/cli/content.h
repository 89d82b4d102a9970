#pragma once
// The playbook that a command works with.

#include "app/content.h"
#include "cli/arguments.h"

namespace dealbench::cli {

// The file of --playbook, else the plan's own copy, else the default. Errors: cli_file; those of
// read_playbook, with the file's name before the place.
[[nodiscard]] Result<app::Content> content_for(const Arguments& arguments, const plan::Plan& plan);

}  // namespace dealbench::cli
