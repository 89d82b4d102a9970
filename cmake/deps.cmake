# Third-party code, never copied into this repository. Order: the sources that ci/setup put into the cache (checked
# against ci/versions), then the system's packages, then the upstream tag, which needs a network.
#   dealbench_json   nlohmann_json, headers only; used by src/base/json.cpp alone
#   imgui            Dear ImGui's core without its demo; compiles natively too, for the headless UI tests
#   imgui_web        its SDL2 and OpenGL 3 backends, Emscripten only
#   libcsv           a reader of CSV in C; used by src/base/csv.cpp alone
#   dealbench_gtest  GoogleTest with its main
include(FetchContent)

if(DEFINED ENV{DEALBENCH_CACHE})
  set(cache_dir "$ENV{DEALBENCH_CACHE}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(cache_dir "$ENV{XDG_CACHE_HOME}/dealbench")
else()
  set(cache_dir "$ENV{HOME}/.cache/dealbench")
endif()

# dealbench_source(NAME FILE REPOSITORY TAG): sets NAME_dir to a folder that has FILE.
function(dealbench_source name file repository tag)
  if(EXISTS "${cache_dir}/src/${name}/${file}")
    set("${name}_dir" "${cache_dir}/src/${name}" PARENT_SCOPE)
    return()
  endif()
  message(STATUS "${name} is not in the cache: fetching ${tag} (ci/setup native fills the cache)")
  FetchContent_Declare("${name}_upstream" GIT_REPOSITORY "${repository}" GIT_TAG "${tag}" GIT_SHALLOW ON SOURCE_SUBDIR none)
  FetchContent_MakeAvailable("${name}_upstream")
  set("${name}_dir" "${${name}_upstream_SOURCE_DIR}" PARENT_SCOPE)
endfunction()

dealbench_source(json include/nlohmann/json.hpp https://github.com/nlohmann/json.git "${DEALBENCH_JSON_TAG}")
add_library(dealbench_json INTERFACE)
target_include_directories(dealbench_json SYSTEM INTERFACE "${json_dir}/include")

dealbench_source(libcsv libcsv.c https://github.com/rgamble/libcsv.git "${DEALBENCH_LIBCSV_TAG}")
add_library(libcsv STATIC "${libcsv_dir}/libcsv.c")
target_include_directories(libcsv SYSTEM PUBLIC "${libcsv_dir}")
target_compile_options(libcsv PRIVATE -w)

dealbench_source(imgui imgui.cpp https://github.com/ocornut/imgui.git "${DEALBENCH_IMGUI_TAG}")
add_library(imgui STATIC
  "${imgui_dir}/imgui.cpp" "${imgui_dir}/imgui_draw.cpp" "${imgui_dir}/imgui_tables.cpp" "${imgui_dir}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_dir}")
target_include_directories(imgui PRIVATE "${PROJECT_SOURCE_DIR}/src")
target_compile_definitions(imgui PUBLIC "IMGUI_USER_CONFIG=\"ui/imgui_config.h\"")

if(EMSCRIPTEN AND NOT DEALBENCH_TESTS)
  add_library(imgui_web STATIC "${imgui_dir}/backends/imgui_impl_sdl2.cpp" "${imgui_dir}/backends/imgui_impl_opengl3.cpp")
  target_include_directories(imgui_web SYSTEM PUBLIC "${imgui_dir}/backends")
  target_compile_options(imgui_web PUBLIC --use-port=sdl2)
  target_link_options(imgui_web INTERFACE --use-port=sdl2)
  target_link_libraries(imgui_web PUBLIC imgui)
  target_include_directories(imgui_web PRIVATE "${PROJECT_SOURCE_DIR}/src")
endif()

if(DEALBENCH_TESTS)
  dealbench_source(googletest googletest/src/gtest-all.cc https://github.com/google/googletest.git "${DEALBENCH_GOOGLETEST_TAG}")
  add_library(dealbench_gtest STATIC "${googletest_dir}/googletest/src/gtest-all.cc" "${googletest_dir}/googletest/src/gtest_main.cc")
  target_include_directories(dealbench_gtest SYSTEM PUBLIC "${googletest_dir}/googletest/include")
  target_include_directories(dealbench_gtest PRIVATE "${googletest_dir}/googletest")
  target_compile_definitions(dealbench_gtest PUBLIC GTEST_HAS_PTHREAD=0)
  target_compile_options(dealbench_gtest PRIVATE -w)
endif()

if(DEALBENCH_BENCH)
  find_package(benchmark REQUIRED)
endif()
