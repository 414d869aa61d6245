#!/bin/sh
# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command so that WebKit's sandbox can start. The sandbox helper pivots the root folder, which the kernel refuses
# inside a chroot because "/" is no mount point there. As root the command then gets a mount namespace of its own in which
# it is one; the sandbox itself stays on. Exit 77 (skip) where that is not possible either.
set -eu

probe() { bwrap --ro-bind / / --proc /proc --dev /dev --unshare-pid true 2>/dev/null; }

if probe; then
  exec "$@"
fi
if [ "$(id -u)" != 0 ] || [ -n "${GR_SANDBOX_ROOT:-}" ]; then
  echo "1..0 # SKIP WebKit's sandbox helper (bwrap) cannot start here"
  exit 77
fi

# shellcheck disable=SC2016
exec unshare --mount --propagation unchanged sh -c '
  set -eu
  GR_SANDBOX_ROOT=$(mktemp -d /tmp/greenroom-root.XXXXXX)
  export GR_SANDBOX_ROOT
  mount --rbind / "$GR_SANDBOX_ROOT"
  mount --make-rslave "$GR_SANDBOX_ROOT"
  exec chroot "$GR_SANDBOX_ROOT" sh -c "cd \"\$0\" && exec \"\$@\"" "$PWD" "$@"
' sh "$0" "$@"
