#!/bin/sh
# The build root: a private Debian 13 tree. Runs as root in a mount namespace of its own (lib.sh starts it so), which
# takes every mount with it when its last process ends, however it ends.
#   create ROOT | install ROOT PACKAGE... | use ROOT UID:GID GROUPS SOURCE COMMAND...
set -eu
action=$1
ROOT=$2
shift 2

# mounts_below FOLDER: true if anything is mounted there, in which case it must not be deleted.
mounts_below() { grep -qF " $(printf %s "$1" | sed 's/ /\\040/g')" /proc/self/mountinfo; }

# One set-up at a time. Children inherit the lock, so that whoever gets it knows that no set-up is running any more.
lock() {
    exec 9>"$ROOT.lock"
    flock -n 9 || { echo "Waiting for another set-up of $ROOT"; flock 9; }
}

create() {
    lock
    [ ! -d "$ROOT" ] || return 0
    for stale in "$ROOT".new.*; do
        [ -d "$stale" ] || continue
        ! mounts_below "$stale" || { echo "$stale is left over and something is mounted in it: unmount that first"; exit 1; }
        rm -rf --one-file-system "$stale"
    done
    new=$ROOT.new.$$
    debootstrap --variant=minbase trixie "$new"
    # Nothing in here may start a service.
    printf '#!/bin/sh\nexit 101\n' >"$new/usr/sbin/policy-rc.d"
    chmod 755 "$new/usr/sbin/policy-rc.d"
    umount -R "$new/proc" "$new/sys" 2>/dev/null || true # debootstrap's own
    mv "$new" "$ROOT"
}

system_mounts() {
    mount -t proc proc "$ROOT/proc"
    mount --rbind /dev "$ROOT/dev"
    for file in /etc/resolv.conf /etc/hosts; do
        [ ! -e "$file" ] || { [ -e "$ROOT$file" ] || : >"$ROOT$file"; mount --bind "$file" "$ROOT$file"; }
    done
}

clean_environment() {
    : "${LANG:=C}"
    unset LD_PRELOAD LD_LIBRARY_PATH PYTHONPATH PYTHONHOME PERL5LIB CC CXX CFLAGS CXXFLAGS LDFLAGS CMAKE_PREFIX_PATH \
        PKG_CONFIG_PATH QT_PLUGIN_PATH QT_QPA_PLATFORMTHEME XDG_DATA_DIRS XDG_CONFIG_DIRS
    export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANGUAGE="${LANGUAGE:-${LANG%%.*}}" LC_ALL=C.UTF-8
}

install() {
    lock
    system_mounts
    clean_environment
    export DEBIAN_FRONTEND=noninteractive
    chroot "$ROOT" dpkg --configure -a
    chroot "$ROOT" apt-get -q update
    chroot "$ROOT" apt-get -q -y install --no-install-recommends "$@"
}

# share PATH: the same thing at the same place inside, unless it is there already.
share() {
    case ":$shared:" in *":$1:"*) return ;; esac
    if [ -d "$1" ]; then
        mkdir -p "$ROOT$1"
    else
        mkdir -p "$ROOT$(dirname "$1")"
        [ -e "$ROOT$1" ] || : >"$ROOT$1"
    fi
    mount --rbind "$1" "$ROOT$1"
    shared=$shared:$1
}

# share_word WORD: if it names something in a system folder (say /var/lib/data) that the root has not got itself.
share_word() {
    path=${1#--*=}
    case $path in
    /etc/* | /usr/* | /var/*) ;;
    *) return 0 ;;
    esac
    [ -e "$path" ] || path=$(dirname "$path")
    # What an earlier run was shared onto is empty.
    [ ! -e "$path" ] || [ -n "$(find "$ROOT$path" -maxdepth 0 -not -empty 2>/dev/null)" ] || share "$path"
}

use() {
    person=$1
    groups=$2
    source=$3
    shift 3
    system_mounts
    shared=
    for folder in /*; do
        case $folder in
        /bin | /boot | /dev | /etc | /lib* | /proc | /run | /sbin | /sys | /usr | /var) continue ;;
        esac
        if [ -L "$folder" ]; then
            [ -e "$ROOT$folder" ] || ln -sf "$(readlink "$folder")" "$ROOT$folder"
        elif [ -d "$folder" ]; then
            share "$folder"
        fi
    done
    for path in /var/tmp /run/user /run/dbus /etc/passwd /etc/group /etc/localtime /etc/machine-id /etc/pip.conf; do
        [ ! -e "$path" ] || share "$path"
    done
    # The host's certificates, where it has any: they may name an authority that only this place knows.
    if [ -s /etc/ssl/certs/ca-certificates.crt ]; then
        for path in /etc/ssl/certs /usr/share/ca-certificates /usr/local/share/ca-certificates; do
            [ ! -d "$path" ] || share "$path"
        done
    fi
    for word in "$source" "$(pwd -P)" "$HOME" "$@"; do
        share_word "$word"
    done
    clean_environment
    # shellcheck disable=SC2016 # for the shell inside
    exec chroot --userspec="$person" --groups="$groups" "$ROOT" /bin/sh -c 'cd "$0" && exec "$@"' "$(pwd -P)" "$@"
}

"$action" "$@"
