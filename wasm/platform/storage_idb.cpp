#include "wasm/platform/storage_idb.h"

#include <utility>

#include "base/json.h"
#include "base/json_writer.h"
#include "wasm/page.h"

namespace dealbench::wasm {
namespace {

using platform::Completion;
using platform::PlanSummary;
using platform::RequestId;

std::int32_t size_of(std::string_view text) {
  return static_cast<std::int32_t>(text.size());
}

std::string json_of(const PlanSummary& summary) {
  json::Writer out;
  out.begin_object().field("plan_id", summary.plan_id).field("title", summary.title);
  out.field("revision", summary.revision).field("changed_at", summary.changed_at);
  out.field("deleted_at", summary.deleted_at).field("is_sample", summary.is_sample).end_object();
  return out.take();
}

std::string text_at(const json::Value& value, std::string_view key) {
  const json::Value* member = value.find(key);
  const std::string* text = member != nullptr ? member->string() : nullptr;
  return text != nullptr ? *text : std::string();
}

PlanSummary summary_of(const json::Value& value) {
  PlanSummary summary;
  summary.plan_id = text_at(value, "plan_id");
  summary.title = text_at(value, "title");
  summary.changed_at = text_at(value, "changed_at");
  summary.deleted_at = text_at(value, "deleted_at");
  if (const json::Value* revision = value.find("revision"))
    summary.revision = revision->integer().value_or(0);
  if (const json::Value* sample = value.find("is_sample")) {
    summary.is_sample = sample->boolean() != nullptr && *sample->boolean();
  }
  return summary;
}

}  // namespace

RequestId StorageIdb::start() {
  const RequestId request = ++last_;
  Completion completion;
  completion.request = request;
  if (is_available_) {
    pending_.emplace(request, std::move(completion));
  } else {
    completion.error = Error{ErrorCode::storage_unavailable, {}, {}};
    done_.push_back(std::move(completion));
  }
  return request;
}

RequestId StorageIdb::list() {
  const RequestId request = start();
  if (is_available_) page_storage_list(request);
  return request;
}

RequestId StorageIdb::load(std::string_view plan_id) {
  const RequestId request = start();
  if (is_available_) page_storage_load(request, plan_id.data(), size_of(plan_id));
  return request;
}

RequestId StorageIdb::put(const PlanSummary& summary, std::string_view snapshot) {
  const RequestId request = start();
  const std::string json = json_of(summary);
  if (is_available_)
    page_storage_put(request, json.data(), size_of(json), snapshot.data(), size_of(snapshot));
  return request;
}

RequestId StorageIdb::append(const PlanSummary& summary, std::string_view entry) {
  const RequestId request = start();
  const std::string json = json_of(summary);
  if (is_available_)
    page_storage_append(request, json.data(), size_of(json), entry.data(), size_of(entry));
  return request;
}

RequestId StorageIdb::put_summary(const PlanSummary& summary) {
  const RequestId request = start();
  const std::string json = json_of(summary);
  if (is_available_) page_storage_put_summary(request, json.data(), size_of(json));
  return request;
}

RequestId StorageIdb::remove(std::string_view plan_id) {
  const RequestId request = start();
  if (is_available_) page_storage_remove(request, plan_id.data(), size_of(plan_id));
  return request;
}

RequestId StorageIdb::get_setting(std::string_view key) {
  const RequestId request = start();
  if (is_available_) page_storage_get_setting(request, key.data(), size_of(key));
  return request;
}

RequestId StorageIdb::put_setting(std::string_view key, std::string_view value) {
  const RequestId request = start();
  if (is_available_)
    page_storage_put_setting(request, key.data(), size_of(key), value.data(), size_of(value));
  return request;
}

std::vector<Completion> StorageIdb::poll() {
  return std::exchange(done_, {});
}

Completion* StorageIdb::pending(RequestId request) {
  const auto found = pending_.find(request);
  return found == pending_.end() ? nullptr : &found->second;
}

void StorageIdb::add_summary(RequestId request, std::string_view json) {
  Completion* completion = pending(request);
  const Result<json::Value> value = json::parse(json);
  if (completion != nullptr && value) completion->summaries.push_back(summary_of(*value));
}

void StorageIdb::set_snapshot(RequestId request, std::string_view text) {
  if (Completion* completion = pending(request))
    completion->plan = platform::StoredPlan{std::string(text), {}};
}

void StorageIdb::add_entry(RequestId request, std::string_view text) {
  Completion* completion = pending(request);
  if (completion != nullptr && completion->plan) completion->plan->journal.emplace_back(text);
}

void StorageIdb::set_setting(RequestId request, std::string_view value) {
  if (Completion* completion = pending(request)) completion->setting = value;
}

void StorageIdb::finish(RequestId request, std::int32_t error, std::string_view detail) {
  static constexpr ErrorCode codes[] = {ErrorCode::storage_unavailable, ErrorCode::storage_refused,
                                        ErrorCode::storage_failed};
  const auto found = pending_.find(request);
  if (found == pending_.end()) return;
  if (error != 0) {
    found->second.error =
        Error{error >= 1 && error <= 3 ? codes[error - 1] : codes[2], {}, std::string(detail)};
  }
  done_.push_back(std::move(found->second));
  pending_.erase(found);
}

}  // namespace dealbench::wasm
