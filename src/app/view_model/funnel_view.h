#pragma once
// What the funnel screen shows: everything computed, sorted and put into words. Texts are in the
// view's language.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/content.h"
#include "engine/funnel/lever.h"
#include "plan/model/plan.h"

namespace dealbench::app {

struct LeverView {
  std::string key;    // "win_rate"
  std::string label;  // "赢率"
  std::string help;   // what the lever means
  std::string unit;   // behind the field: "%", "元", "天"
  std::string text;   // as the editor shows it, without unit; empty: no value yet
  bool applies = true;
  bool is_assumed = false;
  // Slider, in the slider's unit: counts, percent, major units of money, days.
  double slider = 0, slider_min = 0, slider_max = 0, slider_step = 1;
  bool is_logarithmic = false;
};

struct ResultView {
  std::string key;  // "wins"
  std::string label;
  std::string value;  // "30", "300万元"; "–" when it does not exist
  std::string note;   // e.g. what it is per, or why it does not exist
  std::string why;    // the formula with its inputs
};

struct FunnelStageView {
  std::string key;
  std::string label;
  std::string value;
  double size = 0;         // count, for the width
  std::string conversion;  // to the next stage: "30%"; empty at the last
};

struct EffectView {
  std::string key;
  std::string label;
  std::string before, after;  // "20%", "21%"
  std::string change;         // in absolute terms: "+1 个百分点"
  std::string gain;           // on the goal output: "+5%"
  double gain_share = 0;      // for the bar
  std::string headroom;       // "还可提升 25%", "已到 100%"
  bool is_capped = false;
  std::vector<std::string> outputs;  // gain per output, in the order of effect_columns
};

struct GoalLeverView {
  std::string key;
  std::string label;
  std::string now, needed;
  std::string change;       // "+60%"
  std::string remark;       // "单靠它达不到,最高 375万元"
  bool is_reached = false;  // can be adopted
  bool is_chosen = false;   // among the levers that may move
};

struct GoalView {
  std::size_t output = 0;                                    // index in outputs
  std::vector<std::pair<std::string, std::string>> outputs;  // key, label
  std::string target_field;                                  // "goal_money" or "goal_count"
  std::string target_text;
  std::string target_unit;
  std::string now_text;  // the output as it stands
  bool has_target = false;
  std::vector<GoalLeverView> alone;
  std::string together;  // one sentence: the common effort and what it gives
  std::vector<GoalLeverView> together_levers;
  bool can_adopt_together = false;
};

struct ComparisonView {
  struct Cell {
    std::string value;
    std::string change;  // to the first scenario: "+100%"; empty in the first column
    int direction = 0;   // of the change: -1, 0, 1
  };
  struct Row {
    std::string key, label;
    bool is_result = false;
    std::vector<Cell> cells;    // one per scenario
    std::vector<double> sizes;  // for the bars; only results
  };
  std::vector<std::string> scenarios;
  std::vector<Row> rows;
};

struct PresetView {
  std::string id, name, note, assumed;
};

struct FunnelView {
  Id scenario;
  std::string name;
  struct Tab {
    Id id;
    std::string name;
  };
  std::vector<Tab> scenarios;
  std::size_t selected = 0;
  std::vector<PresetView> presets;
  std::string preset;        // id of the preset that the scenario started from
  std::string preset_note;   // where its figures come from
  std::string first_levers;  // which levers to work on first in this way of selling, and why
  std::vector<LeverView> levers;
  std::vector<LeverView> more;  // period, recurring share, head count, ...
  bool is_capacity_bound = false;
  bool is_empty = false;            // no lever has a value: the first step is a preset or a number
  std::string missing;              // what still lacks for a result; empty: nothing
  std::string problem;              // facts that the engine refused
  std::vector<ResultView> results;  // empty while something lacks
  std::vector<FunnelStageView> stages;
  std::string improvement_text;  // "5%"
  std::vector<std::string> effect_columns;
  std::vector<EffectView> effects;                            // in the order of gain
  std::string effects_together;                               // "七个杠杆各改善 5%:+41.06%"
  std::vector<std::pair<std::string, std::string>> readings;  // label, gain
  GoalView goal;
  ComparisonView comparison;
};

[[nodiscard]] FunnelView make_funnel_view(const plan::Plan& plan, const Content& content,
                                          Language language);

}  // namespace dealbench::app
