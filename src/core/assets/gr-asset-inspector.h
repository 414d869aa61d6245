/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"

G_BEGIN_DECLS

/* What is opened, and whether the content hash is wanted: on a folder it takes as long as all checks together. */
typedef struct
{
  gsize    max_file_bytes;
  guint64  max_pixels;
  gboolean want_hash;
} GrInspectLimits;

extern const GrInspectLimits gr_inspect_default_limits;

GrAssetFacts *gr_asset_inspect_bytes (GBytes                *bytes,
                                      const char            *name,
                                      const GrInspectLimits *limits,
                                      GCancellable          *cancellable,
                                      GError               **error);
GrAssetFacts *gr_asset_inspect_file (GFile                 *file,
                                     const GrInspectLimits *limits,
                                     GCancellable          *cancellable,
                                     GError               **error);
gboolean      gr_asset_inspect_is_same (GrAssetFacts *facts,
                                        GBytes       *bytes);

G_END_DECLS
