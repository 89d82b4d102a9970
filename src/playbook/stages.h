#pragma once
// The stages section of a playbook: the steps of a deal in order, their normal days per tier and
// the standards of the radar. A stage's number is its place in the list, from 1.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized_text.h"
#include "engine/radar/parameters.h"
#include "engine/tier/tier.h"
#include "playbook/reader.h"

namespace dealbench::playbook {

struct Stage {
  std::string id;    // "s3"; what a plan stores
  std::string code;  // "S3"; what people say
  LocalizedText name;
  LocalizedText purpose;
  engine::StageParameters parameters;  // with the same id
};

struct Stages {
  std::vector<Stage> list;  // 1..12
};

// Problems: playbook_missing, _wrong_type, _out_of_range, playbook_duplicate for an id used twice.
[[nodiscard]] Stages read_stages(const Reader& section);

// 1-based; nullopt when there is no such stage.
[[nodiscard]] std::optional<std::int32_t> stage_number(const Stages& stages, std::string_view id);
// Nullptr when there is no such stage.
[[nodiscard]] const Stage* stage_at(const Stages& stages, std::int32_t number);
// Normal days in the stage; 0: not timed, or no such stage.
[[nodiscard]] std::int32_t normal_days(const Stages& stages, std::int32_t number,
                                       engine::Tier tier);

}  // namespace dealbench::playbook
