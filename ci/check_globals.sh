#!/usr/bin/env bash
# ci/check_globals.sh [BUILD]: no mutable global in the pure layers, read from the object files of a native build.
# Constant tables pass; a static counter, a function-local static and its guard do not.
. "$(dirname "$0")/lib.sh"
build=${1:-$root/build/native}
failed=0 seen=0
for layer in base engine plan playbook; do
  archive=$build/src/$layer/libdealbench_$layer.a
  [ -f "$archive" ] || continue
  seen=1
  # b d: data and bss, B D: the same, exported, u: unique. Vtables and the like are read-only or relocated (.data.rel.ro).
  found=$(nm -C --format=sysv "$archive" 2>/dev/null | awk -F'|' '
    $4 ~ /OBJECT|TLS/ && $7 ~ /^ *\.(data|bss|tdata|tbss)/ && $7 !~ /\.data\.rel\.ro/ {gsub(/ +$/, "", $1); print $1}')
  # g++ 12 puts a constexpr variable whose template arguments are deduced into writable data: let the source decide.
  while read -r symbol; do
    name=${symbol##*::}
    [ -z "$symbol" ] || grep -rqE "constexpr [^;(]*\b$name\b *[\[{=(]" "$root/src/$layer" ||
      { echo "$layer has a mutable global: $symbol"; failed=1; }
  done <<<"$found"
done
[ $seen = 1 ] || die "no layer library in $build: run ci/build native"
[ $failed = 0 ] || { say "pass the state as an argument instead (docs/adr/0001-layers.md)"; exit 1; }
