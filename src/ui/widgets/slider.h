#pragma once
// Sliders, and the lever row: label, slider and number field for one figure.

#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/field.h"

namespace dealbench::ui {

struct SliderOptions {
  std::string_view name;        // accessible name
  std::string_view value_text;  // formatted, with its unit: in the bubble and for screen readers
  std::string_view min_text, max_text;  // below the ends; empty: none
  double min = 0, max = 100, step = 1;  // step: rounding of the pointer, and of one arrow key
  bool is_logarithmic =
      false;  // equal ratios are equal distances; needs min > 0; steps of about 1 % of the value
  std::span<const double> ticks;
  std::optional<double> mark;  // e.g. the playbook's standard: a small notch
  float width = 0;             // page pixels; 0: the available width
  bool is_disabled = false;
};

struct SliderChange {
  std::optional<double> value;  // the new value, while dragging too
  bool is_final = false;        // the pointer was released, or a key stepped: now worth an edit
  bool is_dragging = false;
};

SliderChange slider(Kit& kit, std::string_view id, double value, const SliderOptions& options);

struct LeverOptions {
  std::string_view label;
  std::string_view help;  // explanation of the term; empty: none
  std::string_view unit;  // behind the number
  std::string_view note;  // chip beside the label, e.g. "assumed"
  std::string_view field_id, slider_id;
  std::string_view field_text;  // formatted without unit
  std::string_view error;
  SliderOptions slider;  // name is taken from label
};

struct LeverChange {
  FieldChange field;
  SliderChange slider;
};

// Wide: one line. Narrow: label and field on the first line, the slider below.
LeverChange lever_row(Kit& kit, double value, const LeverOptions& options);

}  // namespace dealbench::ui
