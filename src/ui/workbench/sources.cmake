list(APPEND ui_sources
  workbench/deals_screen.cpp
  workbench/record_form.cpp
  workbench/workbench.cpp)
