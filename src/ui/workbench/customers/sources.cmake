list(APPEND ui_sources
  workbench/customers/customers_area.cpp)
