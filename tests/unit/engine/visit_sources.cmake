list(APPEND engine_test_sources
  visit_checklist_test.cpp
  visit_moves_test.cpp
  visit_prepare_test.cpp
  visit_questions_test.cpp
  visit_score_test.cpp
  visit_talk_test.cpp
  visit_team_test.cpp)
