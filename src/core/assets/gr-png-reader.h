/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"
#include "gr-asset-inspector.h"

G_BEGIN_DECLS

gboolean gr_png_read_size (const guint8 *data,
                           gsize         size,
                           guint        *width,
                           guint        *height);
void     gr_png_read (GrAssetFacts          *facts,
                      const guint8          *data,
                      gsize                  size,
                      const GrInspectLimits *limits,
                      GCancellable          *cancellable);

G_END_DECLS
