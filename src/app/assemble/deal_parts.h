#pragma once
// For the files of deal_facts only: its parts by subject, each adding to the deal that is
// assembled.

#include <string>
#include <string_view>

#include "app/assemble/deal_facts.h"

namespace dealbench::app {

[[nodiscard]] inline std::string place_of(std::string_view collection, const plan::Record& record) {
  return std::string(collection) + "/" + record.id;
}

void add_people(const plan::Deal& deal, const PlanIndex& index, const Content& content,
                AssembledDeal& assembled);
void add_answers(const plan::Deal& deal, const PlanIndex& index, const Content& content,
                 AssembledDeal& assembled);
void add_course(const plan::Deal& deal, const PlanIndex& index, const Content& content,
                AssembledDeal& assembled);

}  // namespace dealbench::app
