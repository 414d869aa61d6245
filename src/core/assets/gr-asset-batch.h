/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-check.h"

G_BEGIN_DECLS

/* Many files judged by one rule pack, several at a time. The list of its checks is complete as soon as the folders are read;
 * verdicts arrive in any order. Properties: n-files, n-done, n-skipped, running. */
#define GR_TYPE_ASSET_BATCH (gr_asset_batch_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetBatch, gr_asset_batch, GR, ASSET_BATCH, GObject)

GrAssetBatch *gr_asset_batch_new (GrRulePack *pack,
                                  const char *slot_id,
                                  guint       n_jobs);
void          gr_asset_batch_set_wants_hashes (GrAssetBatch *self,
                                               gboolean      wants_hashes);
void          gr_asset_batch_run_async (GrAssetBatch       *self,
                                        GListModel         *roots,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean      gr_asset_batch_run_finish (GrAssetBatch *self,
                                         GAsyncResult *result,
                                         GError      **error);
GListModel   *gr_asset_batch_get_checks (GrAssetBatch *self);
GListModel   *gr_asset_batch_get_done (GrAssetBatch *self);
guint         gr_asset_batch_get_n_files (GrAssetBatch *self);
guint         gr_asset_batch_get_n_done (GrAssetBatch *self);
guint         gr_asset_batch_get_n_skipped (GrAssetBatch *self);
gboolean      gr_asset_batch_get_running (GrAssetBatch *self);
guint         gr_asset_batch_count (GrAssetBatch *self,
                                    GrVerdict     verdict);

G_END_DECLS
