/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-picture.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GR_PNG_WRITE_DEFAULT = 0,
  GR_PNG_WRITE_SMALL = 1 << 0,
  GR_PNG_WRITE_GREY = 1 << 1,
} GrPngWriteFlags;

GBytes *gr_png_write (const GrPicture *picture,
                      GrPngWriteFlags  flags,
                      GCancellable    *cancellable,
                      GError         **error);

G_END_DECLS
