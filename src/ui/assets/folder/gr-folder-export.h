/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-folder-check.h"

G_BEGIN_DECLS

/* Asks where a report shall go, writes it, and says so. Belongs to the widget that it asks for. */
#define GR_TYPE_FOLDER_EXPORT (gr_folder_export_get_type ())
G_DECLARE_FINAL_TYPE (GrFolderExport, gr_folder_export, GR, FOLDER_EXPORT, GObject)

GrFolderExport *gr_folder_export_new (GtkWidget *widget);
void            gr_folder_export_ask (GrFolderExport *self,
                                      GrFolderCheck  *check,
                                      GrReportFormat  format);
void            gr_folder_export_save (GrFolderExport *self,
                                       GrFolderCheck  *check,
                                       GrReportFormat  format,
                                       GFile          *file);
void            gr_folder_export_stop (GrFolderExport *self);

G_END_DECLS
