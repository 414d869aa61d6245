/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One step, or one row of a table of troubles, that a search has found: where it is, and a piece of its text around what was
 * looked for. */
#define GR_TYPE_STEP_HIT (gr_step_hit_get_type ())
G_DECLARE_FINAL_TYPE (GrStepHit, gr_step_hit, GR, STEP_HIT, GObject)

GrStepHit  *gr_step_hit_new (const char *path,
                             const char *guide_title,
                             const char *title);
void        gr_step_hit_take_snippet (GrStepHit *self,
                                      char      *snippet,
                                      guint      start,
                                      guint      length);
const char *gr_step_hit_get_path (GrStepHit *self);
const char *gr_step_hit_get_guide_title (GrStepHit *self);
const char *gr_step_hit_get_title (GrStepHit *self);
const char *gr_step_hit_get_snippet (GrStepHit *self,
                                     guint     *start,
                                     guint     *length);

G_END_DECLS
