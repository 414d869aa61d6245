/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The kinds of BMP headers, by their size. */
typedef enum
{
  GR_TEST_BMP_CORE = 12,
  GR_TEST_BMP_OS2_SHORT = 16,
  GR_TEST_BMP_INFO = 40,
  GR_TEST_BMP_V2 = 52,
  GR_TEST_BMP_V3 = 56,
  GR_TEST_BMP_OS2 = 64,
  GR_TEST_BMP_V4 = 108,
  GR_TEST_BMP_V5 = 124,
} GrTestBmpKind;

/* What to make: a negative height stores the top row first, and a method is the number that stands in the file. */
typedef struct
{
  GrTestBmpKind kind;
  guint         width;
  int           height;
  guint         depth;
  guint         method;
} GrTestBmp;

GByteArray *gr_test_make_bmp (const GrTestBmp *bmp);
void        gr_test_bmp_get_pixel (const GrTestBmp *bmp,
                                   guint            x,
                                   guint            y,
                                   guint8          *rgba);
gboolean    gr_test_bmp_has_alpha (const GrTestBmp *bmp);
void        gr_test_put_le16 (GByteArray *array,
                              gsize       offset,
                              guint16     value);
void        gr_test_put_le32 (GByteArray *array,
                              gsize       offset,
                              guint32     value);

G_END_DECLS
