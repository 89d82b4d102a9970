# dealbench_embed_playbook(TARGET SYMBOL FOLDER): joins the playbook of FOLDER into one document in the build folder
# (join_playbook.py) and embeds it as `SYMBOL`, see embed.cmake. A symbol belongs to one target.
function(dealbench_embed_playbook target symbol folder)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  get_filename_component(folder "${folder}" ABSOLUTE BASE_DIR "${PROJECT_SOURCE_DIR}")
  file(GLOB parts CONFIGURE_DEPENDS "${folder}/*.json")
  set(joined "${CMAKE_BINARY_DIR}/generated/${symbol}.json")
  add_custom_command(
    OUTPUT "${joined}"
    COMMAND "${Python3_EXECUTABLE}" "${PROJECT_SOURCE_DIR}/cmake/join_playbook.py" "${folder}" "${joined}"
    DEPENDS ${parts} "${PROJECT_SOURCE_DIR}/cmake/join_playbook.py"
    COMMENT "Joining ${folder}" VERBATIM)
  dealbench_embed("${target}" "${symbol}" "${joined}")
endfunction()
