#!/bin/sh
# within.sh COMMAND...: runs a command where Hubcap is built and tested, for those who change it, e.g.
#   sh packaging/within.sh cmake --workflow --preset dev
#   (cd build/release && sh ../../packaging/within.sh cpack -G DEB)
set -eu
SOURCE=$(cd "$(dirname "$0")/.." && pwd -P)
. "$SOURCE/packaging/lib.sh"
prepare build test develop
inside "$@"
