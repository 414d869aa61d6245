/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-step-search.h"

G_BEGIN_DECLS

/* What a search over all steps has found. Signal "opened" comes with the path of the step that was chosen. */
#define GR_TYPE_STEP_RESULTS (gr_step_results_get_type ())
G_DECLARE_FINAL_TYPE (GrStepResults, gr_step_results, GR, STEP_RESULTS, AdwBin)

void     gr_step_results_show (GrStepResults *self,
                               GListModel    *hits);
gboolean gr_step_results_open_first (GrStepResults *self);

G_END_DECLS
