/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-picture.h"
#include "gr-repair-plan.h"

G_BEGIN_DECLS

/* How a picture was saved: in which format, a JPEG with which quality, a PNG with its colours reduced or not. */
typedef struct
{
  GBytes       *bytes;
  GrImageFormat format;
  guint         quality;
  gboolean      quantised;
} GrRepairEncoding;

gboolean gr_repair_encode (GrRepairEncoding *encoding,
                           GrPicture        *picture,
                           GrRepairPlan     *plan,
                           GrAssetFacts     *source,
                           GCancellable     *cancellable,
                           GError          **error);

G_END_DECLS
