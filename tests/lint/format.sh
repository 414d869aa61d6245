#!/bin/sh
# Copyright 2026 The Greenroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The C sources look as .clang-format says. Other releases of clang-format lay the same rules out differently, so only
# release 14 judges; without it this is skipped.

set -eu
cd "$1"

for tool in clang-format-14 clang-format; do
  if "$tool" --version 2>/dev/null | grep -q 'version 14\.'; then
    find src tests -name '*.[ch]' -exec "$tool" --dry-run -Werror {} +
    exit
  fi
done
echo "clang-format 14 is not installed"
exit 77
