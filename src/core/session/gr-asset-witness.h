/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-slots.h"
#include "gr-witness.h"

G_BEGIN_DECLS

/* Says whether the chosen pictures fit their slots, by the rules in force. */
#define GR_TYPE_ASSET_WITNESS (gr_asset_witness_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetWitness, gr_asset_witness, GR, ASSET_WITNESS, GObject)

GrAssetWitness *gr_asset_witness_new (GrAssetSlots *slots);
void            gr_asset_witness_set_slots (GrAssetWitness *self,
                                            GrAssetSlots   *slots);

G_END_DECLS
