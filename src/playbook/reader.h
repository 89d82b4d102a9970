#pragma once
// Reads typed values out of a playbook's JSON. The first problem is kept with its place and the
// allowed range, and everything read after it is a harmless default, so that a section reader is a
// plain list of fields.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "base/localized_text.h"
#include "base/money.h"
#include "base/ratio.h"

namespace dealbench::playbook {

// What went wrong first; shared by all readers of one playbook.
struct Problems {
  std::optional<Error> first;
  void add(ErrorCode code, std::string place, std::string detail);
};

// An object of the playbook, with the path that leads to it.
class Reader {
 public:
  // `value` may be nullptr (absent): then every required field is a problem.
  Reader(const json::Value* value, std::string path, Problems& problems);

  // Required fields. Out of [low, high] is playbook_out_of_range with "got (low..high)" as detail.
  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] LocalizedText localized(
      std::string_view key) const;  // {"zh-CN": "...", "en": "..."}, neither empty
  [[nodiscard]] std::int64_t integer(std::string_view key, std::int64_t low,
                                     std::int64_t high) const;
  [[nodiscard]] double real(std::string_view key, double low, double high) const;
  [[nodiscard]] Ratio ratio(std::string_view key, Ratio low, Ratio high) const;
  [[nodiscard]] Money money(std::string_view key, Money low, Money high) const;  // minor units
  [[nodiscard]] bool flag(std::string_view key) const;
  // Index of the text in `choices`; anything else is playbook_unknown_reference and gives 0.
  [[nodiscard]] std::size_t choice(std::string_view key,
                                   std::initializer_list<std::string_view> choices) const;
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
  [[nodiscard]] std::vector<double> reals(std::string_view key, double low, double high) const;
  [[nodiscard]] std::vector<LocalizedText> localized_list(std::string_view key) const;

  // Optional forms: absent or null gives the fallback; present and wrong is still a problem.
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] std::string text_or(std::string_view key, std::string_view fallback) const;
  [[nodiscard]] std::int64_t integer_or(std::string_view key, std::int64_t low, std::int64_t high,
                                        std::int64_t fallback) const;
  [[nodiscard]] double real_or(std::string_view key, double low, double high,
                               double fallback) const;
  [[nodiscard]] bool flag_or(std::string_view key, bool fallback) const;

  // A nested object, and the objects of a list (their paths carry their "id" where they have one).
  [[nodiscard]] Reader child(std::string_view key) const;
  [[nodiscard]] std::vector<Reader> children(std::string_view key) const;
  // The keys of this object in order.
  [[nodiscard]] std::vector<std::string> keys() const;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] Problems& problems() const { return *problems_; }
  // Reports a problem of this object or of one of its fields.
  void report(ErrorCode code, std::string_view key, std::string detail) const;

 private:
  [[nodiscard]] const json::Value* member(std::string_view key) const;
  [[nodiscard]] const json::Value* required(std::string_view key) const;
  [[nodiscard]] std::string place(std::string_view key) const;

  const json::Value* value_;
  std::string path_;
  Problems* problems_;
};

}  // namespace dealbench::playbook
