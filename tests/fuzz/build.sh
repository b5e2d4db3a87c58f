#!/bin/sh
# Builds the fuzz targets: core, hub and tests/fuzz, with clang, AddressSanitizer and UndefinedBehaviorSanitizer.
set -eu
cd "$(dirname "$0")/../.."
cmake --preset fuzz
cmake --build --preset fuzz
