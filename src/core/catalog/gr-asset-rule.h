/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"
#include "gr-finding.h"

G_BEGIN_DECLS

/* A rule for pictures that no document of TikTok writes, and where it was seen to matter. */
#define GR_TYPE_ASSET_RULE (gr_asset_rule_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetRule, gr_asset_rule, GR, ASSET_RULE, GrCatalogEntry)

GrAssetRule *gr_asset_rule_find (const char *id);
gboolean     gr_asset_rule_get_pictures_only (GrAssetRule *self);
GrFinding   *gr_asset_rule_make_finding (GrAssetRule *self,
                                         const char  *value);

G_END_DECLS
