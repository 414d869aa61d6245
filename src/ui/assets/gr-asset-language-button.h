/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-asset-slots.h"

G_BEGIN_DECLS

/* Says which language of a slot is shown, switches to another one, and adds one of the languages of the catalogue. Property:
 * slot. Emits "added" with the id of a language that was added. */
#define GR_TYPE_ASSET_LANGUAGE_BUTTON (gr_asset_language_button_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetLanguageButton, gr_asset_language_button, GR, ASSET_LANGUAGE_BUTTON, AdwBin)

void         gr_asset_language_button_set_slots (GrAssetLanguageButton *self,
                                                 GrAssetSlots          *slots,
                                                 const char            *slot_id);
GrAssetSlot *gr_asset_language_button_get_slot (GrAssetLanguageButton *self);
void         gr_asset_language_button_set_slot (GrAssetLanguageButton *self,
                                                GrAssetSlot           *slot);
void         gr_asset_language_button_begin_add (GrAssetLanguageButton *self);

G_END_DECLS
