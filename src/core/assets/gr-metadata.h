/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"

G_BEGIN_DECLS

void gr_xmp_read (GrAssetFacts *facts,
                  const guint8 *data,
                  gsize         size);
void gr_photoshop_read (GrAssetFacts *facts,
                        const guint8 *data,
                        gsize         size);
void gr_text_read (GrAssetFacts *facts,
                   const char   *keyword,
                   const guint8 *text,
                   gsize         size);

G_END_DECLS
