list(APPEND engine_sources
  funnel/lever.cpp
  funnel/funnel_model.cpp
  funnel/funnel.cpp
  funnel/lever_effects.cpp
  funnel/goal_seek.cpp
  funnel/scenarios.cpp)
