list(APPEND playbook_test_sources
  guide_examples_test.cpp
  guide_playbook_test.cpp)
