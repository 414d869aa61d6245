/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"
#include "gr-colour-profile.h"

G_BEGIN_DECLS

GrColourSpace gr_colour_find (GrImageFormat     format,
                              const guint8     *data,
                              gsize             size,
                              GrColourProfile **profile);
void          gr_colour_read (GrAssetFacts *facts,
                              const guint8 *data,
                              gsize         size);

G_END_DECLS
