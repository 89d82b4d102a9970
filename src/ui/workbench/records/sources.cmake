list(APPEND ui_sources
  workbench/records/records_area.cpp
  workbench/records/records_screen.cpp)
