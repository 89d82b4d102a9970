list(APPEND ui_sources
  workbench/deals/deal_findings.cpp
  workbench/deals/deal_page.cpp
  workbench/deals/deal_quiz.cpp
  workbench/deals/deals_area.cpp
  workbench/deals/deals_screen.cpp)
