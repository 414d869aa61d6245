/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"

G_BEGIN_DECLS

/* As many bytes from the start of a file as any format needs to be recognised. */
#define GR_SNIFF_BYTES 4096

GrImageFormat gr_image_sniff (const guint8 *data,
                              gsize         size);
gboolean      gr_image_sniff_size (GrImageFormat format,
                                   const guint8 *data,
                                   gsize         size,
                                   guint        *width,
                                   guint        *height,
                                   gboolean     *animated);

G_END_DECLS
