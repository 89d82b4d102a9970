list(APPEND engine_test_sources
  tier_classify_test.cpp
  tier_leads_test.cpp
  tier_match_test.cpp
  tier_portfolio_test.cpp)
