/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-folder-rows.h"

G_BEGIN_DECLS

void         gr_folder_columns_add (GtkColumnView *view);
double       gr_folder_columns_get_text_scale (GtkColumnView *view);
void         gr_folder_columns_set_narrow (GtkColumnView *view,
                                           gboolean       narrow);
void         gr_folder_columns_sort (GtkColumnView *view,
                                     const char    *id,
                                     GtkSortType    order);
GtkSorter   *gr_folder_columns_create_sorter (GtkColumnView *view);
GMenuModel  *gr_folder_columns_create_sort_menu (const char *action_name);
void         gr_folder_columns_refresh (GtkColumnView *view);
GrFolderRow *gr_folder_columns_find_row (GtkWidget *cell);

G_END_DECLS
