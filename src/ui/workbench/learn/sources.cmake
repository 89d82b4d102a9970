list(APPEND ui_sources
  workbench/learn/learn_area.cpp)
