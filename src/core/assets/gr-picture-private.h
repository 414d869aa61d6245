/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-picture.h"

G_BEGIN_DECLS

/* What a file and everything made from it may take while it is decoded, in bytes, so that a process stays below 256 MB. */
#define GR_PICTURE_MAX_MEMORY 232000000u

/* How often a decoder looks whether it was cancelled, in rows. */
#define GR_PICTURE_CANCEL_ROWS 64

void       _gr_picture_set_damaged (GError    **error,
                                    const char *detail);
void       _gr_picture_set_too_large (GError **error);
GrPicture *_gr_picture_new_take (guint   width,
                                 guint   height,
                                 guint8 *pixels);

G_END_DECLS
