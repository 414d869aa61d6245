/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"

G_BEGIN_DECLS

/* A picture with more pixels is not decoded: this many take 160 MB. */
#define GR_PICTURE_MAX_PIXELS 40000000u

/* Pixels in rows from the top, four bytes each: red, green, blue and a straight alpha, in sRGB, turned upright. The stride is
 * the number of bytes from one row to the next. */
#define GR_TYPE_PICTURE (gr_picture_get_type ())
typedef struct
{
  guint   width;
  guint   height;
  gsize   stride;
  guint8 *pixels;
} GrPicture;

GType      gr_picture_get_type (void) G_GNUC_CONST;
GrPicture *gr_picture_new (guint    width,
                           guint    height,
                           GError **error);
GrPicture *gr_picture_copy (const GrPicture *self);
void       gr_picture_free (GrPicture *self);
GrPicture *gr_picture_decode (GBytes       *bytes,
                              GrAssetFacts *facts,
                              GCancellable *cancellable,
                              GError      **error);
GrPicture *gr_picture_decode_reduced (GBytes       *bytes,
                                      GrAssetFacts *facts,
                                      guint         at_least,
                                      GCancellable *cancellable,
                                      GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrPicture, gr_picture_free)

G_END_DECLS
