list(APPEND ui_sources
  workbench/visits/visits_area.cpp)
