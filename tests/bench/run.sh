#!/bin/sh
# run.sh [--json FILE] [--only PART] [--rounds N] [--full]: installs what is missing, builds for release, measures Hubcap against
# the official client and the machine itself, and prints each figure with its goal. The words are for bench.py.
set -eu
SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$SOURCE/packaging/lib.sh"

prepare build test
build release "hubcap cardbench diffbench explorebench filesbench hashbench listingbench logbench palettebench soakbench stagebench threadbench"
python=$SOURCE/build/venv/bin/python
inside "$python" -c 'import huggingface_hub' 2>/dev/null || python=
[ -n "$python" ] || say "the official client is not installed (packaging/test.sh does that), so there is nothing to compare uploads with"
corpus=$(realpath -q -e "$SOURCE/../shared/corpus" || true)
say "measuring (several minutes)"
inside sh "$SOURCE/tests/system/with-display.sh" python3 "$SOURCE/tests/bench/bench.py" \
    --hubcap "$SOURCE/build/release/app/hubcap" --hashbench "$SOURCE/build/release/tests/bench/hashbench" \
    --listingbench "$SOURCE/build/release/tests/bench/listingbench" --cardbench "$SOURCE/build/release/tests/bench/cardbench" \
    --diffbench "$SOURCE/build/release/tests/bench/diffbench" --palettebench "$SOURCE/build/release/tests/bench/palettebench" \
    --logbench "$SOURCE/build/release/tests/bench/logbench" \
    --explorebench "$SOURCE/build/release/tests/bench/explorebench" \
    --filesbench "$SOURCE/build/release/tests/bench/filesbench" \
    --soakbench "$SOURCE/build/release/tests/bench/soakbench" \
    --stagebench "$SOURCE/build/release/tests/bench/stagebench" \
    --threadbench "$SOURCE/build/release/tests/bench/threadbench" \
    ${corpus:+--corpus "$corpus"} \
    ${python:+--python "$python"} "$@"
