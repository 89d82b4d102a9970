list(APPEND engine_test_sources
  planning_account_test.cpp
  planning_balance_wheel_test.cpp
  planning_docs_people_test.cpp
  planning_docs_test.cpp
  planning_market_test.cpp
  planning_metrics_test.cpp
  planning_rhythm_test.cpp
  planning_targets_test.cpp
  planning_words_test.cpp)
