#include "wasm/headless/headless.h"

#include <string>
#include <string_view>

#include "app/evaluate.h"

namespace {

std::string result;

std::string_view view(const char* text, std::int32_t size) {
  return {text, static_cast<std::size_t>(size)};
}

}  // namespace

extern "C" {

void db_evaluate(const char* plan, std::int32_t plan_size, const char* options,
                 std::int32_t options_size) {
  result = dealbench::app::evaluate_for_page(view(plan, plan_size), view(options, options_size));
}

const char* db_result() {
  return result.data();
}

std::int32_t db_result_size() {
  return static_cast<std::int32_t>(result.size());
}

}  // extern "C"
