# Reads ci/versions, so that a version stands in one file only: IMGUI_TAG becomes DEALBENCH_IMGUI_TAG.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/ci/versions")
file(STRINGS "${PROJECT_SOURCE_DIR}/ci/versions" lines REGEX "^[A-Z0-9_]+=")
foreach(line IN LISTS lines)
  string(REGEX MATCH "^([A-Z0-9_]+)=(.*)$" matched "${line}")
  set("DEALBENCH_${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}")
endforeach()

if(EMSCRIPTEN AND EMSCRIPTEN_VERSION VERSION_LESS DEALBENCH_EMSCRIPTEN_MIN)
  message(FATAL_ERROR "Emscripten ${EMSCRIPTEN_VERSION} is too old, ${DEALBENCH_EMSCRIPTEN_MIN} is needed. Try: ci/build web")
endif()
