list(APPEND ui_sources
  screens/funnel_comparison.cpp
  screens/funnel_effects.cpp
  screens/funnel_goal.cpp
  screens/funnel_levers.cpp
  screens/funnel_results.cpp
  screens/funnel_screen.cpp
  screens/library_screen.cpp)
