/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-check.h"
#include "gr-language.h"

G_BEGIN_DECLS

/* The files chosen for one slot of a rule pack in one language, each with its verdict, and what speaks against them together.
 * Properties: language-id (NULL for the default language), language-name, n-files and n-failing. Made by a GrAssetSlots. */
#define GR_TYPE_ASSET_SLOT (gr_asset_slot_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetSlot, gr_asset_slot, GR, ASSET_SLOT, GObject)

GrRulePack *gr_asset_slot_get_pack (GrAssetSlot *self);
GrSlotRule *gr_asset_slot_get_rule (GrAssetSlot *self);
const char *gr_asset_slot_get_id (GrAssetSlot *self);
const char *gr_asset_slot_get_language_id (GrAssetSlot *self);
const char *gr_asset_slot_get_language_name (GrAssetSlot *self);
char       *gr_asset_slot_dup_title (GrAssetSlot *self);
GListModel *gr_asset_slot_get_checks (GrAssetSlot *self);
GListModel *gr_asset_slot_get_findings (GrAssetSlot *self);
guint       gr_asset_slot_get_n_files (GrAssetSlot *self);
guint       gr_asset_slot_get_n_failing (GrAssetSlot *self);

G_END_DECLS
