list(APPEND app_test_sources
  tier_facts_test.cpp
  tier_report_test.cpp)
