/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-clock.h"
#include "gr-guide.h"
#include "gr-place.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  GR_STEP_UNKNOWN,
  GR_STEP_TO_DO,
  GR_STEP_BLOCKED,
  GR_STEP_WAITING,
  GR_STEP_DONE,
  GR_STEP_STALE,
} GrStepState;

#define GR_TYPE_STEP_STATE (gr_step_state_get_type ())
GType       gr_step_state_get_type (void) G_GNUC_CONST;
const char *gr_step_state_get_nick (GrStepState state);
const char *gr_step_state_get_label (GrStepState state);

/* One step of a guide for one workspace. What it says is taken together from its parts: their state is derived from evidence
 * each time it is asked and never stored. Properties, all notifying: guide-step, guide, path, state, reason, blocked-by, who,
 * since, title (of the part that decides), parts (GListModel of GrStepPart) and evidence (of the part that decides). */
#define GR_TYPE_STEP (gr_step_get_type ())
G_DECLARE_FINAL_TYPE (GrStep, gr_step, GR, STEP, GObject)

/* A step in one place. A step of the workspace has one part; one that is taken for each environment, region or language has a
 * part for each. Properties, all notifying: step, place, title, state, reason, blocked-by, who, since, overdue, evidence
 * (GListModel of GrEvidence, one for each proof). */
#define GR_TYPE_STEP_PART (gr_step_part_get_type ())
G_DECLARE_FINAL_TYPE (GrStepPart, gr_step_part, GR, STEP_PART, GObject)

GrGuideStep *gr_step_get_guide_step (GrStep *self);
GrGuide     *gr_step_get_guide (GrStep *self);
const char  *gr_step_get_path (GrStep *self);
GrStepState  gr_step_get_state (GrStep *self);
const char  *gr_step_get_reason (GrStep *self);
const char  *gr_step_get_blocked_by (GrStep *self);
const char  *gr_step_get_who (GrStep *self);
gint64       gr_step_get_since (GrStep *self);
GListModel  *gr_step_get_parts (GrStep *self);
guint        gr_step_get_n_parts (GrStep *self);
guint        gr_step_get_n_done (GrStep *self);
GrStepPart  *gr_step_find_part (GrStep        *self,
                                const GrPlace *place);

GrStep        *gr_step_part_get_step (GrStepPart *self);
const GrPlace *gr_step_part_get_place (GrStepPart *self);
const char    *gr_step_part_get_title (GrStepPart *self);
GrStepState    gr_step_part_get_state (GrStepPart *self);
const char    *gr_step_part_get_reason (GrStepPart *self);
const char    *gr_step_part_get_blocked_by (GrStepPart *self);
const char    *gr_step_part_get_who (GrStepPart *self);
gint64         gr_step_part_get_since (GrStepPart *self);
gboolean       gr_step_part_get_overdue (GrStepPart *self);
gboolean       gr_step_part_get_provable (GrStepPart *self);
GListModel    *gr_step_part_get_evidence (GrStepPart *self);

G_END_DECLS
