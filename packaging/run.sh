#!/bin/sh
# Installs what is missing, builds, and opens Hubcap on a sandbox Hub of its own with sample data.
#   run.sh             the window on the sandbox; without a display a walk-through of it that saves pictures
#   run.sh --hub       the window on the real Hub
#   run.sh WORD...     the program with these words, e.g. run.sh upload FOLDER owner/name
set -eu
SOURCE=$(cd "$(dirname "$0")/.." && pwd -P)
. "$SOURCE/packaging/lib.sh"

walk=
if [ $# = 0 ]; then
    set -- --sandbox
    [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || walk=1
elif [ "$1" = --hub ]; then
    [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || die "There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are empty)."
    shift
fi

prepare build ${walk:+test}
build release "hubcap ${walk:+dragsource}"

hubcap=$SOURCE/build/release/app/hubcap
check_words "$@"
[ -n "$walk" ] || { inside "$hubcap" "$@"; exit; }
pictures=$SOURCE/build/walkthrough
say "no display here; walking through the window on a private one, pictures go to $pictures"
inside sh "$SOURCE/tests/system/with-display.sh" python3 "$SOURCE/packaging/walkthrough/walkthrough.py" \
    --hubcap "$hubcap" --dragsource "$SOURCE/build/release/packaging/walkthrough/dragsource" --out "$pictures"
