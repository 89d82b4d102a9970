list(APPEND engine_test_sources
  radar_deal_test.cpp
  radar_findings_test.cpp
  radar_health_test.cpp
  radar_history_test.cpp
  radar_parts_test.cpp
  radar_people_test.cpp
  radar_quiz_test.cpp
  radar_team_test.cpp
  radar_won_lost_test.cpp)
