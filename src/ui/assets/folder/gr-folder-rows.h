/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gr-checked-file.h"

G_BEGIN_DECLS

/* A place in the table: whichever file the order puts there. */
#define GR_TYPE_FOLDER_ROW (gr_folder_row_get_type ())
G_DECLARE_FINAL_TYPE (GrFolderRow, gr_folder_row, GR, FOLDER_ROW, GObject)

guint          gr_folder_row_get_position (GrFolderRow *self);
GrCheckedFile *gr_folder_row_dup_file (GrFolderRow *self);

/* The places of a table for a list of GrCheckedFile. A list view makes all its rows anew where the items of its model change;
 * these never do when the list is sorted or filtered, they only become more or fewer, and "moved" says that other files
 * stand in them. They are made a few at a time, and those go first that no widget shows. */
#define GR_TYPE_FOLDER_ROWS (gr_folder_rows_get_type ())
G_DECLARE_FINAL_TYPE (GrFolderRows, gr_folder_rows, GR, FOLDER_ROWS, GObject)

GrFolderRows *gr_folder_rows_new (GListModel *files);

G_END_DECLS
