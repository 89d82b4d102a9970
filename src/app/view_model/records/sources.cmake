list(APPEND app_sources
  view_model/records/records_table.cpp
  view_model/records/records_view.cpp)
