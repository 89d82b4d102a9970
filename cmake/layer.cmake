# dealbench_layer(NAME DEPS LAYER... SOURCES FILE... [LIBS TARGET...])
#   Static library dealbench_NAME (alias dealbench::NAME). DEPS are layers and must be allowed by ci/layers.json;
#   LIBS are third-party targets, linked PRIVATE.
# dealbench_program(NAME LAYERS LAYER... SOURCES FILE... [LIBS TARGET...])
#   Executable in build/<preset>/bin; its folder is the layer that ci/layers.json names.
# dealbench_test(NAME LAYERS LAYER... SOURCES FILE... [LIBS TARGET...])
#   GoogleTest executable in build/<preset>/tests, one ctest test. As wasm it runs under Node and reads real files.
#   DEALBENCH_SOURCE_DIR is the checkout, for fixtures.

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/ci/layers.json")
file(READ "${PROJECT_SOURCE_DIR}/ci/layers.json" DEALBENCH_LAYERS_JSON)

function(dealbench_check_edges from)
  string(JSON allowed ERROR_VARIABLE error GET "${DEALBENCH_LAYERS_JSON}" layers "${from}" may_include)
  if(error)
    message(FATAL_ERROR "Layer '${from}' is not in ci/layers.json")
  endif()
  foreach(to IN LISTS ARGN)
    if(NOT allowed MATCHES "\"${to}\"")
      message(FATAL_ERROR "Layer '${from}' must not use '${to}': ci/layers.json allows ${allowed}")
    endif()
  endforeach()
endfunction()

function(dealbench_layer name)
  cmake_parse_arguments(arg "" "" "DEPS;SOURCES;LIBS" ${ARGN})
  dealbench_check_edges("${name}" ${arg_DEPS})
  list(TRANSFORM arg_DEPS PREPEND dealbench::)
  if(arg_SOURCES)
    add_library("dealbench_${name}" STATIC ${arg_SOURCES})
    target_link_libraries("dealbench_${name}" PUBLIC dealbench_flags ${arg_DEPS} PRIVATE ${arg_LIBS})
  else()  # headers only
    add_library("dealbench_${name}" INTERFACE)
    target_link_libraries("dealbench_${name}" INTERFACE dealbench_flags ${arg_DEPS} ${arg_LIBS})
  endif()
  add_library("dealbench::${name}" ALIAS "dealbench_${name}")
endfunction()

function(dealbench_program name)
  cmake_parse_arguments(arg "" "LAYER" "LAYERS;SOURCES;LIBS" ${ARGN})
  if(NOT arg_LAYER)
    get_filename_component(arg_LAYER "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  endif()
  dealbench_check_edges("${arg_LAYER}" ${arg_LAYERS})
  add_executable("${name}" ${arg_SOURCES})
  list(TRANSFORM arg_LAYERS PREPEND dealbench::)
  target_link_libraries("${name}" PRIVATE dealbench_flags ${arg_LAYERS} ${arg_LIBS})
  if(EMSCRIPTEN AND DEALBENCH_TESTS)
    target_link_options("${name}" PRIVATE ${DEALBENCH_NODE_LINK_OPTIONS})
  endif()
endfunction()

# A wasm program for Node: the real file system, one folder-independent script, memory that grows, exit codes kept.
set(DEALBENCH_NODE_LINK_OPTIONS -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1
  -sSTACK_SIZE=1048576 -sASSERTIONS=1)

function(dealbench_test name)
  cmake_parse_arguments(arg "" "" "LAYERS;SOURCES;LIBS" ${ARGN})
  add_executable("${name}" ${arg_SOURCES})
  list(TRANSFORM arg_LAYERS PREPEND dealbench::)
  target_link_libraries("${name}" PRIVATE dealbench_flags ${arg_LAYERS} ${arg_LIBS} dealbench_gtest)
  target_include_directories("${name}" PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions("${name}" PRIVATE "DEALBENCH_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")
  # Tests compile plainly: the layers are what is optimised and sanitized, and a test runs once per build.
  target_compile_options("${name}" PRIVATE -Wno-missing-declarations -O0 -g1)
  if(DEALBENCH_SANITIZE)
    target_compile_options("${name}" PRIVATE -fno-sanitize=address,undefined)
  endif()
  set_target_properties("${name}" PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  if(EMSCRIPTEN)
    target_link_options("${name}" PRIVATE ${DEALBENCH_NODE_LINK_OPTIONS})
    # Warnings in test code are errors natively; clang's own opinions of it only warn.
    set_target_properties("${name}" PROPERTIES DEALBENCH_WARNINGS_ONLY ON)
  endif()
  add_test(NAME "${name}" COMMAND "${name}" "--gtest_output=json:${CMAKE_BINARY_DIR}/results/${name}.json"
    --gtest_brief=1 WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties("${name}" PROPERTIES TIMEOUT 300)
endfunction()
