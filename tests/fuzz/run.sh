#!/bin/sh
# run.sh TARGET LENGTH: runs a target for HUBCAP_FUZZ_SECONDS (60) on inputs of at most LENGTH bytes. It begins with the
# seeds and with what earlier runs found interesting. An input that fails, takes more than 5 seconds or too much memory
# ends the run; it is kept in build/fuzz/findings and belongs into seeds/TARGET once the parser is mended.
set -eu
cd "$(dirname "$0")/../.."
target=$1
work=build/fuzz/corpus/$target
findings=build/fuzz/findings/$target-
mkdir -p "$work" build/fuzz/findings
export ASAN_OPTIONS=allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1
exec "build/fuzz/tests/fuzz/fuzz-$target" "$work" "tests/fuzz/seeds/$target" \
    -artifact_prefix="$findings" -max_total_time="${HUBCAP_FUZZ_SECONDS:-60}" -max_len="$2" -timeout=5 \
    -rss_limit_mb=1024 -malloc_limit_mb=512 -use_value_profile=1 -print_final_stats=1 -verbosity=1
