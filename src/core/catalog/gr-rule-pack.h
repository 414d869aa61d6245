/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* What one slot of a rule pack (icon, dm-thumbnail) asks of a picture. Zero means no limit. */
#define GR_TYPE_SLOT_RULE (gr_slot_rule_get_type ())
G_DECLARE_FINAL_TYPE (GrSlotRule, gr_slot_rule, GR, SLOT_RULE, GrCatalogEntry)

guint              gr_slot_rule_get_width (GrSlotRule *self);
guint              gr_slot_rule_get_height (GrSlotRule *self);
guint              gr_slot_rule_get_max_megabytes (GrSlotRule *self);
const char *const *gr_slot_rule_get_formats (GrSlotRule *self);
guint              gr_slot_rule_get_min_files (GrSlotRule *self);
guint              gr_slot_rule_get_max_files (GrSlotRule *self);
gboolean           gr_slot_rule_get_per_language (GrSlotRule *self);

/* A dated set of limits for an app type. */
#define GR_TYPE_RULE_PACK (gr_rule_pack_get_type ())
G_DECLARE_FINAL_TYPE (GrRulePack, gr_rule_pack, GR, RULE_PACK, GrCatalogEntry)

const char *gr_rule_pack_get_app_type (GrRulePack *self);
const char *gr_rule_pack_get_summary (GrRulePack *self);
GListModel *gr_rule_pack_get_slots (GrRulePack *self);
GrSlotRule *gr_rule_pack_find_slot (GrRulePack *self,
                                    const char *slot_id);

G_END_DECLS
