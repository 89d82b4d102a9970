#pragma once
// A plan as a document for paper: one HTML text with its own print style and vector charts, without
// scripts and without anything from elsewhere.

#include <optional>
#include <string>

#include "app/content.h"
#include "base/date.h"
#include "plan/model/plan.h"

namespace dealbench::app {

struct ReportOptions {
  Language language = Language::zh_cn;
  Date today{};
};

// For ourselves: the funnel, the open deals, and a page for each of the largest twenty.
[[nodiscard]] std::string plan_report(const plan::Plan& plan, const Content& content,
                                      const ReportOptions& options);
// For the customer of this deal: meetings with what was agreed, what we promised, steps with dates.
// Nothing of what we think of people, competitors and our chances, and no notes. Nullopt when there
// is no such deal.
[[nodiscard]] std::optional<std::string> customer_report(const plan::Plan& plan, const Id& deal,
                                                         const ReportOptions& options);

}  // namespace dealbench::app
