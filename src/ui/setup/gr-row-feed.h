/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef GtkWidget *(*GrRowMaker) (gpointer item, gpointer user_data);

/* Fills a list box a few rows at a time, so that the window never stands still for long lists. Signals: "added" after each
 * row, with the row. */
#define GR_TYPE_ROW_FEED (gr_row_feed_get_type ())
G_DECLARE_FINAL_TYPE (GrRowFeed, gr_row_feed, GR, ROW_FEED, GObject)

GrRowFeed *gr_row_feed_new (GtkListBox *list,
                            GrRowMaker  maker,
                            gpointer    user_data);
void       gr_row_feed_set_before (GrRowFeed *self,
                                   GtkWidget *before);
void       gr_row_feed_start (GrRowFeed *self,
                              GPtrArray *items);
void       gr_row_feed_stop (GrRowFeed *self);

G_END_DECLS
