#!/bin/sh
# run.sh [TARGET [LENGTH]]: runs a target, or all of them one after the other, for HUBCAP_FUZZ_SECONDS (60) on inputs of
# at most LENGTH bytes (what CMakeLists.txt says), and builds what that needs. A target begins with its seeds and with
# what earlier runs found interesting. An input that fails, takes more than 5 seconds or too much memory ends the run; it
# is kept in build/fuzz/findings and belongs into seeds/TARGET once the parser is mended.
set -eu
SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$SOURCE/packaging/lib.sh"
cd "$SOURCE"
known=$(sed -n '/^set(TARGETS/,/)/p' tests/fuzz/CMakeLists.txt | grep -o '[a-z]*=[0-9]*')

# of TARGET: the length that the list of targets gives it.
length_of() { echo "$known" | awk -F= -v target="$1" '$1 == target { print $2 }'; }

run() {
    work=build/fuzz/corpus/$1
    mkdir -p "$work" build/fuzz/findings
    inside env ASAN_OPTIONS=allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1 \
        "$SOURCE/build/fuzz/tests/fuzz/fuzz-$1" "$work" "tests/fuzz/seeds/$1" \
        -artifact_prefix="build/fuzz/findings/$1-" -max_total_time="${HUBCAP_FUZZ_SECONDS:-60}" -max_len="$2" -timeout=5 \
        -rss_limit_mb=1024 -malloc_limit_mb=512 -use_value_profile=1 -print_final_stats=1 -verbosity=1
}

if [ $# -gt 0 ]; then
    [ -n "$(length_of "$1")" ] || die "$1 is no target. There are: $(echo "$known" | sed 's/=.*//' | xargs)"
    [ -d "tests/fuzz/seeds/$1" ] || die "$1 has no seeds: tests/fuzz/seeds/$1 is no folder."
fi
# The test program has built them before.
[ -n "${HUBCAP_FUZZ_BUILT:-}" ] || {
    prepare build test
    build fuzz "${1:+fuzz-}${1:-all}"
} >&2
choose_system
if [ $# -gt 0 ]; then
    run "$1" "${2:-$(length_of "$1")}"
else
    for entry in $known; do
        run "${entry%=*}" "${entry#*=}"
    done
fi
