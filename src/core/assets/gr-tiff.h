/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

enum
{
  GR_TIFF_SHORT = 3,
  GR_TIFF_LONG = 4,
};

/* The structure of TIFF 6.0, in which EXIF and the multi-picture format keep their lists. */
typedef struct
{
  const guint8 *data;
  gsize         size;
  gboolean      big_endian;
} GrTiff;

typedef struct
{
  guint16 tag;
  guint16 type;
  guint32 count;
  guint32 value;
} GrTiffEntry;

gboolean gr_tiff_open (GrTiff       *self,
                       const guint8 *data,
                       gsize         size,
                       guint32      *first_directory);
guint32  gr_tiff_read_32 (const GrTiff *self,
                          gsize         offset);
guint    gr_tiff_count_entries (const GrTiff *self,
                                guint32       directory);
void     gr_tiff_read_entry (const GrTiff *self,
                             guint32       directory,
                             guint         index,
                             GrTiffEntry  *entry);
guint32  gr_tiff_get_next_directory (const GrTiff *self,
                                     guint32       directory);

G_END_DECLS
