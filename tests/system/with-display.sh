#!/bin/sh
# with-display.sh COMMAND...: runs it on an X server of its own with a window manager, and with a session bus and
# accessibility, so that other programs can find its widgets. A bus that with-keyring.sh started is kept.
set -eu
if [ "${1-}" != --session ]; then
    [ -z "${HUBCAP_KEYRING_BUS-}" ] || exec sh "$0" --session "$@"
    # The bus, and what it starts, tell things that nobody asked.
    exec 3>&1 4>&2
    exec dbus-run-session -- sh "$0" --session "$@" >/dev/null 2>&1
fi
shift
[ -n "${HUBCAP_KEYRING_BUS-}" ] || exec >&3 2>&4 3>&- 4>&-

scratch=$(mktemp -d)
# shellcheck disable=SC2317 # the trap calls this
cleanup() {
    # shellcheck disable=SC2086 # two ids
    kill $started 2>/dev/null || true
    rm -rf "$scratch"
}
started=
trap cleanup EXIT
trap 'exit 143' TERM INT

wait_until() {
    tries=100
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "with-display: $1 did not succeed in 10 s" >&2; exit 1; }
        sleep 0.1
    done
}

mkfifo "$scratch/number"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3>"$scratch/number" 2>"$scratch/xvfb.log" &
started=$!
read -r number <"$scratch/number" || { cat "$scratch/xvfb.log" >&2; exit 1; }
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
unset WAYLAND_DISPLAY XAUTHORITY
if [ -z "${HUBCAP_KEYRING_BUS-}" ]; then
    mkdir -m 700 "$scratch/run"
    export XDG_RUNTIME_DIR="$scratch/run"
fi
openbox >"$scratch/openbox.log" 2>&1 &
started="$started $!"
wait_until xdotool get_desktop

status=0
"$@" || status=$?
exit $status
