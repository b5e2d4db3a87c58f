#!/bin/sh
# run.sh [asan|tsan] [CTEST-ARGUMENT...]: builds the engine (core, hub, transfer, sandbox, cli) with AddressSanitizer and
# UndefinedBehaviorSanitizer, or with ThreadSanitizer, and runs its tests; both, one after the other, without a word.
# E.g. run.sh tsan -R transferqueue
set -eu
SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$SOURCE/packaging/lib.sh"

case ${1:-both} in
asan | tsan) flavours=$1 && shift ;;
*) flavours='asan tsan' ;;
esac
prepare build test
cd "$SOURCE"
status=0
for flavour in $flavours; do
    build "$flavour" enginetests
    # ThreadSanitizer wants its memory where randomized addresses may be in the way.
    inside setarch -R ctest --preset "$flavour-engine" "$@" || status=1
done
exit $status
