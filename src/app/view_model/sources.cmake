# The first screens' are in ../CMakeLists.txt; here those of the workbench, by area.
foreach(area deals records)
  if(EXISTS "${CMAKE_CURRENT_LIST_DIR}/${area}/sources.cmake")
    include(${CMAKE_CURRENT_LIST_DIR}/${area}/sources.cmake)
  endif()
endforeach()
