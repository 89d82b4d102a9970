list(APPEND app_sources
  assemble/funnel_facts.cpp
  assemble/funnel_side_facts.cpp
  assemble/plan_index.cpp)
