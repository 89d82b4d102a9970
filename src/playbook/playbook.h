#pragma once
// A whole playbook: every section read, checked by itself and against the others. Texts and
// parameters only. A document is either complete and right or refused with the first problem; there
// is no half playbook.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/id.h"
#include "base/localized_text.h"
#include "playbook/funnel.h"
#include "playbook/guide.h"
#include "playbook/metrics.h"
#include "playbook/planning.h"
#include "playbook/radar.h"
#include "playbook/tier.h"
#include "playbook/visit.h"

namespace dealbench::playbook {

// The document's format that this program writes and reads.
inline constexpr std::int64_t playbook_format = 1;

struct Playbook {
  Id id;                     // "default"
  std::int64_t version = 1;  // of the content, raised by its author; 1..1'000'000
  LocalizedText title;
  FunnelPlaybook funnel;
  RadarPlaybook radar;  // the sections stages, people, checks and radar
  VisitPlaybook visit;
  GuidePlaybook guide;
  TierPlaybook tier;
  PlanningPlaybook planning;
  MetricsPlaybook metrics;

  // Out of line: it is large, and most files only pass it on.
  Playbook();
  Playbook(const Playbook& other);
  Playbook(Playbook&& other) noexcept;
  Playbook& operator=(const Playbook& other);
  Playbook& operator=(Playbook&& other) noexcept;
  ~Playbook();
};

// Reads one document {"type": "dealbench.playbook", "format": 1, "id", "version", "title", and the
// sections}. Errors: those of json::parse; playbook_wrong_type at "type" when it is no playbook;
// playbook_newer_format at "format" with "2 (1)"; else the first problem of a section, its place
// the path of the key by ids
// ("planning/targets/levels/stretch/factor") and its detail what stands there with the allowed
// range, and playbook_unknown_reference where one section names something that another does not
// have.
[[nodiscard]] Result<Playbook> read_playbook(std::string_view text);

}  // namespace dealbench::playbook
