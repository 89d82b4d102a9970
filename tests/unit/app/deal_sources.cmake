list(APPEND app_test_sources
  deal_facts_test.cpp
  deal_report_test.cpp
  pipeline_report_test.cpp)
