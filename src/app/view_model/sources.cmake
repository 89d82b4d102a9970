# The first screens' are in ../CMakeLists.txt; here those of the workbench, by area.
foreach(area deals records)
  include(${CMAKE_CURRENT_LIST_DIR}/${area}/sources.cmake)
endforeach()
