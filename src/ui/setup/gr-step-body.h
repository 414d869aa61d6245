/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-session.h"
#include "gr-setup.h"

G_BEGIN_DECLS

/* All that belongs to a step: who does it, what to do, what can't be undone, what comes first, what to type, samples, what
 * sources disagree on, what proves it, and where to go on. */
#define GR_TYPE_STEP_BODY (gr_step_body_get_type ())
G_DECLARE_FINAL_TYPE (GrStepBody, gr_step_body, GR, STEP_BODY, GtkBox)

GtkWidget *gr_step_body_new (GrSession *session,
                             GrStep    *step);
GtkWidget *gr_step_body_show_place (GrStepBody    *self,
                                    const GrPlace *place);
GtkWidget *gr_step_body_show_field (GrStepBody *self,
                                    const char *key);

G_END_DECLS
