/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *gr_asset_path_resolve (const char *path,
                              GFile      *folder);
char  *gr_asset_path_make (GFile *file,
                           GFile *folder);
char  *gr_asset_path_rebase (const char *path,
                             GFile      *from,
                             GFile      *to);

G_END_DECLS
