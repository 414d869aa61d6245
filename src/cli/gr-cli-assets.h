/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-batch.h"
#include "gr-catalog.h"
#include "gr-cli.h"

G_BEGIN_DECLS

/* What the commands about assets share: the options that say by which rules and for which place, and the files. */
typedef struct
{
  const char *rules;
  const char *slot;
  int         jobs;
} GrCliAssetsOptions;

GrCliStatus gr_cli_assets_find_rules (const GrCliAssetsOptions *options,
                                      GrCatalog                *catalog,
                                      GrRulePack              **pack);
gboolean    gr_cli_assets_run_batch (GrAssetBatch      *batch,
                                     const char *const *arguments,
                                     GError           **error);
GPtrArray  *gr_cli_assets_make_paths (GrAssetBatch      *batch,
                                      const char *const *arguments);
void        gr_cli_keep_result_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data);

G_END_DECLS
