#!/usr/bin/env bash
# ci/check_format.sh [--fix]: our C++ is formatted by .clang-format, other text ends lines cleanly.
. "$(dirname "$0")/lib.sh"
cd "$root"
failed=0
mapfile -t sources < <(git ls-files --cached --others --exclude-standard -- 'src/*.h' 'src/*.cpp' 'wasm/*.h' 'wasm/*.cpp' 'tests/*.h' 'tests/*.cpp' | while read -r f; do [ -f "$f" ] && echo "$f"; done)
tool=
for name in "clang-format-$CLANG_FORMAT" clang-format; do
  if have "$name" && "$name" --version | grep -q "version $CLANG_FORMAT\."; then tool=$name; break; fi
done
if [ ${#sources[@]} = 0 ]; then :
elif [ "${1:-}" = --fix ]; then
  [ -n "$tool" ] || die "clang-format $CLANG_FORMAT is missing"
  "$tool" -i "${sources[@]}"
elif [ -n "$tool" ]; then
  "$tool" --dry-run -Werror "${sources[@]}" 2>&1 | grep -E 'error:' | cut -d: -f1 | sort | uniq -c | sed 's/$/ (not formatted)/' | grep . && failed=1
else
  say "note: clang-format $CLANG_FORMAT is not here, formatting not checked"
fi
# Tabs and blanks at the end of a line, in everything that is text.
git grep -nIE $'\t|[ \t]+$' -- . ':!*.md' ':!package-lock.json' ':!*.csv' ':!*.tsv' ':!tests/golden' | head -n 20 | grep . && failed=1
[ $failed = 0 ] || { say "to fix: ci/check_format.sh --fix"; exit 1; }
