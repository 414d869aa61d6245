/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-asset-check.h"

G_BEGIN_DECLS

gboolean    gr_asset_thumbnail_is_safe (GrAssetCheck *check);
void        gr_asset_thumbnail_load_async (GrAssetCheck       *check,
                                           int                 size,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
GdkTexture *gr_asset_thumbnail_load_finish (GAsyncResult *result,
                                            GError      **error);

G_END_DECLS
