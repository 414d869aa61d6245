/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GR_PNG_GREY = 0,
  GR_PNG_RGB = 2,
  GR_PNG_PALETTE = 3,
  GR_PNG_GREY_ALPHA = 4,
  GR_PNG_RGB_ALPHA = 6,
} GrPngColour;

/* How the pixels of a PNG are laid out, from IHDR, PLTE and tRNS. */
typedef struct
{
  guint32  width;
  guint32  height;
  guint    depth;
  guint    colour;
  gboolean interlaced;
  guint    n_palette;
  gboolean has_key;
  guint16  key[3];
  guint8   palette_alpha[256];
} GrPngLayout;

/* Where a pass of an interlaced picture starts and how far apart its pixels are. */
typedef struct
{
  guint x;
  guint y;
  guint step_x;
  guint step_y;
} GrPngPass;

#define GR_PNG_N_FILTERS 5

gboolean         gr_png_layout_is_valid (const GrPngLayout *layout);
guint            gr_png_layout_get_channels (const GrPngLayout *layout);
guint64          gr_png_layout_get_raw_size (const GrPngLayout *layout,
                                             guint32            width,
                                             guint32            height);
guint64          gr_png_layout_get_row_bytes (const GrPngLayout *layout,
                                              guint32            width);
const GrPngPass *gr_png_layout_get_passes (const GrPngLayout *layout,
                                           guint             *n_passes);
guint32          gr_png_get_pass_length (guint32 length,
                                         guint   start,
                                         guint   step);
guint            gr_png_get_sample (const guint8 *row,
                                    gsize         index,
                                    guint         depth);
void             gr_png_unfilter_row (guint         filter,
                                      guint8       *row,
                                      const guint8 *above,
                                      gsize         length,
                                      guint         step);

G_END_DECLS
