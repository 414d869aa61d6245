/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"
#include "gr-finding.h"
#include "gr-rule-pack.h"

G_BEGIN_DECLS

typedef enum
{
  GR_VERDICT_PENDING,
  GR_VERDICT_PASS,
  GR_VERDICT_WARN,
  GR_VERDICT_FAIL,
  GR_VERDICT_UNREADABLE,
} GrVerdict;

#define GR_TYPE_VERDICT (gr_verdict_get_type ())
GType gr_verdict_get_type (void) G_GNUC_CONST;

/* One file judged for one slot by one rule pack. Properties: file, slot, verdict, facts, findings, summary, checked, changed. The slot "any"
 * takes the best fitting slot of the pack. */
#define GR_TYPE_ASSET_CHECK (gr_asset_check_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetCheck, gr_asset_check, GR, ASSET_CHECK, GObject)

GrAssetCheck *gr_asset_check_new (GFile      *file,
                                  GrRulePack *pack,
                                  const char *slot_id);
void          gr_asset_check_set_wants_hash (GrAssetCheck *self,
                                             gboolean      wants_hash);
void          gr_asset_check_follow (GrAssetCheck *self,
                                     const char   *chosen_hash);
void          gr_asset_check_run (GrAssetCheck *self,
                                  GCancellable *cancellable);
void          gr_asset_check_run_async (GrAssetCheck       *self,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean      gr_asset_check_run_finish (GrAssetCheck *self,
                                         GAsyncResult *result,
                                         GError      **error);
GFile        *gr_asset_check_get_file (GrAssetCheck *self);
GrRulePack   *gr_asset_check_get_pack (GrAssetCheck *self);
const char   *gr_asset_check_get_slot (GrAssetCheck *self);
GrVerdict     gr_asset_check_get_verdict (GrAssetCheck *self);
GrAssetFacts *gr_asset_check_get_facts (GrAssetCheck *self);
GListModel   *gr_asset_check_get_findings (GrAssetCheck *self);
char         *gr_asset_check_dup_summary (GrAssetCheck *self);
gint64        gr_asset_check_get_checked (GrAssetCheck *self);
gint64        gr_asset_check_get_changed (GrAssetCheck *self);
const char   *gr_asset_check_get_stamp (GrAssetCheck *self);
char         *gr_asset_check_make_stamp (GFile        *file,
                                         gint64       *modified,
                                         GCancellable *cancellable);

G_END_DECLS
