list(APPEND engine_sources
  funnel/lever.cpp
  funnel/funnel_model.cpp
  funnel/funnel.cpp)
