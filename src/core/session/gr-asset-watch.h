/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tells when a file of a set is written, replaced, removed, or there again. Emits "changed" with the file, once for all that
 * happened to it in a moment. */
#define GR_TYPE_ASSET_WATCH (gr_asset_watch_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetWatch, gr_asset_watch, GR, ASSET_WATCH, GObject)

GrAssetWatch *gr_asset_watch_new (void);
void          gr_asset_watch_set_files (GrAssetWatch *self,
                                        GPtrArray    *files);

G_END_DECLS
