/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-rule-pack.h"

G_BEGIN_DECLS

/* What a document asks of the pictures of a slot that no program can judge, folded up until it is wanted. Not visible where
 * the document asks nothing of the kind. Property: rule. */
#define GR_TYPE_ASSET_ASKS (gr_asset_asks_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetAsks, gr_asset_asks, GR, ASSET_ASKS, AdwBin)

GtkWidget *gr_asset_asks_new (GrSlotRule *rule);

G_END_DECLS
