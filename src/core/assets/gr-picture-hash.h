/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-picture.h"

G_BEGIN_DECLS

guint64  gr_picture_hash (const GrPicture *picture);
guint    gr_picture_hash_distance (guint64 a,
                                   guint64 b);
gboolean gr_picture_hashes_look_alike (guint64 a,
                                       guint64 b);

G_END_DECLS
