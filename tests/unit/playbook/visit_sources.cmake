list(APPEND playbook_test_sources
  visit_examples_test.cpp
  visit_playbook_test.cpp)
