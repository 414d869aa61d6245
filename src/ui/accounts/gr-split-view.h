/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A child with another beside it where there is room, or under it where there is not. Properties: child, aside. */
#define GR_TYPE_SPLIT_VIEW (gr_split_view_get_type ())
G_DECLARE_FINAL_TYPE (GrSplitView, gr_split_view, GR, SPLIT_VIEW, GtkWidget)

G_END_DECLS
