/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-repair-plan.h"

G_BEGIN_DECLS

/* What a person may decide about a repair, beside the frame: the background and the format. Property: plan. */
#define GR_TYPE_REPAIR_OPTIONS (gr_repair_options_get_type ())
G_DECLARE_FINAL_TYPE (GrRepairOptions, gr_repair_options, GR, REPAIR_OPTIONS, AdwPreferencesGroup)

void gr_repair_options_set_plan (GrRepairOptions *self,
                                 GrRepairPlan    *plan);

G_END_DECLS
