# cmake -DSYMBOL=... -DINPUT=... -DSTEM=... -P embed_file.cmake: writes STEM.h and STEM.cpp, see embed.cmake.
# Hexadecimal escapes keep every byte as it is: semicolons, quotes, NUL.
file(READ "${INPUT}" hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
set(four "(................)")  # four escaped bytes
string(REGEX REPLACE "${four}${four}${four}${four}" "\\1\\2\\3\\4\"\n\"" bytes "${bytes}")
get_filename_component(name "${INPUT}" NAME)
get_filename_component(header "${STEM}.h" NAME)
file(WRITE "${STEM}.h"
  "// Generated from ${name}; do not edit.\n#pragma once\n\n#include <string_view>\n\n"
  "namespace dealbench::assets {\nextern const std::string_view ${SYMBOL};\n}\n")
file(WRITE "${STEM}.cpp"
  "// Generated from ${name}; do not edit.\n#include \"assets/${header}\"\n\nnamespace dealbench::assets {\n"
  "constinit const std::string_view ${SYMBOL}(\n\"${bytes}\",\n${size});\n}\n")
