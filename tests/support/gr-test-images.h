/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Pictures drawn by code: an icon-like shape on a gradient, its colours chosen by the seed. With tiles, the seed chooses what there is
 * to see, so that two of them do not look alike. */
typedef enum
{
  GR_TEST_IMAGE_PLAIN = 0,
  GR_TEST_IMAGE_ALPHA = 1 << 0,
  GR_TEST_IMAGE_CORNERS = 1 << 1,
  GR_TEST_IMAGE_NOISE = 1 << 2,
  GR_TEST_IMAGE_ANIMATED = 1 << 3,
  GR_TEST_IMAGE_CMYK = 1 << 4,
  GR_TEST_IMAGE_PROGRESSIVE = 1 << 5,
  GR_TEST_IMAGE_GREY = 1 << 6,
  GR_TEST_IMAGE_LOCATION = 1 << 7,
  GR_TEST_IMAGE_CAMERA = 1 << 8,
  GR_TEST_IMAGE_FINE = 1 << 9,
  GR_TEST_IMAGE_ARITHMETIC = 1 << 10,
  GR_TEST_IMAGE_RESTARTS = 1 << 11,
  GR_TEST_IMAGE_TILES = 1 << 12,
  GR_TEST_IMAGE_SCANS = 1 << 13,
} GrTestImageFlags;

GBytes *gr_test_make_png (guint            width,
                          guint            height,
                          guint            seed,
                          GrTestImageFlags flags);
GBytes *gr_test_make_jpeg (guint            width,
                           guint            height,
                           guint            seed,
                           GrTestImageFlags flags,
                           guint            orientation);

void        gr_test_png_begin (GByteArray *png);
void        gr_test_png_add_header (GByteArray *png,
                                    guint       width,
                                    guint       height,
                                    guint8      depth,
                                    guint8      colour,
                                    guint8      interlace);
void        gr_test_png_add_chunk (GByteArray   *png,
                                   const char   *type,
                                   const guint8 *data,
                                   gsize         length);
void        gr_test_png_add_data (GByteArray   *png,
                                  const char   *type,
                                  const guint8 *prefix,
                                  gsize         prefix_length,
                                  const guint8 *rows,
                                  gsize         length,
                                  gsize         piece);
GByteArray *gr_test_make_exif (guint    orientation,
                               gboolean location,
                               gboolean camera);

G_END_DECLS
