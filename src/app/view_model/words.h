#pragma once
// Values of the funnel in words: shared by the parts of the funnel's view and by reports.

#include <optional>
#include <string>

#include "base/localized_text.h"
#include "engine/funnel/lever.h"

namespace dealbench::app {

// How one language and one currency show numbers.
struct Words {
  Language language = Language::zh_cn;
  std::string currency;

  [[nodiscard]] std::string label(std::string_view field) const;  // locale key "field.<field>"
  [[nodiscard]] std::string help(std::string_view field) const;   // locale key "field_help.<field>"
  // A lever's value in its unit; money in minor units: "20%", "10万元", "30天", "500".
  [[nodiscard]] std::string lever(engine::Lever lever, double value) const;
  // A lever's change in absolute terms: "+1个百分点", "-1.5天".
  [[nodiscard]] std::string lever_change(engine::Lever lever, double change) const;
  // A result; "–" when it does not exist.
  [[nodiscard]] std::string output(engine::FunnelOutput output,
                                   const std::optional<double>& value) const;
  // A relative change: "+5%"; "–" when it does not exist.
  [[nodiscard]] std::string gain(const std::optional<double>& share) const;
};

inline constexpr std::string_view nothing = "–";

}  // namespace dealbench::app
