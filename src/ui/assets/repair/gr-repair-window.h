/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-asset-check.h"
#include "gr-repair-plan.h"
#include "gr-repair-result.h"

G_BEGIN_DECLS

/* Makes a copy of a picture that fits its slot: the frame, what may be decided, the copy beside the original, and saving it
 * under another name. Emits "saved" with the file of the copy and whether it is to take the original's place in the slot.
 * Properties: check; in-slot, whether the picture is the one of a slot; result, the copy for what is chosen, or NULL. */
#define GR_TYPE_REPAIR_WINDOW (gr_repair_window_get_type ())
G_DECLARE_FINAL_TYPE (GrRepairWindow, gr_repair_window, GR, REPAIR_WINDOW, AdwWindow)

GrRepairWindow *gr_repair_window_present (GtkWidget    *parent,
                                          GrAssetCheck *check,
                                          gboolean      in_slot);
GrRepairPlan   *gr_repair_window_get_plan (GrRepairWindow *self);
GrRepairResult *gr_repair_window_get_result (GrRepairWindow *self);
const char     *gr_repair_window_get_state (GrRepairWindow *self);
void            gr_repair_window_save (GrRepairWindow *self,
                                       GFile          *target);
gboolean        gr_repair_window_can_repair (GrAssetCheck *check,
                                             GError      **error);

G_END_DECLS
