/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"

G_BEGIN_DECLS

void     gr_exif_read (GrAssetFacts *facts,
                       const guint8 *data,
                       gsize         size);
gboolean gr_exif_read_tiff_size (const guint8 *data,
                                 gsize         size,
                                 guint        *width,
                                 guint        *height);

G_END_DECLS
