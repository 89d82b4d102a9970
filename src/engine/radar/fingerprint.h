#pragma once
// A short text that changes when the facts behind it change. Not for security.

#include <span>
#include <string>
#include <string_view>

#include "engine/explain.h"

namespace dealbench::engine {

// 16 hexadecimal digits over the subject and the inputs in their order (FNV-1a, 64 bits).
[[nodiscard]] std::string fingerprint(std::string_view subject, std::span<const Input> inputs);

}  // namespace dealbench::engine
