/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts-private.h"
#include "gr-asset-inspector.h"

G_BEGIN_DECLS

/* How the pixels are stored, whichever number the header uses for it: OS/2 and Windows number them differently. */
typedef enum
{
  GR_BMP_PLAIN,
  GR_BMP_RLE4,
  GR_BMP_RLE8,
  GR_BMP_RLE24,
} GrBmpCoding;

enum
{
  GR_BMP_RED,
  GR_BMP_GREEN,
  GR_BMP_BLUE,
  GR_BMP_ALPHA,
  GR_BMP_N_MASKS,
};

/* One BMP on its way through the reader. Offsets count from the start of the file. */
typedef struct
{
  const guint8          *data;
  gsize                  size;
  const GrInspectLimits *limits;
  GCancellable          *cancellable;
  GrAssetFacts          *facts;
  gboolean               damaged;

  guint32     header_size;
  guint32     width;
  guint32     height;
  gboolean    top_down;
  guint       depth;
  guint32     method;
  GrBmpCoding coding;
  guint32     masks[GR_BMP_N_MASKS];
  gsize       palette_offset;
  guint       entry_bytes;
  guint       n_palette;
  gsize       pixels_offset;
  gsize       pixels_end;
} GrBmpReader;

void _gr_bmp_add_damage (GrBmpReader *self,
                         const char  *rule,
                         const char  *title,
                         gsize        offset,
                         const char  *format,
                         ...) G_GNUC_PRINTF (5, 6);
void _gr_bmp_walk_pixels (GrBmpReader *self,
                          guint8      *rgba,
                          gsize        stride);

G_END_DECLS
