#include "engine/radar/fingerprint.h"

#include <cstdint>

namespace dealbench::engine {
namespace {

constexpr std::uint64_t fnv_offset = 14695981039346656037ull;
constexpr std::uint64_t fnv_prime = 1099511628211ull;

// The length in front keeps "ab" + "c" apart from "a" + "bc".
void add(std::uint64_t& hash, std::string_view text) {
  const std::string length = std::to_string(text.size()) + ":";
  for (const std::string_view part : {std::string_view(length), text}) {
    for (const char c : part) {
      hash ^= static_cast<unsigned char>(c);
      hash *= fnv_prime;
    }
  }
}

}  // namespace

std::string fingerprint(std::string_view subject, std::span<const Input> inputs) {
  std::uint64_t hash = fnv_offset;
  add(hash, subject);
  for (const Input& input : inputs) {
    add(hash, input.name);
    add(hash, input.value);
  }
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) {
    text += "0123456789abcdef"[(hash >> shift) & 0xF];
  }
  return text;
}

}  // namespace dealbench::engine
