list(APPEND ui_sources
  charts/axis.cpp
  charts/bar_chart.cpp
  charts/chart.cpp
  charts/funnel_chart.cpp
  charts/grouped_bars.cpp
  charts/histogram.cpp
  charts/line_chart.cpp
  charts/radar_chart.cpp
  charts/scatter_chart.cpp
  charts/share_chart.cpp
  charts/timeline.cpp)
