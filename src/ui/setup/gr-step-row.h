/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* A step of a guide: its state in one line; opened, all that belongs to it, which is made only then. */
#define GR_TYPE_STEP_ROW (gr_step_row_get_type ())
G_DECLARE_FINAL_TYPE (GrStepRow, gr_step_row, GR, STEP_ROW, AdwExpanderRow)

GtkWidget *gr_step_row_new (GrSession *session,
                            GrStep    *step);
GrStep    *gr_step_row_get_step (GrStepRow *self);
GtkWidget *gr_step_row_get_body (GrStepRow *self);

G_END_DECLS
