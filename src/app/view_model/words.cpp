#include "app/view_model/words.h"

#include "base/money_math.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"
#include "i18n/number_output.h"

namespace dealbench::app {
namespace {

using engine::FunnelOutput;
using engine::Lever;

std::string money(double minor, const Words& words) {
  const auto value = money_from_real(minor);
  return value ? i18n::short_money_text(*value, words.language, words.currency)
               : std::string(nothing);
}

std::string signed_text(std::string text, double value) {
  return value > 0 ? "+" + text : text;
}

}  // namespace

std::string Words::label(std::string_view field) const {
  return std::string(i18n::text_or_key(language, "field." + std::string(field)));
}

std::string Words::help(std::string_view field) const {
  return std::string(i18n::find_text(language, "field_help." + std::string(field)).value_or(""));
}

std::string Words::lever(Lever lever, double value) const {
  if (engine::is_ratio(lever)) return i18n::percent_text(value);
  if (lever == Lever::deal_value) return money(value, *this);
  if (lever == Lever::sales_cycle_days) return i18n::days_text(value, language, 1);
  return i18n::count_text(value, value < 100 ? 2 : 0);
}

std::string Words::lever_change(Lever lever, double change) const {
  if (!engine::is_ratio(lever)) return signed_text(this->lever(lever, change), change);
  const std::string points = signed_text(i18n::count_text(change * 100.0, 2), change);
  return i18n::fill(i18n::text(language, i18n::keys::funnel::percentage_points),
                    {{"points", points}});
}

std::string Words::output(FunnelOutput output, const std::optional<double>& value) const {
  if (!value) return std::string(nothing);
  if (engine::is_money(output)) return money(*value, *this);
  return i18n::count_text(*value, *value < 1000 ? 1 : 0);
}

std::string Words::gain(const std::optional<double>& share) const {
  return share ? i18n::signed_percent_text(*share) : std::string(nothing);
}

}  // namespace dealbench::app
