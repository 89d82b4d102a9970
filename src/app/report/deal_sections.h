#pragma once
// For the files of deal_report only: the sections of one deal. Each writes keys into the object
// that is open.

#include "app/assemble/plan_deals.h"
#include "base/json_writer.h"
#include "engine/radar/assess.h"

namespace dealbench::app {

// quiz, map, readings, standard, status, health, moves, findings, checks, rivals.
void write_judgement(json::Writer& out, const engine::DealReport& report,
                     const engine::RadarParameters& parameters);
// people, coverage, modes_differ, too_many_deciders, postures, appearances.
void write_deal_people(json::Writer& out, const engine::DealReport& report);
// objective, ideal_customer, streams.
void write_deal_work(json::Writer& out, const engine::DealReport& report,
                     const engine::DealFacts& facts);
// triangles, hand_over, roi; what they leave out is added.
void write_deal_team(json::Writer& out, const engine::DealReport& report, const plan::Deal& deal,
                     const PlanIndex& index, const Content& content, Omissions& omissions);

}  // namespace dealbench::app
