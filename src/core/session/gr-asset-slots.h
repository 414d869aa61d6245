/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-slot.h"
#include "gr-catalog.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* The slots of a rule pack for a workspace: a list of GrAssetSlot, each slot of the pack once for every language it is asked
 * for, the default language first. It follows the workspace and watches the chosen files: one that is written, replaced, removed
 * or there again is judged anew. Properties: n-failing, how many files do not fit, and busy. */
#define GR_TYPE_ASSET_SLOTS (gr_asset_slots_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetSlots, gr_asset_slots, GR, ASSET_SLOTS, GObject)

GrRulePack   *gr_asset_slots_pick_pack (GrWorkspace *workspace,
                                        GrCatalog   *catalog);
GrAssetSlots *gr_asset_slots_new (GrWorkspace *workspace,
                                  GrCatalog   *catalog,
                                  GrRulePack  *pack);
GrWorkspace  *gr_asset_slots_get_workspace (GrAssetSlots *self);
GrRulePack   *gr_asset_slots_get_pack (GrAssetSlots *self);
guint         gr_asset_slots_get_n_failing (GrAssetSlots *self);
gboolean      gr_asset_slots_get_busy (GrAssetSlots *self);
GrAssetSlot  *gr_asset_slots_find (GrAssetSlots *self,
                                   const char   *slot_id,
                                   const char   *language_id);
GPtrArray    *gr_asset_slots_list_choices (GrAssetSlots *self,
                                           GrAssetSlot  *slot);
void          gr_asset_slots_set_choices (GrAssetSlots *self,
                                          GrAssetSlot  *slot,
                                          GPtrArray    *choices);
guint         gr_asset_slots_add_files (GrAssetSlots *self,
                                        GrAssetSlot  *slot,
                                        GListModel   *files);
void          gr_asset_slots_remove (GrAssetSlots *self,
                                     GrAssetSlot  *slot,
                                     GrAssetCheck *check);
gboolean      gr_asset_slots_replace (GrAssetSlots *self,
                                      GrAssetSlot  *slot,
                                      GrAssetCheck *check,
                                      GFile        *file);
void          gr_asset_slots_keep (GrAssetSlots *self,
                                   GrAssetSlot  *slot,
                                   GrAssetCheck *check);
void          gr_asset_slots_refresh (GrAssetSlots *self);
void          gr_asset_slots_look_again (GrAssetSlots *self);
GListModel   *gr_asset_slots_list_further_languages (GrAssetSlots *self);
void          gr_asset_slots_add_language (GrAssetSlots *self,
                                           const char   *language_id);
gboolean      gr_asset_slots_can_remove_language (GrAssetSlots *self,
                                                  const char   *language_id);
void          gr_asset_slots_remove_language (GrAssetSlots *self,
                                              const char   *language_id);

G_END_DECLS
