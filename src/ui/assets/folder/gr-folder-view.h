/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-folder-check.h"

G_BEGIN_DECLS

/* The files of a folder check in a table that sorts by any column, filtered by verdict and name, with the chosen file in full
 * below it. In a narrow window the table has two columns. Properties: check, show ("all" or a verdict's nick) and narrow. */
#define GR_TYPE_FOLDER_VIEW (gr_folder_view_get_type ())
G_DECLARE_FINAL_TYPE (GrFolderView, gr_folder_view, GR, FOLDER_VIEW, GtkWidget)

GrFolderCheck *gr_folder_view_get_check (GrFolderView *self);
void           gr_folder_view_set_check (GrFolderView  *self,
                                         GrFolderCheck *check);
const char    *gr_folder_view_get_show (GrFolderView *self);
void           gr_folder_view_set_show (GrFolderView *self,
                                        const char   *show);
gboolean       gr_folder_view_get_narrow (GrFolderView *self);
void           gr_folder_view_begin_search (GrFolderView *self);
void           gr_folder_view_take_focus (GrFolderView *self);
GListModel    *gr_folder_view_get_shown (GrFolderView *self);

G_END_DECLS
