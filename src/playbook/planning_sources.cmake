list(APPEND playbook_sources
  metrics.cpp
  planning.cpp
  planning_account.cpp
  planning_market.cpp
  planning_rhythm.cpp)
