list(APPEND engine_test_sources
  guide_actions_test.cpp
  guide_card_test.cpp
  guide_programme_test.cpp)
