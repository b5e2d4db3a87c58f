#!/bin/sh
# within.sh COMMAND...: runs a command where Hubcap is built and tested, for those who change it, e.g.
#   sh packaging/within.sh cmake --workflow --preset dev
set -eu
SOURCE=$(cd "$(dirname "$0")/.." && pwd -P)
. "$SOURCE/packaging/lib.sh"
prepare build test lint
inside "$@"
