/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-repair-plan.h"

G_BEGIN_DECLS

/* A picture with a frame in the shape of a slot, which is moved and resized by pointer, finger or keyboard. The frame is that
 * of the plan, in pixels of the upright picture, and never leaves the picture. A plan that fits the picture between bars has
 * no frame to move. Properties: plan; paintable, the upright picture at any resolution; copy, what came of the plan; description, the frame in words. */
#define GR_TYPE_CROP_FRAME (gr_crop_frame_get_type ())
G_DECLARE_FINAL_TYPE (GrCropFrame, gr_crop_frame, GR, CROP_FRAME, GtkWidget)

GrRepairPlan *gr_crop_frame_get_plan (GrCropFrame *self);
void          gr_crop_frame_set_plan (GrCropFrame  *self,
                                      GrRepairPlan *plan);
void          gr_crop_frame_set_paintable (GrCropFrame  *self,
                                           GdkPaintable *paintable);
void          gr_crop_frame_set_copy (GrCropFrame  *self,
                                      GdkPaintable *copy);
char         *gr_crop_frame_dup_description (GrCropFrame *self);

G_END_DECLS
