list(APPEND playbook_sources
  tier.cpp
  tier_table.cpp)
