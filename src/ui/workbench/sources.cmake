list(APPEND ui_sources
  workbench/palette/palette.cpp
  workbench/record_form.cpp
  workbench/workbench.cpp)
foreach(area customers deals visits records)
  include(${CMAKE_CURRENT_LIST_DIR}/${area}/sources.cmake)
endforeach()
