#pragma once
// For the files of pipeline_report only: its sections on what is over. Each writes one key into the
// object that is open.

#include <span>

#include "app/assemble/plan_deals.h"
#include "base/json_writer.h"

namespace dealbench::app {

void write_lessons(json::Writer& out, std::span<const PlanDeal> deals, const Content& content);
void write_delivered(json::Writer& out, const plan::Plan& plan, const PlanIndex& index,
                     const Content& content);

}  // namespace dealbench::app
