// The whole default playbook: it reads, it says everything in both languages, and its parts fit
// together.

#include <algorithm>
#include <set>

#include "base/text.h"
#include "unit/playbook/playbook_support.h"

namespace dealbench::playbook::playbook_test {
namespace {

const Playbook& default_playbook() {
  static const Playbook playbook = [] {
    auto read = read_playbook(default_text());
    EXPECT_TRUE(read.has_value()) << as_text(read.error());
    return read ? std::move(*read) : Playbook{};
  }();
  return playbook;
}

TEST(Playbook, the_default_one_reads_whole) {
  const Playbook& playbook = default_playbook();
  EXPECT_EQ(playbook.id, "default");
  EXPECT_GE(playbook.version, 1);
  EXPECT_FALSE(playbook.title.zh_cn.empty());
  EXPECT_FALSE(playbook.funnel.presets.empty());
  EXPECT_EQ(playbook.radar.stages.list.size(), 6U);
  EXPECT_EQ(playbook.radar.parameters.quiz.questions.size(), 20U);
  EXPECT_EQ(playbook.visit.checklist.size(), 30U);
  EXPECT_FALSE(playbook.guide.programmes.empty());
  EXPECT_EQ(playbook.tier.tiers.size(), 3U);
  EXPECT_EQ(playbook.planning.wizard.steps.size(), 16U);
  EXPECT_EQ(playbook.metrics.metrics.size(), 38U);
}

TEST(Playbook, the_head_comes_first_and_every_section_is_there) {
  std::vector<std::string> keys;
  for (const json::Member& member : *default_document().object()) keys.push_back(member.key);
  const std::vector<std::string> head{"type", "format", "id", "version", "title"};
  ASSERT_GE(keys.size(), head.size());
  EXPECT_TRUE(std::equal(head.begin(), head.end(), keys.begin()));
  const std::set<std::string> sections(keys.begin() + 5, keys.end());
  EXPECT_EQ(sections, (std::set<std::string>{"stages", "funnel", "radar", "people", "checks",
                                             "visit", "guide", "tier", "planning", "metrics"}));
}

// Calls `look` with every object that holds a text, and its path.
void each_text(const json::Value& value, const std::string& path,
               const std::function<void(const json::Value&, const std::string&)>& look) {
  if (const json::Array* array = value.array()) {
    for (std::size_t i = 0; i < array->size(); ++i)
      each_text((*array)[i], path + "/" + std::to_string(i), look);
  }
  if (const json::Object* object = value.object()) {
    if (value.find("zh-CN") || value.find("en")) look(value, path);
    for (const json::Member& member : *object)
      each_text(member.value, path + "/" + member.key, look);
  }
}

bool has_chinese(const std::string& text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t point = next_code_point(text, offset);
    if (point >= 0x4E00 && point <= 0x9FFF) return true;
  }
  return false;
}

std::set<std::string> placeholders(const std::string& text) {
  std::set<std::string> out;
  for (std::size_t open = text.find('{'); open != std::string::npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close != std::string::npos) out.insert(text.substr(open, close - open + 1));
  }
  return out;
}

TEST(Playbook, no_text_is_empty_or_missing_in_either_language) {
  int texts = 0;
  each_text(default_document(), "", [&](const json::Value& value, const std::string& path) {
    ++texts;
    EXPECT_EQ(value.object()->size(), 2U) << path;
    for (const char* language : {"zh-CN", "en"}) {
      const json::Value* found = value.find(language);
      ASSERT_TRUE(found && found->string()) << path << "/" << language;
      EXPECT_FALSE(found->string()->empty()) << path << "/" << language;
      EXPECT_EQ(trimmed(*found->string()), *found->string()) << path << "/" << language;
    }
  });
  EXPECT_GT(texts, 1000);
}

TEST(Playbook, english_has_no_chinese_letter_and_both_languages_have_the_same_slots) {
  each_text(default_document(), "", [](const json::Value& value, const std::string& path) {
    const std::string& en = *value.find("en")->string();
    EXPECT_FALSE(has_chinese(en)) << path << ": " << en;
    EXPECT_EQ(placeholders(*value.find("zh-CN")->string()), placeholders(en)) << path;
  });
}

TEST(Playbook, the_two_languages_say_different_words_except_for_codes) {
  each_text(default_document(), "", [](const json::Value& value, const std::string& path) {
    const std::string& zh = *value.find("zh-CN")->string();
    if (zh == *value.find("en")->string()) {
      EXPECT_LE(count_code_points(zh), 14U) << path << ": " << zh;  // such as 15·20·20·20·15
    } else {
      EXPECT_TRUE(has_chinese(zh)) << path << ": " << zh;
    }
  });
}

TEST(Playbook, the_teams_of_the_tiers_have_their_templates) {
  for (const TierProfile& profile : default_playbook().tier.tiers) {
    const auto& templates = default_playbook().planning.organisations;
    EXPECT_TRUE(std::any_of(templates.begin(), templates.end(), [&](const auto& entry) {
      return entry.organisation.id == profile.organisation;
    })) << profile.id;
  }
}

TEST(Playbook, the_deal_review_has_the_same_slot_in_both_places) {
  const auto& meetings = default_playbook().planning.meetings;
  const auto review = std::find_if(meetings.begin(), meetings.end(), [](const auto& entry) {
    return entry.meeting.id == "deal_review";
  });
  ASSERT_NE(review, meetings.end());
  EXPECT_EQ(review->meeting.items[0].minutes, default_playbook().radar.review.slot_minutes);
}

TEST(Playbook, unknown_keys_are_left_alone) {
  json::Value document = default_document();
  document.object()->push_back({"notes", word("of a consultant")});
  EXPECT_TRUE(read_playbook(json::text(document)).has_value());
}

}  // namespace
}  // namespace dealbench::playbook::playbook_test
