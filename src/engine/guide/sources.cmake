list(APPEND engine_sources
  guide/next_actions.cpp
  guide/programme.cpp
  guide/self_rating.cpp
  guide/visit_card.cpp)
