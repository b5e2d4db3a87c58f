#!/bin/sh
# run.sh FOLDER [TEST...]: writes pictures of every view, or of the views that these tests are about, and builds what that
# needs. The pictures come from the tests that show the views (tests/views/scenes.h), from their functions with scenes.
set -eu
SOURCE=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$SOURCE/packaging/lib.sh"
[ $# -gt 0 ] || die "Name a folder for the pictures, e.g. sh tests/scenes/run.sh shots"
mkdir -p "$1"
folder=$(cd "$1" && pwd -P)
shift
prepare build test

# The functions of a test that make pictures, in a line.
functions() {
    awk '/^(    )?void ([A-Za-z]+::)?[A-Za-z]+\(\)$/ { name = $2; sub(/.*::/, "", name); sub(/\(.*/, "", name) }
         /scenes::(shoot|save)\(/ && name != "" { print name; name = "" }' "$1" | sort -u | xargs
}

sources=$(cd "$SOURCE" && grep -l 'scenes::' tests/*/*test.cpp)
wanted=
for source in $sources; do
    name=$(basename "$source" .cpp)
    case " ${*:-$name} " in *" $name "*) wanted="$wanted $source" ;; esac
done
[ -n "$wanted" ] || die "None of these tests makes pictures: $*"
# shellcheck disable=SC2086,SC2046 # several words each
build dev "$(for source in $wanted; do basename "$source" .cpp; done | xargs)"
status=0
for source in $wanted; do
    name=$(basename "$source" .cpp)
    home=$SOURCE/build/scenes-home
    mkdir -p "$home"
    say "$name"
    # shellcheck disable=SC2046 # several functions
    inside env QT_QPA_PLATFORM=offscreen QTEST_FUNCTION_TIMEOUT=3600000 LC_ALL=C.UTF-8 TZ=UTC \
        HOME="$home" XDG_CONFIG_HOME="$home" XDG_CACHE_HOME="$home" \
        XDG_DATA_HOME="$home" HF_TOKEN='' HF_ENDPOINT='' HUBCAP_SHOTS="$folder" \
        "$SOURCE/build/dev/${source%.cpp}" -silent $(functions "$SOURCE/$source") || status=1
done
say "$(find "$folder" -name '*.png' | wc -l) pictures in $folder"
exit $status
