/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-asset-slots.h"

G_BEGIN_DECLS

/* One slot of a rule pack: the files chosen for it in the language that is shown, each with its verdict, and what speaks against
 * them together. */
#define GR_TYPE_ASSET_SLOT_GROUP (gr_asset_slot_group_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetSlotGroup, gr_asset_slot_group, GR, ASSET_SLOT_GROUP, AdwPreferencesGroup)

GtkWidget   *gr_asset_slot_group_new (GrAssetSlots *slots,
                                      const char   *slot_id);
GrAssetSlot *gr_asset_slot_group_get_slot (GrAssetSlotGroup *self);
void         gr_asset_slot_group_set_slot (GrAssetSlotGroup *self,
                                           GrAssetSlot      *slot);
void         gr_asset_slot_group_add_files (GrAssetSlotGroup *self,
                                            GListModel       *files);

G_END_DECLS
