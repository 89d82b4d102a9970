list(APPEND app_sources
  report/error_report.cpp
  report/funnel_report.cpp
  report/funnel_side_report.cpp
  report/result_writer.cpp)
