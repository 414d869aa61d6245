/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file to check, or a folder that could not be opened and why. */
typedef struct
{
  GFile  *file;
  GError *error;
} GrAssetSource;

void       gr_asset_source_free (GrAssetSource *self);
GPtrArray *gr_asset_collect (GListModel   *roots,
                             gboolean      documents,
                             guint        *n_skipped,
                             GCancellable *cancellable,
                             GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrAssetSource, gr_asset_source_free)

G_END_DECLS
