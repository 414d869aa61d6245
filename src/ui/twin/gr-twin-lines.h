/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a drop-down shows of one of its items. */
typedef char *(*GrTwinFormat) (gpointer item,
                               gpointer user_data);

char              **gr_twin_lines_split (const char *text);
GtkListItemFactory *gr_twin_lines_new_factory (GrTwinFormat format,
                                               gpointer     user_data);

G_END_DECLS
