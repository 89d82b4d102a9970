list(APPEND ui_sources
  workbench/home/home_area.cpp)
