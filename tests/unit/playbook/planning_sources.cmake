list(APPEND playbook_test_sources
  planning_broken_test.cpp
  planning_playbook_test.cpp)
