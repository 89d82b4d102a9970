list(APPEND app_test_sources
  deal_facts_test.cpp)
