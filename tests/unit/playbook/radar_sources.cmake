list(APPEND playbook_test_sources
  radar_examples_deal.cpp
  radar_examples_test.cpp
  radar_playbook_test.cpp)
