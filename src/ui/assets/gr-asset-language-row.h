/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-asset-slot.h"

G_BEGIN_DECLS

/* One language of a slot: how many pictures it has, and whether one does not fit. Emits "remove". */
#define GR_TYPE_ASSET_LANGUAGE_ROW (gr_asset_language_row_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetLanguageRow, gr_asset_language_row, GR, ASSET_LANGUAGE_ROW, GtkListBoxRow)

GtkWidget   *gr_asset_language_row_new (GrAssetSlot *slot);
GrAssetSlot *gr_asset_language_row_get_slot (GrAssetLanguageRow *self);
void         gr_asset_language_row_set_state (GrAssetLanguageRow *self,
                                              gboolean            chosen,
                                              gboolean            removable);

G_END_DECLS
