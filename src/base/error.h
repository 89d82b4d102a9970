#pragma once
// An error is a value: a stable code, the place in the document, and a detail that needs no
// translation.

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "base/error_code.h"

namespace dealbench {

struct Error {
  ErrorCode code{};
  // Path in the document by id, not by index, e.g. "scenarios/s1/win_rate"; for text that could not
  // be read "line 3, column 14". Empty: the whole document.
  std::string place;
  // Facts in a form that needs no translation, e.g. "1.1 (0..1)". May be empty. User data stands
  // last.
  std::string detail;

  friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string place = {},
                                                 std::string detail = {}) {
  return std::unexpected(Error{code, std::move(place), std::move(detail)});
}

// Something that was put right while reading, told to the user once: what was done, and where.
struct Note {
  std::string key;  // locale key, e.g. "note.unknown_key_kept"
  std::string place;
  std::string detail;

  friend bool operator==(const Note&, const Note&) = default;
};
using Notes = std::vector<Note>;

}  // namespace dealbench
