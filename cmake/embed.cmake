# dealbench_embed(TARGET SYMBOL FILE): the bytes of FILE become `extern const std::string_view SYMBOL` in the namespace
# dealbench::assets, declared in "assets/SYMBOL_generated.h". The files are made in the build folder.
function(dealbench_embed target symbol file)
  get_filename_component(path "${file}" ABSOLUTE BASE_DIR "${PROJECT_SOURCE_DIR}")
  set(stem "${CMAKE_BINARY_DIR}/generated/assets/${symbol}_generated")
  add_custom_command(
    OUTPUT "${stem}.cpp" "${stem}.h"
    COMMAND "${CMAKE_COMMAND}" "-DSYMBOL=${symbol}" "-DINPUT=${path}" "-DSTEM=${stem}" -P "${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake"
    DEPENDS "${path}" "${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake"
    COMMENT "Embedding ${file}" VERBATIM)
  set_source_files_properties("${stem}.cpp" PROPERTIES COMPILE_OPTIONS -w)  # clang minds long literals
  target_sources("${target}" PRIVATE "${stem}.cpp" "${stem}.h")
endfunction()
