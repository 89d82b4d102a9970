list(APPEND app_sources
  view_model/deals/deal_page_view.cpp
  view_model/deals/deals_view.cpp)
