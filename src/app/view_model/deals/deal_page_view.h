#pragma once
// The page of one deal: its facts, the radar's reading of it, what to do next, and the quiz.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/view_model/form_view.h"
#include "base/date.h"
#include "engine/radar/words.h"

namespace dealbench::app {

struct DealIndicatorView {
  std::string name, meaning;
  double actual = 0, standard = 0;  // 0..100
  std::string text;                 // "60 / 75"
};

struct DealMoveView {
  std::string id;  // of the move
  std::string text;
  std::string indicator;  // whose gap it closes
};

struct DealFindingView {
  std::string code;  // "R05"
  std::string place, fingerprint;
  std::string severity;  // in words
  engine::FindingSeverity level = engine::FindingSeverity::low;
  std::string name, rule;
  std::string where;        // whom or what it is about; may be empty
  std::string move;         // the text of the move that removes it
  std::string reason;       // why it was left alone; empty: open
  bool has_lapsed = false;  // it was left alone, and the evidence has changed since
  bool has_action = false;  // an action of the plan stands for it
};

struct DealQuestionView {
  std::string id, text, indicator;
  std::vector<std::string> options;  // four
  std::optional<std::size_t> chosen;
};

struct DealPageView {
  Id id;
  std::string name;
  std::string stage;  // "S3 提出方案"
  bool is_closed = false;
  bool is_assessed = false;
  std::string health;  // "72"; empty: not assessed
  std::optional<engine::HealthBand> band;
  std::string status;             // "健康", or why there is no health
  std::vector<std::string> caps;  // what holds the health down
  std::string completeness;       // "已答 12/20"
  std::string problem;            // facts that the radar refused; empty: none
  std::vector<FormField> facts, objective, course;
  std::vector<DealIndicatorView> indicators;
  std::vector<DealMoveView> moves;
  std::vector<DealFindingView> findings;  // severe first
  std::vector<DealQuestionView> questions;
  Id assessment;            // our assessment of today; empty: none yet
  plan::NumberMap answers;  // of that assessment
};

// Nullopt when the plan has no such deal. `content` must be a whole playbook.
[[nodiscard]] std::optional<DealPageView> make_deal_page_view(const plan::Plan& plan,
                                                              const Content& content,
                                                              std::string_view id, Date today,
                                                              Language language);

}  // namespace dealbench::app
