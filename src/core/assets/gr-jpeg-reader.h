/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"
#include "gr-asset-inspector.h"

G_BEGIN_DECLS

void gr_jpeg_read (GrAssetFacts          *facts,
                   const guint8          *data,
                   gsize                  size,
                   const GrInspectLimits *limits,
                   GCancellable          *cancellable);

G_END_DECLS
