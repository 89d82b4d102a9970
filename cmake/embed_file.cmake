# cmake -DSYMBOL=... -DINPUT=... -DSTEM=... -P embed_file.cmake: writes STEM.h and STEM.cpp, see embed.cmake.
# Hexadecimal text keeps every byte as it is (CMake lists and semicolons, quotes, NUL). Pieces become one array.
file(READ "${INPUT}" hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
get_filename_component(name "${INPUT}" NAME)
get_filename_component(header "${STEM}.h" NAME)
file(WRITE "${STEM}.h"
  "// Generated from ${name}; do not edit.\n#pragma once\n\n#include <string_view>\n\n"
  "namespace dealbench::assets {\nextern const std::string_view ${SYMBOL};\n}\n")
file(WRITE "${STEM}.cpp"
  "// Generated from ${name}; do not edit.\n#include \"assets/${header}\"\n\nnamespace dealbench::assets {\nnamespace {\n"
  "constexpr unsigned char bytes[] = {\n${bytes}0};\n}\n"
  "const std::string_view ${SYMBOL}(reinterpret_cast<const char*>(bytes), ${size});\n}\n")
