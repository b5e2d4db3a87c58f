#!/bin/sh
# run.sh [--seed N] [--count N] [--number N] [--only WORD] [--jobs N] [--verbose]: builds the program and plays scenarios in
# which transfers meet with trouble; 200 of a new seed unless said otherwise. HUBCAP is another program to play them with.
set -eu
SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$SOURCE/packaging/lib.sh"
[ -n "${HUBCAP:-}" ] || {
    prepare build test
    build dev hubcap
} >&2
choose_system
inside env HUBCAP="${HUBCAP:-$SOURCE/build/dev/app/hubcap}" PYTHONDONTWRITEBYTECODE=1 python3 "$SOURCE/tests/faults/faults.py" "$@"
