/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-step.h"

G_BEGIN_DECLS

/* A guide applied to a workspace: a GListModel of the GrStep that apply to the type of the app, whose states follow the
 * workspace. Properties: guide, n-done and n-steps (of the steps that count: neither optional nor without a place), next-step
 * (the first open one). */
#define GR_TYPE_CHECKLIST (gr_checklist_get_type ())
G_DECLARE_FINAL_TYPE (GrChecklist, gr_checklist, GR, CHECKLIST, GObject)

GrGuide *gr_checklist_get_guide (GrChecklist *self);
GrStep  *gr_checklist_find_step (GrChecklist *self, const char *step_id);
guint    gr_checklist_get_n_done (GrChecklist *self);
guint    gr_checklist_get_n_steps (GrChecklist *self);
GrStep  *gr_checklist_get_next_step (GrChecklist *self);

G_END_DECLS
