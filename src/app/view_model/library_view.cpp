#include "app/view_model/library_view.h"

#include "app/view_model/words.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"

namespace dealbench::app {
namespace {

// "2026-11-23T08:15:30Z" for people.
std::string readable_time(const std::string& utc) {
  if (utc.size() < 16) return std::string(nothing);
  return utc.substr(0, 10) + " " + utc.substr(11, 5) + " UTC";
}

LibraryRowView row_of(const platform::PlanSummary& summary, const Session& session) {
  const Language language = session.preferences().language;
  return {summary.plan_id,
          summary.title.empty() ? std::string(i18n::text(language, i18n::keys::library::untitled))
                                : summary.title,
          readable_time(summary.changed_at),
          std::to_string(summary.revision),
          summary.plan_id == session.plan().plan_id,
          summary.is_sample};
}

}  // namespace

LibraryView make_library_view(const Session& session) {
  LibraryView view;
  view.is_kept = session.saver().state() != SaveState::unavailable;
  for (const platform::PlanSummary& summary : session.library()) {
    (summary.deleted_at.empty() ? view.plans : view.bin).push_back(row_of(summary, session));
  }
  return view;
}

}  // namespace dealbench::app
