/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-picture.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GR_JPEG_WRITE_DEFAULT = 0,
  GR_JPEG_WRITE_PROGRESSIVE = 1 << 0,
  GR_JPEG_WRITE_GREY = 1 << 1,
} GrJpegWriteFlags;

GBytes *gr_jpeg_write (const GrPicture *picture,
                       guint            quality,
                       GrJpegWriteFlags flags,
                       GCancellable    *cancellable,
                       GError         **error);

G_END_DECLS
