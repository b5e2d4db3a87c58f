#!/bin/sh
# run.sh FOLDER...: reads all recorded answers below, which are recognised by name and shape, with our readers; a line
# for each loss. Builds nothing: packaging/test.sh does.
set -eu
SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
[ $# -gt 0 ] || { echo "usage: run.sh FOLDER..." >&2; exit 2; }
for folder in "$@"; do
    [ -d "$folder" ] || { echo "$folder is no folder" >&2; exit 2; }
done
exec sh "$SOURCE/packaging/within.sh" "$SOURCE/build/dev/tests/corpus/corpuscheck" "$@"
