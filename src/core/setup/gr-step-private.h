/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-step.h"

G_BEGIN_DECLS

/* What was derived for a step; the texts are borrowed. */
typedef struct
{
  GrStepState state;
  const char *reason;
  const char *blocked_by;
  const char *who;
  gint64      since;
} GrStepFacts;

GrStep  *gr_step_new (GrGuideStep *guide_step);
gboolean gr_step_update (GrStep *self, const GrStepFacts *facts, GPtrArray *evidence);

G_END_DECLS
