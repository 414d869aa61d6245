/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-check.h"

G_BEGIN_DECLS

typedef enum
{
  GR_REPORT_JSON,
  GR_REPORT_HTML,
  GR_REPORT_JUNIT,
  GR_REPORT_SARIF,
} GrReportFormat;

#define GR_TYPE_REPORT_FORMAT (gr_report_format_get_type ())
GType       gr_report_format_get_type (void) G_GNUC_CONST;
gboolean    gr_report_format_from_nick (const char     *nick,
                                        GrReportFormat *format);
const char *gr_report_format_get_suffix (GrReportFormat format);

/* What a check of many files found, as it stood when it was added: later changes of the checks do not reach it, so that it can
 * be written in a thread. */
#define GR_TYPE_ASSET_REPORT (gr_asset_report_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetReport, gr_asset_report, GR, ASSET_REPORT, GObject)

GrAssetReport *gr_asset_report_new (GrRulePack *pack,
                                    gint64      unix_seconds);
void           gr_asset_report_set_root (GrAssetReport *self,
                                         GFile         *root);
void           gr_asset_report_set_n_skipped (GrAssetReport *self,
                                              guint          n_skipped);
void           gr_asset_report_set_complete (GrAssetReport *self,
                                             gboolean       complete);
void           gr_asset_report_add_check (GrAssetReport *self,
                                          GrAssetCheck  *check,
                                          const char    *path);
void           gr_asset_report_add_finding (GrAssetReport *self,
                                            GrFinding     *finding);
gboolean       gr_asset_report_write (GrAssetReport *self,
                                      GrReportFormat format,
                                      GOutputStream *stream,
                                      GCancellable  *cancellable,
                                      GError       **error);
gboolean       gr_asset_report_save (GrAssetReport *self,
                                     GrReportFormat format,
                                     GFile         *file,
                                     GCancellable  *cancellable,
                                     GError       **error);
void           gr_asset_report_save_async (GrAssetReport      *self,
                                           GrReportFormat      format,
                                           GFile              *file,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean       gr_asset_report_save_finish (GrAssetReport *self,
                                            GAsyncResult  *result,
                                            GError       **error);

G_END_DECLS
