/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-rule-pack.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* The files that the workspace has for one slot of a rule pack, each with its verdict. The workspace remembers them. Property:
 * n-failing, how many of them do not fit. */
#define GR_TYPE_ASSET_SLOT_GROUP (gr_asset_slot_group_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetSlotGroup, gr_asset_slot_group, GR, ASSET_SLOT_GROUP, AdwPreferencesGroup)

GtkWidget  *gr_asset_slot_group_new (GrWorkspace *workspace,
                                     GrRulePack  *pack,
                                     const char  *slot_id);
const char *gr_asset_slot_group_get_slot (GrAssetSlotGroup *self);
void        gr_asset_slot_group_add_files (GrAssetSlotGroup *self,
                                           GListModel       *files);
void        gr_asset_slot_group_refresh (GrAssetSlotGroup *self);
GListModel *gr_asset_slot_group_get_checks (GrAssetSlotGroup *self);
guint       gr_asset_slot_group_get_n_failing (GrAssetSlotGroup *self);

G_END_DECLS
