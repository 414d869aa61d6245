/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-repair-plan.h"

G_BEGIN_DECLS

/* The copy as it will look: until it is made, what the plan leaves of the original. Properties: plan, original (the upright
 * picture at any resolution), copy (the one that was made, or NULL while it is not that of the plan). */
#define GR_TYPE_REPAIR_SKETCH (gr_repair_sketch_get_type ())
G_DECLARE_FINAL_TYPE (GrRepairSketch, gr_repair_sketch, GR, REPAIR_SKETCH, GtkWidget)

void gr_repair_sketch_set_plan (GrRepairSketch *self,
                                GrRepairPlan   *plan);
void gr_repair_sketch_set_original (GrRepairSketch *self,
                                    GdkPaintable   *original);
void gr_repair_sketch_set_copy (GrRepairSketch *self,
                                GdkPaintable   *copy);

G_END_DECLS
