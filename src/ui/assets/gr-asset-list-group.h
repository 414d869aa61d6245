/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-asset-batch.h"

G_BEGIN_DECLS

/* A free check of any files and folders, worst verdicts first. Properties: n-failing and running. */
#define GR_TYPE_ASSET_LIST_GROUP (gr_asset_list_group_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetListGroup, gr_asset_list_group, GR, ASSET_LIST_GROUP, AdwPreferencesGroup)

void        gr_asset_list_group_set_pack (GrAssetListGroup *self,
                                          GrRulePack       *pack);
void        gr_asset_list_group_check_files (GrAssetListGroup *self,
                                             GListModel       *files);
void        gr_asset_list_group_clear (GrAssetListGroup *self);
void        gr_asset_list_group_refresh (GrAssetListGroup *self);
GListModel *gr_asset_list_group_get_checks (GrAssetListGroup *self);
guint       gr_asset_list_group_get_n_failing (GrAssetListGroup *self);
gboolean    gr_asset_list_group_get_running (GrAssetListGroup *self);

G_END_DECLS
