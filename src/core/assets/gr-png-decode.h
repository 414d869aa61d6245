/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-picture.h"

G_BEGIN_DECLS

GrPicture *gr_png_decode (const guint8 *data,
                          gsize         size,
                          GCancellable *cancellable,
                          GError      **error);

G_END_DECLS
