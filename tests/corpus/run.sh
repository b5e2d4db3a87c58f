#!/bin/sh
# run.sh FOLDER...: reads all recorded answers below with our readers, and builds what that needs. Answers are recognised
# by name and shape (recognition.cpp). One line for each loss, one for each folder; fails when there was a loss.
set -eu
SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$SOURCE/packaging/lib.sh"
[ $# -gt 0 ] || die "Name a folder of recorded answers, e.g. sh tests/corpus/run.sh ../shared/corpus"
for folder in "$@"; do
    [ -d "$folder" ] || die "$folder is no folder."
    set -- "$@" "$(cd "$folder" && pwd -P)"
    shift
done
{
    prepare build test
    build dev corpuscheck
} >&2
inside "$SOURCE/build/dev/tests/corpus/corpuscheck" "$@"
