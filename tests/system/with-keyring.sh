#!/bin/sh
# with-keyring.sh COMMAND...: runs it with a session bus of its own and an unlocked, empty Secret Service on it.
set -eu
if [ "${1-}" != --session ]; then
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    trap 'exit 143' TERM INT
    mkdir -m 700 "$scratch/run"
    mkdir -p "$scratch/data"
    status=0
    # The bus, and what it starts, tell things that nobody asked.
    exec 3>&1 4>&2
    env -u DISPLAY -u WAYLAND_DISPLAY XDG_RUNTIME_DIR="$scratch/run" HUBCAP_KEYRINGS="$scratch/data" HUBCAP_KEYRING_BUS=1 \
        dbus-run-session -- sh "$0" --session "$@" >/dev/null 2>&1 || status=$?
    exit $status
fi
shift
exec >&3 2>&4 3>&- 4>&-

# The keyring file itself lies in the scratch folder, whatever home the command is given.
eval "$(printf %s test | HOME=$HUBCAP_KEYRINGS XDG_DATA_HOME=$HUBCAP_KEYRINGS gnome-keyring-daemon --unlock --components=secrets)"
exec "$@"
