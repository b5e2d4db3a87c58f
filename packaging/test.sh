#!/bin/sh
# Installs what is missing, builds, and runs every test without a display. Words are for ctest, e.g. test.sh -R upload
set -eu
SOURCE=$(cd "$(dirname "$0")/.." && pwd -P)
. "$SOURCE/packaging/lib.sh"

prepare build test
build dev all \
    -DHUBCAP_CORPUS="$(realpath -q "$SOURCE/../shared/corpus" || true)" \
    -DHUBCAP_REAL="$(realpath -q "$SOURCE/../shared/wire/real" || true)"

# The official client, which the conformance test drives; without it that test says that it was skipped.
python=$SOURCE/build/venv/bin/python
if ! inside "$python" -c 'import huggingface_hub, pytest' 2>/dev/null; then
    say "installing the official client for the conformance test"
    log=$SOURCE/build/log/venv.log
    { inside python3 -m venv --clear "$SOURCE/build/venv" &&
        inside "$python" -m pip install --quiet --retries 1 'huggingface_hub>=1,<2' pytest; } >"$log" 2>&1 ||
        say "its package registry cannot be reached, so that test will be skipped (log: $log)"
fi

say "testing"
cd "$SOURCE"
if [ $# -gt 0 ]; then
    inside ctest --preset dev "$@"
else
    # Two at a time, but for those of the finished program, which would see the others on the screen and in their times.
    status=0
    inside ctest --preset dev -LE 'fuzz|system' -j 2 || status=1
    inside ctest --preset dev -L system || status=1
    inside ctest --preset dev -L fuzz -j 2 || status=1
    exit $status
fi
