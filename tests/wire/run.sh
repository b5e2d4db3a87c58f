#!/bin/sh
# run.sh FOLDER [CASE...]: replays the recorded cases below a folder to our client, whatever their methods are, and builds
# what that needs. One line for each failure and for each failing case that the file exclusions gives a reason for, one
# line for the whole; fails when there was a failure. traces/README.md describes the form of a case; CASE is the
# beginning of a name, and a case asked for by name is never excluded.
set -eu
SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$SOURCE/packaging/lib.sh"
[ $# -gt 0 ] || die "Name a folder of recorded cases, e.g. sh tests/wire/run.sh tests/wire/traces"
[ -d "$1" ] || die "$1 is no folder."
FOLDER=$(cd "$1" && pwd -P)
shift
{
    prepare build test
    build dev wirerunner
} >&2
if [ $# -gt 0 ]; then
    inside "$SOURCE/build/dev/tests/wire/wirerunner" "$FOLDER" "$@"
else
    inside "$SOURCE/build/dev/tests/wire/wirerunner" --elsewhere --exclusions "$SOURCE/tests/wire/exclusions" "$FOLDER"
fi
