/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gr_alpha_is_at_corner (guint32 width,
                                guint32 height,
                                guint32 x,
                                guint32 y,
                                guint   alpha);

G_END_DECLS
