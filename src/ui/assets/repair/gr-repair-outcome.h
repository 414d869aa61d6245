/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-asset-check.h"
#include "gr-asset-picture.h"
#include "gr-asset-repair.h"

G_BEGIN_DECLS

/* A picture before and after its repair, side by side, and in words what was done to it. Until there is a copy for the plan in
 * force, none is described. Property: busy, whether one is awaited for so long that it should be said. */
#define GR_TYPE_REPAIR_OUTCOME (gr_repair_outcome_get_type ())
G_DECLARE_FINAL_TYPE (GrRepairOutcome, gr_repair_outcome, GR, REPAIR_OUTCOME, GtkBox)

void gr_repair_outcome_set_check (GrRepairOutcome *self,
                                  GrAssetCheck    *check);
void gr_repair_outcome_set_plan (GrRepairOutcome *self,
                                 GrRepairPlan    *plan);
void gr_repair_outcome_set_original (GrRepairOutcome *self,
                                     GrAssetPicture  *original);
void gr_repair_outcome_set_busy (GrRepairOutcome *self,
                                 gboolean         busy);
void gr_repair_outcome_clear (GrRepairOutcome *self);
void gr_repair_outcome_set_result (GrRepairOutcome *self,
                                   GrRepairResult  *result);
void gr_repair_outcome_set_copy (GrRepairOutcome *self,
                                 GrAssetPicture  *copy);
void gr_repair_outcome_set_error (GrRepairOutcome *self,
                                  const char      *message);

G_END_DECLS
