/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"

G_BEGIN_DECLS

void     gr_asset_look_async (GFile              *file,
                              GrAssetFacts       *facts,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
gboolean gr_asset_look_finish (GAsyncResult *result,
                               guint64      *look,
                               GError      **error);

G_END_DECLS
