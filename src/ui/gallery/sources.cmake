list(APPEND ui_sources
  gallery/charts.cpp
  gallery/content.cpp
  gallery/controls.cpp
  gallery/gallery.cpp
  gallery/more_charts.cpp)
