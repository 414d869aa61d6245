/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-choice.h"
#include "gr-asset-slot.h"

G_BEGIN_DECLS

/* A chosen file in its slot. The look is the perceptual hash of its picture, which only a sound picture has. */
typedef struct
{
  GrAssetChoice *choice;      /* (owned) */
  GrAssetCheck  *check;       /* (owned) */
  GCancellable  *cancellable; /* (owned) (nullable) */
  gboolean       has_look;
  guint64        look;
} GrAssetEntry;

GrAssetEntry *_gr_asset_entry_new (GrAssetChoice *choice,
                                   GrAssetCheck  *check);
void          _gr_asset_entry_free (GrAssetEntry *entry);
const char   *_gr_asset_entry_get_hash (GrAssetEntry *entry);
char         *_gr_asset_entry_dup_name (GrAssetEntry *entry);

GrAssetSlot  *_gr_asset_slot_new (GrRulePack *pack,
                                  GrSlotRule *rule,
                                  const char *language_id,
                                  const char *language_name);
GPtrArray    *_gr_asset_slot_get_entries (GrAssetSlot *self);
GrAssetEntry *_gr_asset_slot_find_entry (GrAssetSlot   *self,
                                         GrAssetChoice *choice,
                                         GrAssetCheck  *check);
void          _gr_asset_slot_set_entries (GrAssetSlot *self,
                                          GPtrArray   *entries);
void          _gr_asset_slot_set_findings (GrAssetSlot *self,
                                           GPtrArray   *findings);
void          _gr_asset_slot_count_failing (GrAssetSlot *self);
void          _gr_asset_slot_forget (GrAssetSlot *self);

void _gr_asset_slots_judge (GPtrArray *slots);

G_END_DECLS
