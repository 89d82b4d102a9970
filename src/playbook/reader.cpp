#include "playbook/reader.h"

#include "base/arithmetic.h"

namespace dealbench::playbook {
namespace {

std::string out_of_range(const std::string& got, const std::string& low, const std::string& high) {
  return got + " (" + low + ".." + high + ")";
}

std::string ratio_text(Ratio ratio) {
  return decimal_text(ratio.real());
}

}  // namespace

void Problems::add(ErrorCode code, std::string place, std::string detail) {
  if (!first) first = Error{code, std::move(place), std::move(detail)};
}

Reader::Reader(const json::Value* value, std::string path, Problems& problems)
    : value_(value), path_(std::move(path)), problems_(&problems) {
  if (value_ && !value_->object()) {
    problems_->add(ErrorCode::playbook_wrong_type, path_, "object");
    value_ = nullptr;
  }
}

const json::Value* Reader::member(std::string_view key) const {
  const json::Value* found = value_ ? value_->find(key) : nullptr;
  return found && !found->is_null() ? found : nullptr;
}

const json::Value* Reader::required(std::string_view key) const {
  const json::Value* found = member(key);
  if (!found) report(ErrorCode::playbook_missing, key, {});
  return found;
}

std::string Reader::place(std::string_view key) const {
  if (key.empty()) return path_;
  return path_.empty() ? std::string(key) : path_ + "/" + std::string(key);
}

void Reader::report(ErrorCode code, std::string_view key, std::string detail) const {
  problems_->add(code, place(key), std::move(detail));
}

std::string Reader::text(std::string_view key) const {
  const json::Value* found = required(key);
  if (!found) return {};
  const std::string* content = found->string();
  if (!content) report(ErrorCode::playbook_wrong_type, key, "text");
  if (content && content->empty()) report(ErrorCode::playbook_missing, key, {});
  return content ? *content : std::string();
}

LocalizedText Reader::localized(std::string_view key) const {
  if (!required(key)) return {};
  const Reader texts = child(key);
  return {texts.text("zh-CN"), texts.text("en")};
}

std::int64_t Reader::integer(std::string_view key, std::int64_t low, std::int64_t high) const {
  const json::Value* found = required(key);
  if (!found) return low;
  const auto number = found->integer();
  if (!number) {
    report(ErrorCode::playbook_wrong_type, key, "whole number");
    return low;
  }
  if (*number < low || *number > high) {
    report(ErrorCode::playbook_out_of_range, key,
           out_of_range(std::to_string(*number), std::to_string(low), std::to_string(high)));
    return low;
  }
  return *number;
}

double Reader::real(std::string_view key, double low, double high) const {
  const json::Value* found = required(key);
  if (!found) return low;
  const auto number = found->real();
  if (!number) {
    report(ErrorCode::playbook_wrong_type, key, "number");
    return low;
  }
  if (*number < low || *number > high) {
    report(ErrorCode::playbook_out_of_range, key,
           out_of_range(json::text(*found), decimal_text(low), decimal_text(high)));
    return low;
  }
  return *number;
}

Ratio Reader::ratio(std::string_view key, Ratio low, Ratio high) const {
  const json::Value* found = required(key);
  if (!found) return low;
  const auto millionths = found->scaled(6);
  if (!millionths) {
    report(ErrorCode::playbook_wrong_type, key, "number with at most six decimals");
    return low;
  }
  if (*millionths < low.millionths || *millionths > high.millionths) {
    report(ErrorCode::playbook_out_of_range, key,
           out_of_range(json::text(*found), ratio_text(low), ratio_text(high)));
    return low;
  }
  return Ratio{*millionths};
}

Money Reader::money(std::string_view key, Money low, Money high) const {
  return Money{integer(key, low.minor, high.minor)};
}

bool Reader::flag(std::string_view key) const {
  const json::Value* found = required(key);
  if (!found) return false;
  if (!found->boolean()) report(ErrorCode::playbook_wrong_type, key, "true or false");
  return found->boolean() && *found->boolean();
}

std::size_t Reader::choice(std::string_view key,
                           std::initializer_list<std::string_view> choices) const {
  const std::string chosen = text(key);
  std::size_t index = 0;
  std::string allowed;
  for (const std::string_view choice : choices) {
    if (choice == chosen) return index;
    allowed += (index++ == 0 ? "" : ", ") + std::string(choice);
  }
  if (!chosen.empty())
    report(ErrorCode::playbook_unknown_reference, key, chosen + " (" + allowed + ")");
  return 0;
}

std::vector<std::string> Reader::texts(std::string_view key) const {
  std::vector<std::string> out;
  const json::Value* found = required(key);
  if (!found) return out;
  const json::Array* items = found->array();
  if (!items) report(ErrorCode::playbook_wrong_type, key, "list of texts");
  for (std::size_t i = 0; items && i < items->size(); ++i) {
    const std::string* content = (*items)[i].string();
    if (!content)
      report(ErrorCode::playbook_wrong_type, std::string(key) + "/" + std::to_string(i), "text");
    out.push_back(content ? *content : std::string());
  }
  return out;
}

std::vector<double> Reader::reals(std::string_view key, double low, double high) const {
  std::vector<double> out;
  const json::Value* found = required(key);
  if (!found) return out;
  const json::Array* items = found->array();
  if (!items) report(ErrorCode::playbook_wrong_type, key, "list of numbers");
  for (std::size_t i = 0; items && i < items->size(); ++i) {
    const auto number = (*items)[i].real();
    const std::string where = std::string(key) + "/" + std::to_string(i);
    if (!number) report(ErrorCode::playbook_wrong_type, where, "number");
    if (number && (*number < low || *number > high)) {
      report(ErrorCode::playbook_out_of_range, where,
             out_of_range(json::text((*items)[i]), decimal_text(low), decimal_text(high)));
    }
    out.push_back(number.value_or(low));
  }
  return out;
}

std::vector<LocalizedText> Reader::localized_list(std::string_view key) const {
  std::vector<LocalizedText> out;
  for (const Reader& item : children(key)) out.push_back({item.text("zh-CN"), item.text("en")});
  return out;
}

bool Reader::has(std::string_view key) const {
  return member(key) != nullptr;
}

std::string Reader::text_or(std::string_view key, std::string_view fallback) const {
  return has(key) ? text(key) : std::string(fallback);
}

std::int64_t Reader::integer_or(std::string_view key, std::int64_t low, std::int64_t high,
                                std::int64_t fallback) const {
  return has(key) ? integer(key, low, high) : fallback;
}

double Reader::real_or(std::string_view key, double low, double high, double fallback) const {
  return has(key) ? real(key, low, high) : fallback;
}

bool Reader::flag_or(std::string_view key, bool fallback) const {
  return has(key) ? flag(key) : fallback;
}

Reader Reader::child(std::string_view key) const {
  return {required(key), place(key), *problems_};
}

std::vector<Reader> Reader::children(std::string_view key) const {
  std::vector<Reader> out;
  const json::Value* found = required(key);
  if (!found) return out;
  const json::Array* items = found->array();
  if (!items) {
    report(ErrorCode::playbook_wrong_type, key, "list");
    return out;
  }
  for (std::size_t i = 0; i < items->size(); ++i) {
    const json::Value* id = (*items)[i].find("id");
    const std::string step = id && id->string() ? *id->string() : std::to_string(i);
    out.emplace_back(&(*items)[i], place(key) + "/" + step, *problems_);
  }
  return out;
}

std::vector<std::string> Reader::keys() const {
  std::vector<std::string> out;
  if (!value_) return out;
  for (const json::Member& item : *value_->object()) out.push_back(item.key);
  return out;
}

}  // namespace dealbench::playbook
