list(APPEND ui_sources
  workbench/deal_findings.cpp
  workbench/deal_page.cpp
  workbench/deal_quiz.cpp
  workbench/deals_area.cpp
  workbench/deals_screen.cpp
  workbench/record_form.cpp
  workbench/records_area.cpp
  workbench/records_screen.cpp
  workbench/workbench.cpp)
