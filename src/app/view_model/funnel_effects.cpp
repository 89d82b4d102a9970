#include "app/assemble/funnel_facts.h"
#include "app/field_input.h"
#include "app/view_model/funnel_parts.h"
#include "engine/funnel/lever_effects.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"
#include "i18n/number_output.h"

namespace dealbench::app {
namespace {

namespace keys = i18n::keys;
using engine::FunnelOutput;

constexpr std::array columns{FunnelOutput::bookings, FunnelOutput::collected,
                             FunnelOutput::renewals, FunnelOutput::velocity_per_day};

std::string headroom_text(const engine::LeverEffect& effect, const Words& words) {
  if (effect.no_headroom) return std::string(i18n::text(words.language, keys::funnel::no_headroom));
  if (!effect.headroom) return {};
  return i18n::fill(i18n::text(words.language, keys::funnel::headroom),
                    {{"share", i18n::percent_text(*effect.headroom, 0)}});
}

EffectView effect_view(const engine::LeverEffect& effect, FunnelOutput goal, const Words& words) {
  EffectView view;
  view.key = engine::key_of(effect.lever);
  view.label = words.label(view.key);
  view.before = words.lever(effect.lever, effect.before);
  view.after = words.lever(effect.lever, effect.after);
  view.change = words.lever_change(effect.lever, effect.change);
  const auto& gain = effect.gain[engine::index_of(goal)];
  view.gain = words.gain(gain);
  view.gain_share = gain.value_or(0);
  view.headroom = headroom_text(effect, words);
  view.is_capped = effect.capped || effect.no_headroom;
  for (const FunnelOutput output : columns)
    view.outputs.push_back(words.gain(effect.gain[engine::index_of(output)]));
  return view;
}

}  // namespace

void fill_effects(FunnelView& view, const plan::Scenario& scenario, const Content& content,
                  const Words& words) {
  engine::EffectQuestion question;
  question.improvement =
      scenario.improvement ? scenario.improvement->real() : content.funnel.improvement;
  view.improvement_text = i18n::percent_text(question.improvement, 4);
  const auto effects = engine::evaluate_lever_effects(funnel_facts(scenario), question);
  if (!effects) {
    view.problem = error_text(effects.error(), words.language);
    return;
  }
  for (const FunnelOutput output : columns)
    view.effect_columns.push_back(words.label(engine::key_of(output)));
  for (const engine::Lever lever : effects->order) {
    const engine::LeverEffect& effect = effects->levers[engine::index_of(lever)];
    if (effect.applicable) view.effects.push_back(effect_view(effect, question.goal, words));
  }
  view.effects_together = i18n::fill(
      i18n::text(words.language, keys::funnel::effects_together),
      {{"improvement", view.improvement_text},
       {"gain",
        words.gain(effects->together_gain[engine::index_of(FunnelOutput::performance_index)])}});
  for (std::size_t i = 0; i < engine::gain_reading_count; ++i) {
    if (!effects->readings[i]) continue;
    view.readings.emplace_back(
        i18n::text_or_key(words.language, "reading." + std::string(engine::gain_reading_keys[i])),
        words.gain(effects->readings[i]));
  }
}

}  // namespace dealbench::app
