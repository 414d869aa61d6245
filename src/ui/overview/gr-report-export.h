/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-window.h"

G_BEGIN_DECLS

typedef enum
{
  GR_REPORT_EXPORT_HTML,
  GR_REPORT_EXPORT_JSON,
} GrReportExportFormat;

/* The readiness of the window's workspace as a file: a page to read, or JSON for programs. */
void gr_report_export_ask (GrWindow            *window,
                           GrReportExportFormat format);
void gr_report_export_save (GrWindow            *window,
                            GrReportExportFormat format,
                            GFile               *file);

G_END_DECLS
