/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-report.h"

G_BEGIN_DECLS

/* One file of a report. */
typedef struct
{
  GFile        *file; /* (owned) */
  char         *path; /* (owned), as it is shown */
  char         *slot; /* (owned) */
  char         *summary;
  GrVerdict     verdict;
  GrAssetFacts *facts;    /* (owned) (nullable) */
  GPtrArray    *findings; /* (owned) (element-type GrFinding) */
} GrReportFile;

struct _GrAssetReport
{
  GObject parent_instance;

  GrRulePack *pack;
  gint64      time;
  GFile      *root;
  guint       n_skipped;
  gboolean    complete;
  GPtrArray  *files;    /* (element-type GrReportFile) */
  GPtrArray  *findings; /* (element-type GrFinding), about no single file */
  guint       counts[GR_VERDICT_UNREADABLE + 1];
};

/* Where a format writes to. The text goes to the stream a piece at a time; after an error nothing more is written. */
typedef struct
{
  GString       *text;
  GOutputStream *stream;
  GCancellable  *cancellable;
  GError       **error;
} GrReportSink;

gboolean    _gr_report_sink_breathe (GrReportSink *sink);
void        _gr_report_append_xml (GString    *out,
                                   const char *text);
const char *_gr_report_get_verdict_nick (GrVerdict verdict);
const char *_gr_report_get_slot_title (GrAssetReport *self,
                                       const char    *slot);
char       *_gr_report_describe_source (GrFinding *finding);

gboolean _gr_asset_report_write_html (GrAssetReport *self,
                                      GrReportSink  *sink);
gboolean _gr_asset_report_write_json (GrAssetReport *self,
                                      GrReportSink  *sink);
gboolean _gr_asset_report_write_junit (GrAssetReport *self,
                                       GrReportSink  *sink);
gboolean _gr_asset_report_write_sarif (GrAssetReport *self,
                                       GrReportSink  *sink);

G_END_DECLS
