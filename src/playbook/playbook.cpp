#include "playbook/playbook.h"

#include <algorithm>

namespace dealbench::playbook {
namespace {

constexpr std::string_view playbook_type = "dealbench.playbook";
constexpr std::int64_t highest_version = 1'000'000;

// Type and format come first: of another document, or of a newer one, nothing else is said.
std::optional<Error> envelope_problem(const json::Value& document) {
  if (!document.object()) return Error{ErrorCode::playbook_wrong_type, {}, "object"};
  Problems problems;
  const Reader root(&document, {}, problems);
  const json::Value* type = document.find("type");
  if (!type || !type->string() || *type->string() != playbook_type)
    return Error{ErrorCode::playbook_wrong_type, "type", std::string(playbook_type)};
  const std::int64_t format = root.integer("format", 1, INT64_MAX);
  if (!problems.first && format > playbook_format) {
    return Error{ErrorCode::playbook_newer_format, "format",
                 std::to_string(format) + " (" + std::to_string(playbook_format) + ")"};
  }
  return problems.first;
}

void unknown(Problems& problems, std::string place, std::string name) {
  problems.add(ErrorCode::playbook_unknown_reference, std::move(place), std::move(name));
}

// Stage numbers stand for the places of the stages section.
void check_stage_numbers(const Playbook& playbook, Problems& problems) {
  const auto stages = static_cast<std::int32_t>(playbook.radar.stages.list.size());
  const auto check = [&](std::int32_t stage, const std::string& place) {
    if (stage > stages) unknown(problems, place, std::to_string(stage));
  };
  for (const CommitmentAsk& ask : playbook.visit.asks)
    check(ask.stage, "visit/commitment/by_stage/" + ask.id + "/stage");
  for (const RingEmphasis& emphasis : playbook.visit.ring_emphasis)
    check(emphasis.stage, "visit/ring_emphasis/" + std::to_string(emphasis.stage) + "/stage");
  for (const engine::TalkMark& mark : playbook.visit.rules.talk.marks) {
    for (const std::int32_t stage : mark.stages) check(stage, "visit/talk/marks/" + mark.id);
  }
}

// A tier names its team by a template of the planning section.
void check_organisations(const Playbook& playbook, Problems& problems) {
  const auto& templates = playbook.planning.organisations;
  for (const TierProfile& profile : playbook.tier.tiers) {
    const bool is_known = std::any_of(templates.begin(), templates.end(), [&](const auto& entry) {
      return entry.organisation.id == profile.organisation;
    });
    if (!is_known)
      unknown(problems, "tier/tiers/" + profile.id + "/organisation", profile.organisation);
  }
}

}  // namespace

Playbook::Playbook() = default;
Playbook::Playbook(const Playbook& other) = default;
Playbook::Playbook(Playbook&& other) noexcept = default;
Playbook& Playbook::operator=(const Playbook& other) = default;
Playbook& Playbook::operator=(Playbook&& other) noexcept = default;
Playbook::~Playbook() = default;

Result<Playbook> read_playbook(std::string_view text) {
  const auto document = json::parse(text);
  if (!document) return std::unexpected(document.error());
  if (auto problem = envelope_problem(*document)) return std::unexpected(std::move(*problem));
  Problems problems;
  const Reader root(&*document, {}, problems);
  Playbook playbook;
  playbook.id = root.text("id");
  if (!playbook.id.empty() && !is_valid_id(playbook.id))
    root.report(ErrorCode::playbook_out_of_range, "id", playbook.id);
  playbook.version = root.integer("version", 1, highest_version);
  playbook.title = root.localized("title");
  playbook.funnel = read_funnel(root.child("funnel"));
  playbook.radar = read_radar(*document, problems);
  playbook.visit = read_visit(root.child("visit"));
  playbook.guide = read_guide(root.child("guide"));
  playbook.tier = read_tier(root.child("tier"));
  playbook.planning = read_planning(root.child("planning"));
  playbook.metrics = read_metrics(root.child("metrics"));
  if (!problems.first) {
    check_stage_numbers(playbook, problems);
    check_organisations(playbook, problems);
  }
  if (problems.first) return std::unexpected(std::move(*problems.first));
  return playbook;
}

}  // namespace dealbench::playbook
