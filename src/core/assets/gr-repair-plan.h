/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"
#include "gr-rule-pack.h"

G_BEGIN_DECLS

typedef enum
{
  GR_FRAMING_CROP,
  GR_FRAMING_FIT,
} GrFraming;

#define GR_TYPE_FRAMING (gr_framing_get_type ())
GType gr_framing_get_type (void) G_GNUC_CONST;

#define GR_COLOUR_WHITE 0xffffffu

/* What is to be done with a picture so that it fits a slot. Properties: framing, crop-x, crop-y, crop-size, background,
 * match-border, width, height, format, max-bytes; read-only: crop-height, source-width, source-height, fixed-shape. Every length
 * is in pixels of the upright picture. The frame always lies within the picture. */
#define GR_TYPE_REPAIR_PLAN (gr_repair_plan_get_type ())
G_DECLARE_FINAL_TYPE (GrRepairPlan, gr_repair_plan, GR, REPAIR_PLAN, GObject)

gboolean      gr_repair_is_possible (GrAssetFacts *facts,
                                     GrSlotRule   *rule,
                                     GError      **error);
GrRepairPlan *gr_repair_plan_new (GrAssetFacts *facts,
                                  GrSlotRule   *rule);
GrRepairPlan *gr_repair_plan_copy (GrRepairPlan *self);
GrSlotRule   *gr_repair_plan_get_rule (GrRepairPlan *self);
guint         gr_repair_plan_get_source_width (GrRepairPlan *self);
guint         gr_repair_plan_get_source_height (GrRepairPlan *self);
gboolean      gr_repair_plan_get_fixed_shape (GrRepairPlan *self);
GrFraming     gr_repair_plan_get_framing (GrRepairPlan *self);
void          gr_repair_plan_set_framing (GrRepairPlan *self,
                                          GrFraming     framing);
guint         gr_repair_plan_get_crop_x (GrRepairPlan *self);
guint         gr_repair_plan_get_crop_y (GrRepairPlan *self);
guint         gr_repair_plan_get_crop_size (GrRepairPlan *self);
guint         gr_repair_plan_get_crop_height (GrRepairPlan *self);
void          gr_repair_plan_set_crop (GrRepairPlan *self,
                                       guint         x,
                                       guint         y,
                                       guint         size);
guint         gr_repair_plan_get_background (GrRepairPlan *self);
void          gr_repair_plan_set_background (GrRepairPlan *self,
                                             guint         background);
gboolean      gr_repair_plan_get_match_border (GrRepairPlan *self);
void          gr_repair_plan_set_match_border (GrRepairPlan *self,
                                               gboolean      match_border);
guint         gr_repair_plan_get_width (GrRepairPlan *self);
guint         gr_repair_plan_get_height (GrRepairPlan *self);
GrImageFormat gr_repair_plan_get_format (GrRepairPlan *self);
void          gr_repair_plan_set_format (GrRepairPlan *self,
                                         GrImageFormat format);
gboolean      gr_repair_plan_accepts (GrRepairPlan *self,
                                      GrImageFormat format);
guint64       gr_repair_plan_get_max_bytes (GrRepairPlan *self);
void          gr_repair_plan_set_max_bytes (GrRepairPlan *self,
                                            guint64       max_bytes);

G_END_DECLS
