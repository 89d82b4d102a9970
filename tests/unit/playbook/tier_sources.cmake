list(APPEND playbook_test_sources
  tier_examples_test.cpp
  tier_playbook_test.cpp)
