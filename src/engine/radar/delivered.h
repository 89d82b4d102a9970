#pragma once
// Promised against delivered: what was forecast for a period and what came. It shows how far a
// promise carries, not who is to blame. Page: docs/method/RADAR-021.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "base/money.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct DeliveredParameters {
  double tolerance = 0;          // 0..1: within this share of the promise counts as kept
  std::int32_t few_records = 0;  // under this many records no leaning is stated
};

struct DeliveredFacts {
  Id owner;
  std::string period;  // "2026-q3"; one record per owner and period
  Money promised;
  std::optional<Money> delivered;  // nullopt: the period is still running
};

enum class Leaning : std::uint8_t { unknown, promises_too_much, as_promised, promises_too_little };
inline constexpr std::array<std::string_view, 4> leaning_keys{"unknown", "promises_too_much",
                                                              "as_promised", "promises_too_little"};

struct DeliveredReport {
  Id owner;                 // empty: everybody
  std::int32_t closed = 0;  // records with a result
  std::int32_t kept = 0;
  std::int32_t running = 0;
  Money promised;  // of the closed records
  Money delivered;
  std::optional<double> delivered_share;  // delivered / promised; nullopt: nothing was promised
  std::optional<double> kept_share;       // kept / closed, 0..1
  Leaning leaning = Leaning::unknown;
  Because because;
};

struct DeliveredSummary {
  std::vector<DeliveredReport> owners;  // by id
  DeliveredReport everybody;
};

// Errors, at "delivered/<owner>/<period>": engine_out_of_range for a negative amount, one beyond
// max_money_minor / 1000, or a record given twice.
[[nodiscard]] Result<DeliveredSummary> compare_delivered(const DeliveredParameters& parameters,
                                                         std::span<const DeliveredFacts> facts);

}  // namespace dealbench::engine
