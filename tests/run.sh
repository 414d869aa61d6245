#!/bin/sh
# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds into _build and runs every test; arguments go to "meson test". The last line says how many
# test cases passed and failed. GR_CORPORA names a folder with corpora for the tests that use them.

set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/src/prepare.sh"

ensure_packages build run screen test
ensure_optional_packages style
build_project "$build"

code=0
meson test -C "$build" --no-rebuild --print-errorlogs "$@" || code=$?
"$system_python" "$top/tests/support/count-cases.py" "$build" || code=1
exit "$code"
