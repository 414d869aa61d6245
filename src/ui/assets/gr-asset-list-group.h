/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-folder-check.h"

G_BEGIN_DECLS

/* The way into a check of any files and folders, and how it stands. What it found is shown by GrFolderView. Property: check. */
#define GR_TYPE_ASSET_LIST_GROUP (gr_asset_list_group_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetListGroup, gr_asset_list_group, GR, ASSET_LIST_GROUP, AdwPreferencesGroup)

GrFolderCheck *gr_asset_list_group_get_check (GrAssetListGroup *self);
void           gr_asset_list_group_set_check (GrAssetListGroup *self,
                                              GrFolderCheck    *check);

G_END_DECLS
