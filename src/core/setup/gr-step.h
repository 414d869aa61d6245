/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-clock.h"
#include "gr-guide.h"
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

/* One step of a guide for one workspace. Its state is derived from evidence each time it is asked and never stored.
 * Properties: guide-step, state, reason, evidence (GListModel of GrEvidence), notify on change. */
#define GR_TYPE_STEP (gr_step_get_type ())
G_DECLARE_FINAL_TYPE (GrStep, gr_step, GR, STEP, GObject)

GrGuideStep *gr_step_get_guide_step (GrStep *self);
GrStepState  gr_step_get_state (GrStep *self);
const char  *gr_step_get_reason (GrStep *self);
const char  *gr_step_get_blocked_by (GrStep *self);
const char  *gr_step_get_who (GrStep *self);
gint64       gr_step_get_since (GrStep *self);
GListModel  *gr_step_get_evidence (GrStep *self);

G_END_DECLS
