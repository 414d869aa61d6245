/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-batch.h"

G_BEGIN_DECLS

/* What "assets check" has to tell. The paths stand beside the checks of the batch; the count is a finding about the slot as
 * a whole, or NULL. */
typedef struct
{
  GrRulePack   *pack;
  GrAssetBatch *batch;
  GPtrArray    *paths;
  GrFinding    *count;
} GrCliAssetsReport;

char *gr_cli_assets_report_make_text (const GrCliAssetsReport *self);
char *gr_cli_assets_report_make_summary (const GrCliAssetsReport *self);

G_END_DECLS
