# shellcheck shell=sh
# Shared by run.sh, test.sh and within.sh, which set SOURCE to the checkout. A command runs either on this system, where
# its packages are new enough, or inside the build root (buildroot.sh); nothing outside this file needs to know which.
PATH=$PATH:/usr/sbin:/sbin
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/hubcap
# Every clone shares one compiler cache, although the paths of their sources differ. What a file includes is taken from the
# compiler's own list, so that nothing is preprocessed twice. Without these sloppinesses it keeps nothing that uses
# precompiled headers.
export CCACHE_DIR="${CCACHE_DIR:-$CACHE/ccache}" CCACHE_BASEDIR="$SOURCE" CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1
export CCACHE_SLOPPINESS=pch_defines,time_macros
PRESERVED=HF_TOKEN,HF_ENDPOINT,HF_HOME,HF_HUB_CACHE,HF_TOKEN_PATH,HF_HUB_OFFLINE,HUBCAP_SYSTEM_FULL,HUBCAP_FUZZ_SECONDS\
,http_proxy,https_proxy,no_proxy,all_proxy,HTTP_PROXY,HTTPS_PROXY,NO_PROXY,ALL_PROXY\
,HOME,XDG_CACHE_HOME,XDG_CONFIG_HOME,XDG_DATA_HOME,XDG_STATE_HOME,XDG_RUNTIME_DIR,XDG_CURRENT_DESKTOP,XDG_SESSION_TYPE\
,DISPLAY,WAYLAND_DISPLAY,XAUTHORITY,DBUS_SESSION_BUS_ADDRESS,LANG,LANGUAGE,TERM,COLUMNS\
,USER,LOGNAME,TMPDIR\
,CCACHE_DIR,CCACHE_BASEDIR,CCACHE_NOHASHDIR,CCACHE_DEPEND,CCACHE_SLOPPINESS,CMAKE_BUILD_PARALLEL_LEVEL,QT_QPA_PLATFORM,QT_SCALE_FACTOR\
,PIP_INDEX_URL,PIP_EXTRA_INDEX_URL,PIP_FIND_LINKS,SSL_CERT_FILE,REQUESTS_CA_BUNDLE

say() { printf 'hubcap: %s\n' "$*"; }
die() { printf 'hubcap: %s\n' "$*" >&2; exit 1; }

# logged NAME COMMAND...: its output goes to a log file, of which the end is shown when the command fails.
logged() {
    log=$SOURCE/build/log/$1.log
    shift
    "$@" >"$log" 2>&1 </dev/null && return
    tail -n 25 "$log" >&2
    if grep -qE 'No space left on device|Disk full' "$log"; then
        die "The disk is full. Make room and start again; what is done already is kept. Log: $log"
    elif grep -qE 'Could not resolve|Temporary failure resolving|Unable to connect|Could not connect|Failed getting release|Network is unreachable' "$log"; then
        die "Debian's packages cannot be reached. Check the network (or http_proxy) and start again. Log: $log"
    elif grep -qE '(unshare|mount|chroot): .*(Operation not permitted|Permission denied|permission denied)' "$log"; then
        die "This system does not permit the mounts that a build root needs. Start the container with CAP_SYS_ADMIN (docker run --privileged), or use Debian 13. Log: $log"
    fi
    die "That failed; the lines above are its last words. Log: $log"
}

# need_root PURPOSE: to be asked before anything that ends in as_root.
need_root() {
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || die "Root is needed to $1. Start this as root, or install sudo."
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo --preserve-env="$PRESERVED" "$@"
    fi
}

# Sets ROOT to the build root, or to nothing where this system itself will do.
choose_system() {
    ID='' VERSION_ID=''
    # shellcheck source=/dev/null
    [ ! -r /etc/os-release ] || . /etc/os-release
    case $ID in
    debian) newest_too_old=12 ;;
    ubuntu) newest_too_old=24 ;;
    *) newest_too_old=999 ;;
    esac
    version=${VERSION_ID:-998} # Debian's testing and unstable carry no number
    ROOT=
    [ "${version%%.*}" -gt "$newest_too_old" ] || ROOT=$CACHE/debian13
}

