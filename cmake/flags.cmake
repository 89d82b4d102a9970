# What every compilation has. Ours are on dealbench_flags; the rest also holds for third-party code.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

# No fused multiply-add: native and wasm results agree to the bit.
add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti> -ffp-contract=off -ffunction-sections -fdata-sections)
if(NOT EMSCRIPTEN)
  add_compile_options("-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=")
endif()
if(DEALBENCH_SANITIZE)
  add_compile_options("-fsanitize=${DEALBENCH_SANITIZE}" -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options("-fsanitize=${DEALBENCH_SANITIZE}")
endif()
if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "MinSizeRel")
  add_compile_options(-Oz -flto)
  add_link_options(-Oz -flto)
endif()

add_library(dealbench_flags INTERFACE)
target_include_directories(dealbench_flags INTERFACE "${PROJECT_SOURCE_DIR}/src" "${CMAKE_BINARY_DIR}/generated")
target_compile_options(dealbench_flags INTERFACE
  $<$<NOT:$<BOOL:$<TARGET_PROPERTY:DEALBENCH_WARNINGS_ONLY>>>:-Werror>  # see dealbench_test
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wcast-align -Wcast-qual -Wdouble-promotion
  -Wextra-semi -Wformat=2 -Wimplicit-fallthrough -Wmissing-declarations -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wswitch-enum -Wundef -Wunused
  -Wno-missing-field-initializers)  # designated initialisers leave fields at their defaults on purpose
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(dealbench_flags INTERFACE -Wduplicated-cond -Wlogical-op)
  if(DEALBENCH_SANITIZE)
    target_compile_options(dealbench_flags INTERFACE -Wno-maybe-uninitialized)  # false alarms with sanitizers
  endif()
else()
  target_compile_options(dealbench_flags INTERFACE -Wimplicit-int-conversion -Wunreachable-code
    -Wno-missing-designated-field-initializers)
endif()
