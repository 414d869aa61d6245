#!/bin/sh
# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds into _build and starts Greenroom from there; arguments go to the app. Where there is no
# display it takes the tour instead: the same app under a virtual one, leaving a picture of every page in _build/tour.

set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/src/prepare.sh"

# What an installed app finds in the system, this one finds in the build folder.
GR_BUILD_LOCALE_DIR=$build/po
GR_BUILD_MODULE_DIR=$build/src/browser
GSETTINGS_SCHEMA_DIR=$build/data
XDG_DATA_DIRS=$top/data:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
export GR_BUILD_LOCALE_DIR GR_BUILD_MODULE_DIR GSETTINGS_SCHEMA_DIR XDG_DATA_DIRS

tour() {
  say "no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): taking the tour on a virtual one"
  rm -rf "$build/tour"
  mkdir -p "$build/tour"
  code=0
  sh "$top/tests/support/with-sandbox.sh" dbus-run-session \
    --config-file "$top/tests/ui/session.conf" -- xvfb-run -a -s '-screen 0 1280x1024x24' \
    "$build/tests/tour/greenroom-tour" "$build/tour" || code=$?
  [ "$code" != 77 ] || die "no tour: the sandbox that WebKit runs its pages in cannot start on this machine"
  [ ! -e "$build/tour/report.txt" ] || cat "$build/tour/report.txt"
  say "pictures and report: $build/tour"
  exit "$code"
}

ensure_packages build run
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  build_project "$build"
  exec "$build/src/greenroom" "$@"
else
  ensure_packages screen
  build_project "$build"
  tour
fi
