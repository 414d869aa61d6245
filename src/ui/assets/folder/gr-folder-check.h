/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-batch.h"
#include "gr-asset-report.h"
#include "gr-checked-file.h"

G_BEGIN_DECLS

/* A check of any files and folders while it runs and afterwards: what the widgets of the page show of it. The files come into
 * its list a good number at a time, and everything else is notified of as seldom. Properties: pack, n-files, n-done,
 * n-failing, running, started (whether there is anything to show) and message (why it ended early, or NULL). */
#define GR_TYPE_FOLDER_CHECK (gr_folder_check_get_type ())
G_DECLARE_FINAL_TYPE (GrFolderCheck, gr_folder_check, GR, FOLDER_CHECK, GObject)

GrFolderCheck *gr_folder_check_new (void);
void           gr_folder_check_set_pack (GrFolderCheck *self,
                                         GrRulePack    *pack);
void           gr_folder_check_start (GrFolderCheck *self,
                                      GListModel    *roots);
void           gr_folder_check_refresh (GrFolderCheck *self);
void           gr_folder_check_cancel (GrFolderCheck *self);
void           gr_folder_check_clear (GrFolderCheck *self);
GListModel    *gr_folder_check_get_files (GrFolderCheck *self);
GListModel    *gr_folder_check_get_checks (GrFolderCheck *self);
guint          gr_folder_check_get_n_files (GrFolderCheck *self);
guint          gr_folder_check_get_n_done (GrFolderCheck *self);
guint          gr_folder_check_get_n_failing (GrFolderCheck *self);
guint          gr_folder_check_count (GrFolderCheck *self,
                                      GrVerdict      verdict);
gboolean       gr_folder_check_get_running (GrFolderCheck *self);
gboolean       gr_folder_check_get_started (GrFolderCheck *self);
const char    *gr_folder_check_get_message (GrFolderCheck *self);
char          *gr_folder_check_dup_summary (GrFolderCheck *self);
void           gr_folder_check_save_async (GrFolderCheck      *self,
                                           GrReportFormat      format,
                                           GFile              *file,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean       gr_folder_check_save_finish (GrFolderCheck *self,
                                            GAsyncResult  *result,
                                            GError       **error);

G_END_DECLS
