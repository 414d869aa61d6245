/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-picture.h"

G_BEGIN_DECLS

#define GR_PALETTE_COLOURS 256

/* The colours of a picture as 0xAARRGGBB, the most see-through first, with a table that finds their places. */
typedef struct
{
  guint   n_colours;
  guint32 colours[GR_PALETTE_COLOURS];
  guint16 places[GR_PALETTE_COLOURS * 8];
} GrPalette;

gboolean gr_palette_init (GrPalette       *palette,
                          const GrPicture *picture);
guint    gr_palette_find (const GrPalette *palette,
                          const guint8    *pixel);
void     gr_picture_quantise (GrPicture *picture);

G_END_DECLS
