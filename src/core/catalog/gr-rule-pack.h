/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"
#include "gr-finding.h"

G_BEGIN_DECLS

/* What can be measured that certainly breaks what a document asks of a picture. %GR_MEASURE_NONE has to be looked at. */
typedef enum
{
  GR_MEASURE_NONE,
  GR_MEASURE_SEE_THROUGH_CORNERS,
  GR_MEASURE_GREY,
} GrMeasure;

/* What a document asks of a picture that a person has to look at, such as that there is no watermark. Its title says so. */
#define GR_TYPE_SLOT_ASK (gr_slot_ask_get_type ())
G_DECLARE_FINAL_TYPE (GrSlotAsk, gr_slot_ask, GR, SLOT_ASK, GrCatalogEntry)

GrMeasure   gr_slot_ask_get_measure (GrSlotAsk *self);
GrSeverity  gr_slot_ask_get_severity (GrSlotAsk *self);
const char *gr_slot_ask_get_finding (GrSlotAsk *self);
const char *gr_slot_ask_get_detail (GrSlotAsk *self);
const char *gr_slot_ask_get_fix (GrSlotAsk *self);

/* What one slot of a rule pack (icon, dm-thumbnail) asks of a picture. Zero means no limit. */
#define GR_TYPE_SLOT_RULE (gr_slot_rule_get_type ())
G_DECLARE_FINAL_TYPE (GrSlotRule, gr_slot_rule, GR, SLOT_RULE, GrCatalogEntry)

const char        *gr_slot_rule_get_subject (GrSlotRule *self);
gboolean           gr_slot_rule_is_document (GrSlotRule *self);
guint              gr_slot_rule_get_width (GrSlotRule *self);
guint              gr_slot_rule_get_height (GrSlotRule *self);
guint              gr_slot_rule_get_min_width (GrSlotRule *self);
guint              gr_slot_rule_get_min_height (GrSlotRule *self);
guint              gr_slot_rule_get_max_megabytes (GrSlotRule *self);
const char *const *gr_slot_rule_get_formats (GrSlotRule *self);
guint              gr_slot_rule_get_min_files (GrSlotRule *self);
guint              gr_slot_rule_get_max_files (GrSlotRule *self);
gboolean           gr_slot_rule_get_per_language (GrSlotRule *self);
const char        *gr_slot_rule_get_note (GrSlotRule *self);
GListModel        *gr_slot_rule_get_asks (GrSlotRule *self);

/* A dated set of limits for an app type. */
#define GR_TYPE_RULE_PACK (gr_rule_pack_get_type ())
G_DECLARE_FINAL_TYPE (GrRulePack, gr_rule_pack, GR, RULE_PACK, GrCatalogEntry)

const char *gr_rule_pack_get_app_type (GrRulePack *self);
const char *gr_rule_pack_get_summary (GrRulePack *self);
GListModel *gr_rule_pack_get_slots (GrRulePack *self);
GListModel *gr_rule_pack_dup_siblings (GrRulePack *self);
GrSlotRule *gr_rule_pack_find_slot (GrRulePack *self,
                                    const char *slot_id);
gboolean    gr_rule_pack_takes_format (GrRulePack *self,
                                       const char *format);

G_END_DECLS
