#include "engine/funnel/lever.h"

namespace dealbench::engine {
namespace {

template <typename Enum, std::size_t Count>
std::optional<Enum> find_key(const std::array<std::string_view, Count>& keys,
                             std::string_view key) {
  for (std::size_t i = 0; i < Count; ++i) {
    if (keys[i] == key) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Lever> lever_from(std::string_view key) {
  return find_key<Lever>(lever_keys, key);
}

std::optional<FunnelOutput> funnel_output_from(std::string_view key) {
  return find_key<FunnelOutput>(funnel_output_keys, key);
}

}  // namespace dealbench::engine
