/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of the sidebar. Properties: page-id, title, icon-name, indicator. */
#define GR_TYPE_PAGE_ROW (gr_page_row_get_type ())
G_DECLARE_FINAL_TYPE (GrPageRow, gr_page_row, GR, PAGE_ROW, GtkListBoxRow)

GtkWidget  *gr_page_row_new (const char *page_id,
                             const char *title,
                             const char *icon_name);
const char *gr_page_row_get_page_id (GrPageRow *self);

G_END_DECLS
