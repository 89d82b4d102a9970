list(APPEND ui_sources
  workbench/playbook/playbook_area.cpp)
