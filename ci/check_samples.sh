#!/usr/bin/env bash
# ci/check_samples.sh [--fix]: the sample plans are what assets/plans/make_samples.py writes, and hold to schema and playbook.
. "$(dirname "$0")/lib.sh"
cd "$root"
if [ "${1:-}" = --fix ]; then exec python3 assets/plans/make_samples.py; fi
python3 assets/plans/make_samples.py --check || { say "to fix: ci/check_samples.sh --fix"; exit 1; }
