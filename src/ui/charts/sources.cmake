list(APPEND ui_sources
  charts/axis.cpp
  charts/bar_chart.cpp
  charts/chart.cpp
  charts/funnel_chart.cpp
  charts/grouped_bars.cpp)
