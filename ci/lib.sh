# Shared by the scripts in ci/. Source it: . "$(dirname "$0")/lib.sh"
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cache=${DEALBENCH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/dealbench}
export DEALBENCH_CACHE=$cache
mkdir -p "$cache/src"
. "$root/ci/versions"
debian_root=$cache/$DEBIAN_SUITE

say() { printf '%s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
is_debian_root() { [ "$(id -u)" = 0 ] && have apt-get && [ -e /etc/debian_version ]; }

# version_at_least 3.1.70 3.1.69
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n1)" = "$2" ]; }

# True if an emcc that is new enough is on PATH.
have_own_emcc() {
  have emcc || return 1
  local version
  version=$(emcc --version 2>/dev/null | sed -n '1s/.*) \([0-9.]*\).*/\1/p')
  [ -n "$version" ] && version_at_least "$version" "$EMSCRIPTEN_MIN"
}

# One setup at a time: a second one waits. Call once, at the top of a script that fills the cache.
lock_cache() {
  exec 9>"$cache/lock"
  if have flock && ! flock -n 9; then
    say "waiting for another set-up to finish"
    flock 9
  fi
}
