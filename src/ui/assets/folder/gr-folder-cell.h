/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-folder-rows.h"

G_BEGIN_DECLS

/* What a cell shows of a file. */
typedef enum
{
  GR_FOLDER_CELL_NAME,
  GR_FOLDER_CELL_VERDICT,
  GR_FOLDER_CELL_PIXELS,
  GR_FOLDER_CELL_BYTES,
  GR_FOLDER_CELL_FORMAT,
  GR_FOLDER_CELL_PLACE,
  GR_FOLDER_CELL_FINDING,
  GR_FOLDER_CELL_NAME_AND_FINDING,
} GrFolderCellKind;

/* One cell of the table. A list view keeps two hundred rows alive of which twenty are seen, and every new order gives each of
 * them another file, so a cell makes its text only when it is drawn, and its size does not depend on it. */
#define GR_TYPE_FOLDER_CELL (gr_folder_cell_get_type ())
G_DECLARE_FINAL_TYPE (GrFolderCell, gr_folder_cell, GR, FOLDER_CELL, GtkWidget)

GtkWidget       *gr_folder_cell_new (void);
GrFolderCellKind gr_folder_cell_get_kind (GrFolderCell *self);
void             gr_folder_cell_set_kind (GrFolderCell *self, GrFolderCellKind kind);
GrFolderRow     *gr_folder_cell_get_row (GrFolderCell *self);
void             gr_folder_cell_set_row (GrFolderCell *self,
                                         GrFolderRow  *row);
void             gr_folder_cell_refresh (GrFolderCell *self);
char            *gr_folder_cell_dup_text (GrFolderCell *self);

G_END_DECLS
