list(APPEND app_test_sources
  metric_facts_test.cpp
  planning_facts_test.cpp
  planning_report_test.cpp)
