list(APPEND ui_sources
  workbench/pipeline/pipeline_area.cpp)