# need_space FOLDER GIGABYTES
need_space() {
    mkdir -p "$1"
    free=$(df -Pk "$1" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge $(($2 * 1000000)) ] || die "$1 has $((free / 1000000)) GB free and $2 GB are needed. Make room and start again."
}

# missing PURPOSE...: the packages of these purposes that are not completely installed.
missing() {
    {
        awk '/^Package: / { name = $2 } /^Status: .* ok installed$/ { print "installed", name }' "$ROOT/var/lib/dpkg/status"
        for purpose in "$@"; do grep "^$purpose " "$SOURCE/packaging/packages"; done
    } | awk '$1 == "installed" { have[$2] = 1; next } !have[$2] { print $2 }'
}

buildroot() {
    as_root unshare --mount --propagation private sh "$SOURCE/packaging/buildroot.sh" "$@"
}

install_on_host() {
    command -v apt-get >/dev/null || die "These packages are missing, and there is no apt-get to install them with: $*"
    as_root sh -c 'export DEBIAN_FRONTEND=noninteractive
        apt-get -q update && apt-get -q -y -o DPkg::Lock::Timeout=600 install --no-install-recommends "$@"' sh "$@"
}

# prepare PURPOSE...: afterwards the system has the packages of these purposes, and inside() works.
prepare() {
    { mkdir -p "$SOURCE/build/log" && [ -w "$SOURCE/build/log" ]; } 2>/dev/null ||
        die "$SOURCE/build cannot be written by $(id -un). Use a checkout of your own."
    choose_system
    [ -z "$ROOT" ] || need_root "use a build root, because this system's packages are too old"
    if [ -n "$ROOT" ] && [ ! -d "$ROOT" ]; then
        say "this system's packages are too old; making a private Debian 13 in $ROOT (once, a few minutes)"
        need_space "$CACHE" 6
        command -v debootstrap >/dev/null || logged debootstrap-package install_on_host debootstrap
        logged debootstrap buildroot create "$ROOT"
    fi
    packages=$(missing "$@" | xargs)
    [ -n "$packages" ] || return 0
    need_root "install $packages"
    say "installing missing packages ($(echo "$packages" | wc -w)) from Debian${ROOT:+ into the build root}"
    # shellcheck disable=SC2086 # one word per package
    if [ -n "$ROOT" ]; then
        logged packages buildroot install "$ROOT" $packages
    else
        logged packages install_on_host $packages
    fi
}

# inside COMMAND...: runs it with the prepared packages, in this folder, as this person, with every path as it is here.
inside() {
    if [ -z "$ROOT" ]; then
        "$@"
    else
        buildroot use "$ROOT" "$(id -u):$(id -g)" "$(id -G | tr ' ' ,)" "$SOURCE" "$@"
    fi
}

# check_words WORD...: a build root has system folders of its own, so that a path in there would mean something else.
check_words() {
    [ -n "$ROOT" ] || return 0
    for word in "$@"; do
        path=${word#--*=}
        case $path in
        /etc/* | /usr/* | /var/*)
            [ -e "$path" ] || path=$(dirname "$path")
            [ -z "$(find "$ROOT$path" -maxdepth 0 -not -empty 2>/dev/null)" ] ||
                die "$word lies in a system folder, and Hubcap runs beside this system. Name a place outside /etc, /usr and /var."
            ;;
        esac
    done
}

# build PRESET TARGET [CMAKE-ARGUMENT...]
build() {
    preset=$1
    target=$2
    shift 2
    mkdir -p "$SOURCE/build"
    [ -d "$SOURCE/build/$preset" ] || need_space "$SOURCE/build" 6
    say "building ($preset; watch with tail -f $SOURCE/build/log/build-$preset.log)"
    logged "configure-$preset" inside flock "$SOURCE/build/$preset.lock" cmake -S "$SOURCE" --preset "$preset" "$@"
    # shellcheck disable=SC2086 # several targets
    logged "build-$preset" inside flock "$SOURCE/build/$preset.lock" cmake --build "$SOURCE/build/$preset" --target $target
}
