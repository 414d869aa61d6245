/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-step-hit.h"

G_BEGIN_DECLS

/* A step that the search found: its title, its guide, and the text around what was looked for. */
#define GR_TYPE_STEP_HIT_ROW (gr_step_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (GrStepHitRow, gr_step_hit_row, GR, STEP_HIT_ROW, GtkListBoxRow)

GtkWidget *gr_step_hit_row_new (GrStepHit *hit);
GrStepHit *gr_step_hit_row_get_hit (GrStepHitRow *self);

G_END_DECLS
