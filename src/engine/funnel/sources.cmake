list(APPEND engine_sources
  funnel/lever.cpp
  funnel/funnel_model.cpp
  funnel/funnel.cpp
  funnel/lever_effects.cpp
  funnel/lever_order.cpp
  funnel/goal_seek.cpp
  funnel/scenarios.cpp
  funnel/staging.cpp
  funnel/cohort.cpp
  funnel/mix.cpp
  funnel/hygiene.cpp
  funnel/pipeline.cpp
  funnel/bow_tie.cpp
  funnel/roi.cpp)
