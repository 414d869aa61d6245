/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-picture.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GR_PNG_QUICK,
  GR_PNG_SMALL,
} GrPngEffort;

GBytes *gr_png_write (const GrPicture *picture,
                      GrPngEffort      effort,
                      GCancellable    *cancellable,
                      GError         **error);

G_END_DECLS
