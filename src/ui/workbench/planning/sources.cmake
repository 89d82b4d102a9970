list(APPEND ui_sources
  workbench/planning/planning_area.cpp)
