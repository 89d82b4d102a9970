#include "plan/edit/removal.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

namespace dealbench::plan {
namespace {

struct PartOf {
  std::string_view collection, field;
};

constexpr std::array parts{
    PartOf{"staging_steps", "scenario"},
    PartOf{"market_rows", "segment"},
    PartOf{"features", "offer"},
    PartOf{"touches", "account"},
    PartOf{"account_plans", "account"},
    PartOf{"account_kpis", "account"},
    PartOf{"people", "account"},
    PartOf{"stage_changes", "deal"},
    PartOf{"rivals", "deal"},
    PartOf{"deal_people", "deal"},
    PartOf{"deal_people", "person"},
    PartOf{"influences", "deal"},
    PartOf{"influences", "from"},
    PartOf{"influences", "to"},
    PartOf{"ratings", "deal"},
    PartOf{"ratings", "person"},
    PartOf{"assessments", "deal"},
    PartOf{"assessments", "rival"},
    PartOf{"acknowledgements", "deal"},
    PartOf{"promises", "deal"},
    PartOf{"benefits", "deal"},
    PartOf{"comments", "deal"},
    PartOf{"unknowns", "deal"},
    PartOf{"self_ratings", "member"},
    PartOf{"work_times", "member"},
    PartOf{"programme_runs", "member"},
    PartOf{"coaching", "member"},
};

using Place = std::pair<const CollectionDef*, std::size_t>;

bool is_reference(const FieldDef& field) {
  return field.kind == FieldKind::reference || field.kind == FieldKind::reference_list;
}

using IsRemoved = std::function<bool(std::string_view id)>;

// The value without the ids that go; nullopt when it names none of them.
std::optional<FieldValue> without(const FieldValue& value, const IsRemoved& is_removed) {
  if (const auto* one = std::get_if<std::string>(&value)) {
    return is_removed(*one) ? std::optional(FieldValue{}) : std::nullopt;
  }
  const auto* list = std::get_if<std::vector<std::string>>(&value);
  if (list == nullptr || std::ranges::none_of(*list, is_removed)) return std::nullopt;
  std::vector<std::string> rest = *list;
  std::erase_if(rest, is_removed);
  return normalised(FieldValue{std::move(rest)});
}

class Removal {
 public:
  explicit Removal(const Plan& plan) : plan_(plan) {}

  // The record and, behind it, all its parts; each once.
  void collect(const CollectionDef& collection, std::size_t index) {
    const Place place{&collection, index};
    if (std::ranges::find(removed_, place) != removed_.end()) return;
    removed_.push_back(place);
    const std::string_view id = id_of(place);
    const auto is_this = [id](std::string_view other) { return other == id; };
    for (const CollectionDef& other : collections()) {
      for (const FieldDef& field : other.fields()) {
        if (field.target != collection.key || !is_part_by(other.key, field.key)) continue;
        for (std::size_t i = 0; i < other.size(plan_); ++i) {
          if (without(field.get(other.peek_fields(plan_, i)), is_this)) collect(other, i);
        }
      }
    }
  }

  [[nodiscard]] Edit edit(const Stamp& stamp) const {
    Group group;
    for (const CollectionDef& collection : collections()) {
      for (const FieldDef& field : collection.fields()) {
        if (is_reference(field)) empty_field(collection, field, stamp, group);
      }
    }
    for (auto place = removed_.rbegin(); place != removed_.rend(); ++place) {
      group.edits.push_back(
          Edit{RemoveRecord{std::string(place->first->key), std::string(id_of(*place))}});
    }
    return Edit{std::move(group)};
  }

 private:
  void empty_field(const CollectionDef& collection, const FieldDef& field, const Stamp& stamp,
                   Group& group) const {
    const auto is_removed = [&](std::string_view id) {
      return std::ranges::any_of(removed_, [&](const Place& place) {
        return place.first->key == field.target && id_of(place) == id;
      });
    };
    for (std::size_t i = 0; i < collection.size(plan_); ++i) {
      const Place place{&collection, i};
      if (std::ranges::find(removed_, place) != removed_.end()) continue;
      auto rest = without(field.get(collection.peek_fields(plan_, i)), is_removed);
      if (!rest) continue;
      group.edits.push_back(
          Edit{SetField{std::string(collection.key), collection.is_single ? Id{} : Id(id_of(place)),
                        std::string(field.key), std::move(*rest), stamp}});
    }
  }

  [[nodiscard]] std::string_view id_of(const Place& place) const {
    return place.first->peek(plan_, place.second).id;
  }

  const Plan& plan_;
  std::vector<Place> removed_;
};

}  // namespace

bool is_part_by(std::string_view collection, std::string_view field) {
  return std::ranges::any_of(parts, [&](const PartOf& part) {
    return part.collection == collection && part.field == field;
  });
}

Result<Edit> removal_of(const Plan& plan, std::string_view collection, std::string_view id,
                        const Stamp& stamp) {
  const CollectionDef* found = find_collection(collection);
  const auto index =
      found != nullptr && !found->is_single ? find_record(plan, *found, id) : std::nullopt;
  const std::string place = std::string(collection) + "/" + std::string(id);
  if (!index) return std::unexpected(Error{ErrorCode::edit_unknown_record, place, {}});
  Removal removal(plan);
  removal.collect(*found, *index);
  return removal.edit(stamp);
}

}  // namespace dealbench::plan
