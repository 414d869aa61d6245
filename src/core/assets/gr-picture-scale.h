/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-picture.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A part of a picture, in whole pixels. */
typedef struct
{
  guint x;
  guint y;
  guint width;
  guint height;
} GrPictureArea;

GrPicture *gr_picture_resize (const GrPicture     *picture,
                              const GrPictureArea *area,
                              guint                width,
                              guint                height,
                              GCancellable        *cancellable,
                              GError             **error);
GrPicture *gr_picture_pad (const GrPicture *picture,
                           guint            width,
                           guint            height,
                           guint            background,
                           GError         **error);
gboolean   gr_picture_flatten (GrPicture *picture,
                               guint      background);
gboolean   gr_picture_square_off (GrPicture *picture);
gboolean   gr_picture_is_opaque (const GrPicture *picture);
gboolean   gr_picture_is_grey (const GrPicture *picture);
gboolean   gr_picture_find_border_colour (const GrPicture *picture,
                                          guint           *colour);

G_END_DECLS
