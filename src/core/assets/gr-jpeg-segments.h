/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"

G_BEGIN_DECLS

/* Marker names are those of ITU-T T.81, table B.1. */
enum
{
  GR_JPEG_TEM = 0x01,
  GR_JPEG_SOF0 = 0xc0,
  GR_JPEG_SOF3 = 0xc3,
  GR_JPEG_DHT = 0xc4,
  GR_JPEG_SOF5 = 0xc5,
  GR_JPEG_SOF7 = 0xc7,
  GR_JPEG_JPG = 0xc8,
  GR_JPEG_SOF9 = 0xc9,
  GR_JPEG_SOF11 = 0xcb,
  GR_JPEG_DAC = 0xcc,
  GR_JPEG_SOF13 = 0xcd,
  GR_JPEG_SOF15 = 0xcf,
  GR_JPEG_RST0 = 0xd0,
  GR_JPEG_RST7 = 0xd7,
  GR_JPEG_SOI = 0xd8,
  GR_JPEG_EOI = 0xd9,
  GR_JPEG_SOS = 0xda,
  GR_JPEG_DHP = 0xde,
  GR_JPEG_APP1 = 0xe1,
  GR_JPEG_APP2 = 0xe2,
  GR_JPEG_APP13 = 0xed,
  GR_JPEG_COM = 0xfe,
};

/* What the segments before the picture data say of it. */
typedef struct
{
  guint8   frame;
  gboolean hierarchical;
  gboolean has_height;
  gboolean has_exif;
  gsize    pictures_offset;
  gsize    pictures_size;
} GrJpegSegments;

void gr_jpeg_read_segments (GrAssetFacts   *facts,
                            const guint8   *data,
                            gsize           size,
                            GrJpegSegments *segments);
void gr_jpeg_check_rest (GrAssetFacts         *facts,
                         const guint8         *data,
                         gsize                 size,
                         gsize                 end,
                         const GrJpegSegments *segments);

G_END_DECLS
